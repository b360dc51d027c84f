import { Button } from "@mantine/core";
import { useState } from "react";
import type { OutputOf } from "../../../../shared/contract/contract.ts";
import { formatDollars } from "../../../../shared/money/money-text.ts";
import { useLedgerCommand } from "../../../ledger-client/use-ledger-command.ts";
import { useLedgerQuery } from "../../../ledger-client/use-ledger-query.ts";
import { ConfirmWithReason } from "../../../parts/confirm-with-reason.tsx";
import { Day } from "../../../parts/day.tsx";
import { ErrorNote } from "../../../parts/error-note.tsx";
import classes from "./collections.module.css";
import { useWritePlacement } from "./use-write-placement.ts";

type Run = OutputOf<"placements.runs">[number];

/** The files that agencies got: each can be written again, and taken back whole. */
export function PlacementRuns() {
  const runs = useLedgerQuery("placements.runs", {});
  const writing = useWritePlacement();
  const [undoing, setUndoing] = useState<Run | null>(null);
  if (!runs.value || runs.value.length === 0) return null;
  return (
    <section className={classes.runs} aria-label="Placements made">
      {writing.error && <ErrorNote error={writing.error} />}
      {runs.value.map((run) => (
        <div key={run.id} className={classes.run}>
          <Day date={run.runDate} />
          <span>
            {formatDollars(run.totalCents)} of {run.accountCount === 1 ? "one account" : `${run.accountCount} accounts`}{" "}
            to {run.agencyName}
          </span>
          <span className={classes.faint} title={`SHA-256 ${run.fileSha256}`}>
            {run.fileName}
            {run.writtenAt === null && ", not written yet"}
          </span>
          {run.undoneDate === null ? (
            <>
              <Button variant="default" size="compact-xs" onClick={() => void writing.write(run.id)}>
                Write the file…
              </Button>
              <Button variant="default" size="compact-xs" onClick={() => setUndoing(run)}>
                Take it back…
              </Button>
            </>
          ) : (
            <span className={classes.faint}>
              Taken back <Day date={run.undoneDate} />
            </span>
          )}
        </div>
      ))}
      {undoing && <UndoPlacement run={undoing} onClose={() => setUndoing(null)} />}
    </section>
  );
}

function UndoPlacement({ run, onClose }: { run: Run; onClose: () => void }) {
  const undo = useLedgerCommand("placements.undo");
  const confirm = async (reason: string) => {
    if (await undo.run({ runId: run.id, reason })) onClose();
  };
  return (
    <ConfirmWithReason
      opened
      title="Take the placement back"
      confirmLabel="Take it back"
      reasonLabel="Why"
      usualReasons={["Wrong agency", "Wrong accounts", "File was not sent"]}
      running={undo.running}
      error={undo.error}
      onConfirm={(reason) => void confirm(reason)}
      onClose={onClose}
    >
      {formatDollars(run.openCents)} is asked of the patients again, as old as before. Tell the agency where it has the
      file already.
    </ConfirmWithReason>
  );
}
