import { Button, Progress } from "@mantine/core";
import { useLedgerCommand } from "../../ledger-client/use-ledger-command.ts";
import { useLedgerQuery } from "../../ledger-client/use-ledger-query.ts";
import { ErrorNote } from "../../parts/error-note.tsx";
import { sayMade } from "./print-run.tsx";
import { goOnWithRun, stopRun, useStatementRun } from "./statement-run-state.ts";
import classes from "./statements.module.css";

/** How far the run is that is being made, with a way to stop it; or a run that was begun before and never finished. */
export function RunStrip() {
  const { job, stopping } = useStatementRun();
  const runs = useLedgerQuery("statements.runs", {});
  const discard = useLedgerCommand("statements.discardRun");
  if (job !== null) {
    const percent = job.drawingCount === 0 ? 0 : (100 * job.drawnCount) / job.drawingCount;
    return (
      <div className={classes.strip} role="status">
        <span>
          {job.drawingCount === 0 ? "Starting the run" : `Drawing, ${job.drawnCount} of ${job.drawingCount} done`}
        </span>
        <Progress value={percent} className={classes.progress} aria-label="Statements drawn" />
        <Button variant="default" size="compact-sm" disabled={stopping} onClick={stopRun}>
          {stopping ? "Stopping" : "Stop, make none"}
        </Button>
      </div>
    );
  }
  const unfinished = runs.value?.find((run) => run.state === "making");
  if (unfinished === undefined) return null;
  const goOn = async () => {
    const made = await goOnWithRun(unfinished.id);
    if (made) sayMade(made);
  };
  return (
    <>
      <div className={classes.strip} role="status">
        <span>
          Run {unfinished.number} was not finished: {unfinished.drawnCount} of {unfinished.drawingCount} drawn, nothing
          sent.
        </span>
        <span className={classes.gap} />
        <Button variant="default" size="compact-sm" onClick={() => void discard.run({ runId: unfinished.id })}>
          Give it up
        </Button>
        <Button size="compact-sm" onClick={() => void goOn()}>
          Go on
        </Button>
      </div>
      {discard.error && <ErrorNote error={discard.error} />}
    </>
  );
}
