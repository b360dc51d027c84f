import { notifications } from "@mantine/notifications";
import { useState } from "react";
import type { ClaimChange, ClaimChangeKind } from "../../../../shared/claims/changes/claim-change.ts";
import { useLedgerCommand } from "../../../ledger-client/use-ledger-command.ts";
import { useLedgerQuery } from "../../../ledger-client/use-ledger-query.ts";
import { ConfirmWithReason } from "../../../parts/confirm-with-reason.tsx";
import { useEntry } from "../editor/editor-context.ts";
import { ChangeFields } from "./change-fields.tsx";
import { ChangePreviewNote } from "./change-preview.tsx";
import { CHANGE_WORDS } from "./change-words.ts";
import classes from "./changes.module.css";

interface ChangeDialogProps {
  claimId: string;
  kind: ClaimChangeKind;
  onClose: () => void;
  /** After the change: the claim is read anew. */
  onChanged: () => void;
}

/** Asks before a change of a claim that has gone out: what it would do, what it must be told, and why. */
export function ChangeDialog({ claimId, kind, onClose, onChanged }: ChangeDialogProps) {
  const { coverageIds } = useEntry().state.draft;
  const [change, setChange] = useState<ClaimChange>(() => blankChange(kind, coverageIds));
  const preview = useLedgerQuery("claims.previewChange", { claimId, change });
  const { run, running, error } = useChangeCommand(claimId, change);
  const words = CHANGE_WORDS[kind];
  const refused = preview.value?.refusal != null;
  const confirm = async (reason: string) => {
    if (!(await run(reason))) return;
    notifications.show({ message: `${words.confirm}: done. It can be undone until it is sent.` });
    onChanged();
    onClose();
  };
  return (
    <ConfirmWithReason
      opened
      title={words.title}
      confirmLabel={refused ? "Leave it as it is" : words.confirm}
      {...(refused ? {} : { reasonLabel: "Why", usualReasons: words.usualReasons })}
      running={running}
      error={error ?? preview.error}
      onConfirm={(reason) => (refused ? onClose() : void confirm(reason))}
      onClose={onClose}
    >
      <p className={classes.purpose}>{words.purpose}</p>
      <ChangeFields change={change} onChange={setChange} knownNumber={preview.value?.payerControlNumber ?? ""} />
      {preview.value && <ChangePreviewNote preview={preview.value} />}
    </ConfirmWithReason>
  );
}

function blankChange(
  kind: ClaimChangeKind,
  coverageIds: Extract<ClaimChange, { kind: "change-coverage" }>["coverageIds"],
): ClaimChange {
  if (kind === "correct") return { kind, rank: null, payerControlNumber: null };
  if (kind === "void") return { kind, rank: null, payerControlNumber: null, reverseCharges: true };
  if (kind === "change-coverage") return { kind, coverageIds };
  return { kind };
}

/** Each change has a call of its own. */
function useChangeCommand(claimId: string, change: ClaimChange) {
  const correct = useLedgerCommand("claims.correct");
  const voiding = useLedgerCommand("claims.void");
  const rebill = useLedgerCommand("claims.rebill");
  const reset = useLedgerCommand("claims.resetToPrimary");
  const cover = useLedgerCommand("claims.changeCoverage");
  const run = (reason: string) => {
    const { kind: _kind, ...told } = change;
    switch (change.kind) {
      case "correct":
        return correct.run({ claimId, reason, rank: change.rank, payerControlNumber: change.payerControlNumber });
      case "void":
        return voiding.run({ ...(told as Omit<typeof change, "kind">), claimId, reason });
      case "rebill":
        return rebill.run({ claimId, reason });
      case "reset-to-primary":
        return reset.run({ claimId, reason });
      case "change-coverage":
        return cover.run({ claimId, reason, coverageIds: change.coverageIds });
    }
  };
  const all = [correct, voiding, rebill, reset, cover];
  return { run, running: all.some((one) => one.running), error: all.find((one) => one.error)?.error };
}
