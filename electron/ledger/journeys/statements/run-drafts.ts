import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import type { StatementContent } from "../documents/statement-content.ts";
import { missing } from "../save-row.ts";

/** Whom one statement of a run asks. */
export interface StatementDraftPlan {
  number: number;
  patientIds: string[];
  dunningText: string;
}

/** Which statements of a run, by position, one print holds. */
export interface StackPlan {
  firstPosition: number;
  /** The position behind the last one. */
  endPosition: number;
}

/** Statements that one print holds: more would make a PDF that printers choke on. */
export const STATEMENTS_PER_STACK = 250;

/** A run of statements. @throws Refusal `not-found`. */
export function readRun(read: ReadHandle, runId: string) {
  const run = read.first(build.selectFrom("statementRun").selectAll().where("id", "=", runId));
  if (!run) throw missing("run of statements");
  return run;
}

/** A run that is being made. @throws Refusal `not-found`; `already-done` for one that was finished. */
export function readRunInMaking(read: ReadHandle, runId: string) {
  const run = readRun(read, runId);
  if (run.state === "making") return run;
  throw new Refusal("already-done", "This run of statements was finished before. Nothing was changed.");
}

/** How far a run is drawn. */
export function countDrawings(read: ReadHandle, runId: string): { drawnCount: number; drawingCount: number } {
  return read.first(
    build
      .selectFrom("statementDraft")
      .select(({ fn }) => [fn.count<number>("pdfBytes").as("drawnCount"), fn.countAll<number>().as("drawingCount")])
      .where("runId", "=", runId),
  )!;
}

/** What a drawn statement of a run says; its JSON was written by this program. */
export function parseContent(contentJson: string): StatementContent {
  return JSON.parse(contentJson);
}
