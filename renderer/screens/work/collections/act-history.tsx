import { Button } from "@mantine/core";
import { useState } from "react";
import type { OutputOf } from "../../../../shared/contract/contract.ts";
import { formatDollars } from "../../../../shared/money/money-text.ts";
import { useLedgerCommand } from "../../../ledger-client/use-ledger-command.ts";
import { ConfirmWithReason } from "../../../parts/confirm-with-reason.tsx";
import { Day } from "../../../parts/day.tsx";
import { PromiseMark } from "./account-columns.tsx";
import { OUTCOME_WORDS, STEP_WORDS } from "./collection-words.ts";
import classes from "./collections.module.css";

type Act = OutputOf<"collections.account">["acts"][number];

/** What was said and done, the newest first. */
export function ActHistory({ acts }: { acts: readonly Act[] }) {
  const [undoing, setUndoing] = useState<Act | null>(null);
  if (acts.length === 0) return null;
  return (
    <section className={classes.part} aria-label="What was done">
      <ol className={classes.history}>
        {acts.map((act) => (
          <ActLine key={act.id} act={act} onUndo={() => setUndoing(act)} />
        ))}
      </ol>
      {undoing && <UndoAct act={undoing} onClose={() => setUndoing(null)} />}
    </section>
  );
}

function ActLine({ act, onUndo }: { act: Act; onUndo: () => void }) {
  const isOut = act.outcome === "placed" || act.undoneDate !== null;
  return (
    <li data-undone={act.undoneDate !== null || undefined}>
      <div className={classes.line}>
        <span>
          <Day date={act.actDate} /> <strong>{textOfAct(act)}</strong>
        </span>
        {!isOut && (
          <Button variant="subtle" size="compact-xs" onClick={onUndo}>
            Take back…
          </Button>
        )}
      </div>
      {act.note && <div>{act.note}</div>}
      {act.promise && (
        <div>
          {formatDollars(act.promise.amountCents)} <PromiseMark promise={act.promise} />
        </div>
      )}
      <div className={classes.faint}>
        {act.userName}, {formatDollars(act.amountCents)} owed then
        {act.undoneDate && (
          <>
            {" · taken back "}
            <Day date={act.undoneDate} />
          </>
        )}
      </div>
    </li>
  );
}

/** "Final notice sent", "Call passed over", "Left a message". */
export function textOfAct({ step, outcome }: Pick<Act, "step" | "outcome">): string {
  if (step !== null && outcome === "sent") return `${STEP_WORDS[step]} sent`;
  if (step !== null && outcome === "skipped") return `${STEP_WORDS[step]} passed over`;
  return OUTCOME_WORDS[outcome];
}

function UndoAct({ act, onClose }: { act: Act; onClose: () => void }) {
  const undo = useLedgerCommand("collections.undoAct");
  const confirm = async (reason: string) => {
    if (await undo.run({ actId: act.id, reason })) onClose();
  };
  return (
    <ConfirmWithReason
      opened
      title="Take it back"
      confirmLabel="Take it back"
      reasonLabel="Why"
      usualReasons={["Another patient", "Typed wrongly", "Not mailed"]}
      running={undo.running}
      error={undo.error}
      onConfirm={(reason) => void confirm(reason)}
      onClose={onClose}
    >
      {textOfAct(act)} no longer counts; the ladder stands where it stood before. The entry stays to be seen.
    </ConfirmWithReason>
  );
}
