import { create } from "zustand";
import type { InputOf, OutputOf } from "../../../shared/contract/contract.ts";
import { asLedgerError, callLedger, type LedgerError, newRequestId } from "../../ledger-client/call-ledger.ts";
import { signalChange } from "../../ledger-client/change-signal.ts";
import { followJob, jobProgressCame } from "../../ledger-client/running-jobs.ts";
import { printKept } from "../../parts/pdf-preview/deliver-pdf.ts";

/** A run that is being drawn. */
interface DrawnRun {
  readonly runId: string;
  readonly drawnCount: number;
  readonly drawingCount: number;
}

interface StatementRunState {
  readonly job: DrawnRun | null;
  readonly stopping: boolean;
  readonly error: LedgerError | null;
}

/** The run that this window is making. It goes on while the user looks at other screens. */
export const useStatementRun = create<StatementRunState>()(() => ({ job: null, stopping: false, error: null }));

export type FinishedRun = OutputOf<"statements.finishRun"> & { readonly printed: boolean };

/** Makes a run of the patients named and prints it. @returns what was made, or undefined when it was stopped or failed. */
export function makeRun(input: InputOf<"statements.startRun">): Promise<FinishedRun | undefined> {
  return work(async () => (await callLedger("statements.startRun", input)).runId);
}

/** Makes and prints the one statement that was asked for. */
export function makeOne(patientId: string): Promise<FinishedRun | undefined> {
  return work(async () => (await callLedger("statements.startOne", { patientId })).runId);
}

/** Goes on with a run that was begun before. */
export function goOnWithRun(runId: string): Promise<FinishedRun | undefined> {
  return work(async () => runId);
}

/** Gives the run up after what is being drawn; nothing of it is left. */
export function stopRun(): void {
  useStatementRun.setState({ stopping: true });
}

async function work(start: () => Promise<string>): Promise<FinishedRun | undefined> {
  if (useStatementRun.getState().job !== null) return undefined;
  useStatementRun.setState({ job: { runId: "", drawnCount: 0, drawingCount: 0 }, stopping: false, error: null });
  const jobId = newRequestId();
  const stopFollowing = followJob(jobId);
  try {
    const runId = await start();
    if (!(await draw(runId, jobId))) {
      await callLedger("statements.discardRun", { runId });
      return undefined;
    }
    const made = await callLedger("statements.finishRun", { runId });
    useStatementRun.setState({ job: null });
    signalChange();
    return { ...made, printed: await printStacks(made.stackDocumentIds) };
  } catch (problem) {
    useStatementRun.setState({ error: asLedgerError(problem) });
    return undefined;
  } finally {
    stopFollowing();
    useStatementRun.setState({ job: null });
    signalChange();
  }
}

/** Draws all of a run, a few at a time. @returns whether it was drawn to its end. */
async function draw(runId: string, jobId: string): Promise<boolean> {
  for (;;) {
    if (useStatementRun.getState().stopping) return false;
    const drawing = await callLedger("statements.drawRun", { runId });
    useStatementRun.setState({ job: { runId, ...drawing } });
    jobProgressCame(jobId, { label: "Drawing statements", done: drawing.drawnCount, total: drawing.drawingCount });
    if (drawing.drawnCount === drawing.drawingCount) return true;
  }
}

/** Prints the stacks of a run one after the other. @returns whether all were printed. */
export async function printStacks(documentIds: readonly string[]): Promise<boolean> {
  for (const documentId of documentIds) {
    if (!(await printKept(documentId)).delivered) return false;
  }
  return true;
}
