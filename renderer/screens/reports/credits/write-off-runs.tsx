import { Button } from "@mantine/core";
import { useState } from "react";
import type { OutputOf } from "../../../../shared/contract/contract.ts";
import { formatDollars } from "../../../../shared/money/money-text.ts";
import { useLedgerCommand } from "../../../ledger-client/use-ledger-command.ts";
import { useLedgerQuery } from "../../../ledger-client/use-ledger-query.ts";
import { ConfirmWithReason } from "../../../parts/confirm-with-reason.tsx";
import { Day } from "../../../parts/day.tsx";
import classes from "./credits.module.css";

type Run = OutputOf<"writeOffs.runs">[number];

/** How many of the last runs are shown; older ones are undone entry by entry on their accounts. */
const SHOWN_RUNS = 3;

/** The last runs below the table, each to be undone whole. */
export function WriteOffRuns() {
  const runs = useLedgerQuery("writeOffs.runs", {});
  const [undoing, setUndoing] = useState<Run | null>(null);
  if (!runs.value || runs.value.length === 0) return null;
  return (
    <section className={classes.runs} aria-label="Written off before">
      {runs.value.slice(0, SHOWN_RUNS).map((run) => (
        <div key={run.id} className={classes.run}>
          <Day date={run.runDate} />
          <span>
            {formatDollars(run.totalCents)} of {run.accountCount === 1 ? "one account" : `${run.accountCount} accounts`}
          </span>
          <span className={classes.note}>{run.userName}</span>
          {run.undoneDate === null ? (
            <Button variant="default" size="compact-xs" onClick={() => setUndoing(run)}>
              Undo the run
            </Button>
          ) : (
            <span className={classes.note}>
              Undone <Day date={run.undoneDate} />
            </span>
          )}
        </div>
      ))}
      {undoing && <UndoRun run={undoing} onClose={() => setUndoing(null)} />}
    </section>
  );
}

function UndoRun({ run, onClose }: { run: Run; onClose: () => void }) {
  const undo = useLedgerCommand("writeOffs.undo");
  const confirm = async (reason: string) => {
    if (await undo.run({ runId: run.id, reason })) onClose();
  };
  return (
    <ConfirmWithReason
      opened
      title="Undo the run"
      confirmLabel="Undo the run"
      reasonLabel="Why"
      usualReasons={["Wrong limit", "Wrong accounts"]}
      running={undo.running}
      error={undo.error}
      onConfirm={(reason) => void confirm(reason)}
      onClose={onClose}
    >
      {formatDollars(run.totalCents)} is owed again by those who owed it.
    </ConfirmWithReason>
  );
}
