import { Button } from "@mantine/core";
import { useState } from "react";
import type { CollectionAccount } from "../../../../shared/contract/collections.ts";
import { formatPhone } from "../../../../shared/forms/address-lines.ts";
import type { Cents } from "../../../../shared/money/cents.ts";
import { useLedgerCommand } from "../../../ledger-client/use-ledger-command.ts";
import { useLedgerQuery } from "../../../ledger-client/use-ledger-query.ts";
import { ConfirmWithReason } from "../../../parts/confirm-with-reason.tsx";
import { ErrorNote } from "../../../parts/error-note.tsx";
import { Money } from "../../../parts/money.tsx";
import { goTo } from "../../../state/navigation.ts";
import { ActHistory } from "./act-history.tsx";
import { CallNote } from "./call-note.tsx";
import { STEP_WORDS } from "./collection-words.ts";
import classes from "./collections.module.css";
import { HoldAccount } from "./hold-account.tsx";
import { HoldsAndSettlements } from "./holds-and-settlements.tsx";
import { LetOff } from "./let-off.tsx";
import { SettleAccount } from "./settle-account.tsx";
import { focusAccountList } from "./use-marked-account.ts";

type Act = "hold" | "let-off" | "settle" | "skip";

/** One account's file beside the list: what is owed, and all that can be noted and done about it. */
export function AccountFile({ account }: { account: CollectionAccount }) {
  const { patientId, name, owesCents } = account;
  return (
    <aside className={classes.file} aria-label={`Collection of ${name}`}>
      <header className={classes.fileHead}>
        <button type="button" className={classes.name} onClick={() => goTo({ screen: "patients", id: patientId })}>
          {name}
        </button>
        <Money cents={owesCents} withSign />
        <span className={classes.faint}>
          {account.phone === null ? "No telephone" : formatPhone(account.phone)}
          {account.ageDays !== null && ` · ${account.ageDays} days · ${statementsText(account.statementCount)}`}
        </span>
      </header>
      <FileBody patientId={patientId} owesCents={owesCents} onKept={focusAccountList} />
    </aside>
  );
}

function statementsText(count: number): string {
  return count === 1 ? "one statement" : `${count} statements`;
}

interface FileBodyProps {
  patientId: string;
  owesCents: Cents;
  /** A note was kept: where the keys go then. */
  onKept?: () => void;
}

/** In two parts, one below or beside the other: the note of a call and the other acts; what stands and was done. */
export function FileBody({ patientId, owesCents, onKept }: FileBodyProps) {
  const file = useLedgerQuery("collections.account", { patientId });
  const [act, setAct] = useState<Act | null>(null);
  const close = () => setAct(null);
  const next = file.value?.next;
  const skipped = SKIPPABLE.find((step) => step === next?.step && next.state !== "left-out");
  return (
    <>
      <div>
        {file.error && <ErrorNote error={file.error} onRetry={file.refresh} />}
        {act === null && <CallNote patientId={patientId} onKept={onKept} />}
        {act === "hold" && <HoldAccount patientId={patientId} onClose={close} />}
        {act === "let-off" && <LetOff patientId={patientId} onClose={close} />}
        {act === "settle" && <SettleAccount patientId={patientId} owesCents={owesCents} onClose={close} />}
        {(act === null || act === "skip") && (
          <div className={classes.buttons}>
            <Button variant="default" size="compact-sm" onClick={() => setAct("hold")}>
              Hold…
            </Button>
            <Button variant="default" size="compact-sm" disabled={owesCents <= 0} onClick={() => setAct("let-off")}>
              Let off a share…
            </Button>
            <Button variant="default" size="compact-sm" disabled={owesCents <= 0} onClick={() => setAct("settle")}>
              Settle…
            </Button>
            {skipped && (
              <Button variant="default" size="compact-sm" onClick={() => setAct("skip")}>
                Pass over the {STEP_WORDS[skipped].toLowerCase()}…
              </Button>
            )}
          </div>
        )}
      </div>
      <div>
        {file.value && <HoldsAndSettlements holds={file.value.holds} settlements={file.value.settlements} />}
        {file.value && <ActHistory acts={file.value.acts} />}
      </div>
      {act === "skip" && skipped && <SkipStep patientId={patientId} step={skipped} onClose={close} />}
    </>
  );
}

const SKIPPABLE = ["call", "reminder", "final-notice"] as const;
type SkippedStep = (typeof SKIPPABLE)[number];

function SkipStep(props: { patientId: string; step: SkippedStep; onClose: () => void }) {
  const skip = useLedgerCommand("collections.skipStep");
  const { patientId, step, onClose } = props;
  const confirm = async (reason: string) => {
    if (await skip.run({ patientId, step, reason })) onClose();
  };
  return (
    <ConfirmWithReason
      opened
      title={`Pass over the ${STEP_WORDS[step].toLowerCase()}`}
      confirmLabel="Pass it over"
      reasonLabel="Why"
      usualReasons={["No telephone", "Done on paper", "Talked in the office"]}
      running={skip.running}
      error={skip.error}
      onConfirm={(reason) => void confirm(reason)}
      onClose={onClose}
    >
      The next step of the ladder comes when its own days and statements are reached.
    </ConfirmWithReason>
  );
}
