import { Button, Menu } from "@mantine/core";
import { useState } from "react";
import type { ClaimChangeKind } from "../../../../shared/claims/changes/claim-change.ts";
import type { ClaimDetail } from "../../../../shared/contract/claims.ts";
import { callLedger } from "../../../ledger-client/call-ledger.ts";
import { useLedgerCommand } from "../../../ledger-client/use-ledger-command.ts";
import { ConfirmWithReason } from "../../../parts/confirm-with-reason.tsx";
import { useScreenActions } from "../../../state/screen-actions.ts";
import { useEntry } from "../editor/editor-context.ts";
import { ChangeDialog } from "./change-dialog.tsx";
import { CHANGE_KINDS, CHANGE_WORDS, changeName } from "./change-words.ts";
import classes from "./changes.module.css";

/** Whether the claim has ever gone out or been answered: before that it is simply edited. */
function hasGoneOut({ submission, adjudication, openChange, lines }: ClaimDetail): boolean {
  if (submission === "prepared") return false;
  const isSelfPay = lines.length > 0 && lines.every((line) => ["patient", "nobody"].includes(line.waitingOn));
  return submission !== "unsent" || adjudication !== "none" || openChange !== null || isSelfPay;
}

/** The ways to change a claim that has gone out, each with its preview and its reason, and to undo the last one. */
export function ClaimChanges({ detail, unsaved }: { detail: ClaimDetail; unsaved: boolean }) {
  const { dispatch } = useEntry();
  const [asked, setAsked] = useState<ClaimChangeKind | "undo" | null>(null);
  const offered = hasGoneOut(detail) && !unsaved;
  const { openChange } = detail;
  const readAnew = async () => {
    dispatch({ type: "opened", detail: await callLedger("claims.get", { claimId: detail.id }) });
  };
  const kinds = offered ? CHANGE_KINDS : [];
  const canUndo = openChange !== null && !unsaved;
  useScreenActions({
    ...(canUndo ? { undo: { label: `Undo the ${changeName(openChange.kind)}`, run: () => setAsked("undo") } } : {}),
    own: kinds.map((kind) => {
      const { label, key } = CHANGE_WORDS[kind];
      return { label, run: () => setAsked(kind), ...(key === undefined ? {} : { keys: key }) };
    }),
  });
  if (!hasGoneOut(detail)) return null;
  const close = () => setAsked(null);
  return (
    <section className={classes.section} aria-label="Changes of the claim">
      {openChange && (
        <p className={classes.note}>
          {CHANGE_WORDS[openChange.kind].confirm}: {openChange.reason} ({openChange.userName}). Nothing of it has gone
          out.
        </p>
      )}
      {canUndo && (
        <Button variant="default" onClick={() => setAsked("undo")} rightSection={<kbd>Ctrl Z</kbd>}>
          Undo the {changeName(openChange.kind)}…
        </Button>
      )}
      <Menu position="bottom-start" width={240} returnFocus>
        <Menu.Target>
          <Button variant="default" disabled={unsaved} title={unsaved ? "Save the claim first." : undefined}>
            Change what was sent…
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {CHANGE_KINDS.map((kind) => (
            <Menu.Item
              key={kind}
              rightSection={CHANGE_WORDS[kind].key && <kbd>{CHANGE_WORDS[kind].key}</kbd>}
              onClick={() => setAsked(kind)}
            >
              {CHANGE_WORDS[kind].label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {asked === "undo" && openChange && (
        <UndoDialog
          claimId={detail.id}
          changeId={openChange.id}
          name={changeName(openChange.kind)}
          onClose={close}
          onUndone={() => void readAnew()}
        />
      )}
      {asked !== null && asked !== "undo" && (
        <ChangeDialog key={asked} claimId={detail.id} kind={asked} onClose={close} onChanged={() => void readAnew()} />
      )}
    </section>
  );
}

interface UndoDialogProps {
  claimId: string;
  changeId: string;
  name: string;
  onClose: () => void;
  onUndone: () => void;
}

function UndoDialog({ claimId, changeId, name, onClose, onUndone }: UndoDialogProps) {
  const undo = useLedgerCommand("claims.undoChange");
  const confirm = async (reason: string) => {
    if (!(await undo.run({ claimId, changeId, reason }))) return;
    onUndone();
    onClose();
  };
  return (
    <ConfirmWithReason
      opened
      title={`Undo the ${name}`}
      confirmLabel="Undo"
      reasonLabel="Why"
      usualReasons={["Mistaken", "It was right as it was"]}
      running={undo.running}
      error={undo.error}
      onConfirm={(reason) => void confirm(reason)}
      onClose={onClose}
    >
      <p className={classes.purpose}>
        The claim is as it was sent again: its lines, its coverages and who is asked for what. What was typed since is
        lost; the entries stay in the journal, reversed.
      </p>
    </ConfirmWithReason>
  );
}
