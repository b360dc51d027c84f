import { build } from "../../../../db/query-builder.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import { type Cents, sumCents } from "../../../../shared/money/cents.ts";
import type { CommandContext, JourneysOf } from "../../journeys.ts";
import type { DrawnDocument } from "../../printing/printed-document.ts";
import { keepDocument } from "../documents/keep-document.ts";
import { countDrawings, parseContent, readRun, readRunInMaking, type StatementDraftPlan } from "./run-drafts.ts";

export const finishRunJourneys: JourneysOf<"statements.finishRun" | "statements.undoRun"> = {
  "statements.finishRun": (context, { runId }) => {
    const { write } = context;
    readRunInMaking(write, runId);
    const { drawnCount, drawingCount } = countDrawings(write, runId);
    if (drawnCount !== drawingCount) throw new Refusal("refused", NOT_DRAWN);
    if (drawnCount === 0) throw new Refusal("refused", NOBODY_OWES);
    const kept = keepDrafts(context, runId);
    const totalCents = sumCents(kept.amounts);
    write.run(build.deleteFrom("statementDraft").where("runId", "=", runId));
    write.run(
      build
        .updateTable("statementRun")
        .set({ state: "made", statementCount: kept.amounts.length, totalCents })
        .where("id", "=", runId),
    );
    const { documentIds, stackDocumentIds } = kept;
    return { statementCount: documentIds.length, totalCents, documentIds, stackDocumentIds };
  },
  "statements.undoRun": ({ write, clock }, { runId, reason }) => {
    const { state, statementCount } = readRun(write, runId);
    if (state === "making") throw new Refusal("refused", STILL_MAKING);
    if (state === "undone") throw new Refusal("already-done", "This run of statements was undone before.");
    const undone = { state: "undone" as const, undoneDate: clock.today(), undoneReason: reason };
    write.run(build.updateTable("statementRun").set(undone).where("id", "=", runId));
    return { statementCount };
  },
};

/** Makes documents and statements of what was drawn, one draft at a time: a large run is never held whole. */
function keepDrafts(context: CommandContext, runId: string) {
  const { write } = context;
  const positions = write.all(
    build.selectFrom("statementDraft").select("position").where("runId", "=", runId).orderBy("position"),
  );
  const documentIds: string[] = [];
  const stackDocumentIds: string[] = [];
  const amounts: Cents[] = [];
  for (const { position } of positions) {
    const draft = write.first(
      build.selectFrom("statementDraft").selectAll().where("runId", "=", runId).where("position", "=", position),
    )!;
    const drawn = { bytes: Buffer.from(draft.pdfBytes!), pageCount: draft.pageCount! };
    if (draft.kind === "statement") {
      const plan: StatementDraftPlan = JSON.parse(draft.planJson);
      const { documentId, amountCents } = keepStatement(context, runId, plan, draft.contentJson!, drawn);
      documentIds.push(documentId);
      amounts.push(amountCents);
    } else {
      const title = documentIds.length === 1 ? "Statement" : "Statements of one run";
      const facts = { kind: "statement" as const, title, patientId: null, claimId: null };
      const documentId = keepDocument(context, facts, drawn);
      write.run(build.insertInto("statementStack").values({ runId, position: stackDocumentIds.length, documentId }));
      stackDocumentIds.push(documentId);
    }
  }
  return { documentIds, stackDocumentIds, amounts };
}

function keepStatement(
  context: CommandContext,
  runId: string,
  { number, dunningText }: StatementDraftPlan,
  contentJson: string,
  drawn: DrawnDocument,
): { documentId: string; amountCents: Cents } {
  const { write, newId } = context;
  const { document, parts } = parseContent(contentJson);
  const patientId = parts[0]!.patientId;
  const facts = { kind: "statement" as const, title: `Statement ${number}`, patientId, claimId: null };
  const documentId = keepDocument(context, facts, drawn);
  const { statementDate, dueDate, language, amountDueCents: amountCents } = document;
  const statementId = newId();
  write.run(
    build.insertInto("statement").values({
      ...{ id: statementId, number, patientId, documentId, statementDate, dueDate, amountCents },
      ...{ runId, language, dunningText, contentJson },
    }),
  );
  write.insertRows(
    "statementPart",
    parts.map((part) => ({ statementId, ...part })),
  );
  for (const part of parts) context.concerns("patient", part.patientId);
  return { documentId, amountCents };
}

const NOT_DRAWN = "Not all statements of this run are drawn yet. Nothing was finished. Go on drawing it first.";
const NOBODY_OWES = "Nobody of this run owes anything any more. Nothing was made. Give the run up.";
const STILL_MAKING = "This run is not finished, so no statement of it counts. Give it up instead.";
