import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import { type CommandContext, type JourneysOf, preparedCommand, type QueryContext } from "../../journeys.ts";
import { drawStatements } from "../../printing/draw-statement.ts";
import type { DrawnDocument } from "../../printing/printed-document.ts";
import { readStatementContent, readStatementFacts, type StatementContent } from "../documents/statement-content.ts";
import { startDrawing } from "../practice-look/read-practice-look.ts";
import { countDrawings, parseContent, readRunInMaking, type StackPlan, type StatementDraftPlan } from "./run-drafts.ts";
import { STATEMENT_FONTS } from "./statement-fonts.ts";

/** Statements drawn by one call: few enough that others are answered soon, and that giving a run up takes effect. */
const STATEMENTS_PER_CALL = 20;

interface Drawing {
  position: number;
  /** Null for a stack. */
  content: StatementContent | null;
  /** Null where nothing is owed any more: it is taken out of the run. */
  drawn: DrawnDocument | null;
}

export const drawRunJourneys: JourneysOf<"statements.drawRun"> = {
  "statements.drawRun": preparedCommand({
    prepare: (context, { runId }: { runId: string }) => drawNext(context, runId),
    commit: (context, { runId }, drawings: Drawing[]) => {
      for (const drawing of drawings) keepDrawing(context, runId, drawing);
      return countDrawings(context.write, runId);
    },
  }),
};

/** Draws what comes next: some statements, and when all are drawn, one stack of them. */
async function drawNext(context: QueryContext, runId: string): Promise<Drawing[]> {
  const { read, clock } = context;
  const { runDate } = readRunInMaking(read, runId);
  const drawing = startDrawing({ read, clock });
  const waiting = read.all(
    build
      .selectFrom("statementDraft")
      .select(["position", "kind", "planJson"])
      .where("runId", "=", runId)
      .where("pdfBytes", "is", null)
      .orderBy("position")
      .limit(STATEMENTS_PER_CALL),
  );
  const statements = waiting.filter((draft) => draft.kind === "statement");
  if (statements.length === 0 && waiting[0] !== undefined) {
    const { position, planJson } = waiting[0];
    const documents = readStackContents(read, runId, JSON.parse(planJson));
    if (documents.length === 0) return [{ position, content: null, drawn: null }];
    return [{ position, content: null, drawn: await drawStatements(documents, drawing, STATEMENT_FONTS) }];
  }
  const facts = readStatementFacts(read, runDate);
  const drawings: Drawing[] = [];
  for (const { position, planJson } of statements) {
    const { number, ...envelope }: StatementDraftPlan = JSON.parse(planJson);
    const content = readStatementContent(read, facts, { ...envelope, statementNumber: String(number) });
    const isOwed = content.document.amountDueCents > 0;
    const drawn = isOwed ? await drawStatements([content.document], drawing, STATEMENT_FONTS) : null;
    drawings.push({ position, content, drawn });
  }
  return drawings;
}

function readStackContents(read: ReadHandle, runId: string, { firstPosition, endPosition }: StackPlan) {
  const rows = read.all(
    build
      .selectFrom("statementDraft")
      .select("contentJson")
      .where("runId", "=", runId)
      .where("position", ">=", firstPosition)
      .where("position", "<", endPosition)
      .orderBy("position"),
  );
  return rows.map((row) => parseContent(row.contentJson!).document);
}

function keepDrawing({ write }: CommandContext, runId: string, { position, content, drawn }: Drawing): void {
  if (drawn === null) {
    write.run(build.deleteFrom("statementDraft").where("runId", "=", runId).where("position", "=", position));
    return;
  }
  write.run(
    build
      .updateTable("statementDraft")
      .set({
        contentJson: content && JSON.stringify(content),
        pageCount: drawn.pageCount,
        pdfBytes: drawn.bytes,
      })
      .where("runId", "=", runId)
      .where("position", "=", position),
  );
}
