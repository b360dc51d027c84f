import type { InputOf, OutputOf } from "../../shared/contract/contract.ts";
import type { PracticeLedger } from "./practice-ledger.ts";

/** Starts, draws and finishes a run of statements as the window does. */
export async function makeStatementRun(
  ledger: Pick<PracticeLedger, "value">,
  input: InputOf<"statements.startRun">,
): Promise<OutputOf<"statements.finishRun"> & { runId: string }> {
  const { runId } = await ledger.value("statements.startRun", input);
  await drawStatementRun(ledger, runId);
  return { runId, ...(await ledger.value("statements.finishRun", { runId })) };
}

/** Draws all of a run that is being made. */
export async function drawStatementRun(ledger: Pick<PracticeLedger, "value">, runId: string): Promise<void> {
  for (;;) {
    const { drawnCount, drawingCount } = await ledger.value("statements.drawRun", { runId });
    if (drawnCount === drawingCount) return;
  }
}
