import { build } from "../../../../db/query-builder.ts";
import type { OutputOf } from "../../../../shared/contract/contract.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import { sumCents } from "../../../../shared/money/cents.ts";
import { chooseStatements } from "../../../../shared/patient-billing/choose-statements.ts";
import { type CommandContext, type JourneysOf, preparedCommand, type QueryContext } from "../../journeys.ts";
import { drawStatements } from "../../printing/draw-statement.ts";
import { openPrintFonts } from "../../printing/fonts.ts";
import type { DrawnDocument } from "../../printing/printed-document.ts";
import { fullName } from "../full-name.ts";
import { readPractice } from "../keep-practice.ts";
import { nextNumber } from "../next-number.ts";
import { readPatientLines } from "../patient-lines.ts";
import { agePatientLines } from "../receivable-aging.ts";
import { bucketsOf } from "../show-account.ts";
import { readStatementAccounts, type StatementAccountRow, statementPolicy } from "../statement-accounts.ts";
import { keepDocument, toPdf } from "./keep-document.ts";
import { readStatementContent, type StatementContent } from "./statement-content.ts";

const fonts = openPrintFonts(process.env.BILLWRIGHT_FONTS);

/** The series of statement numbers; a number is never given twice, and gaps tell of runs that were not finished. */
const SERIES = "statement";

interface DrawnStatement {
  number: number;
  content: StatementContent;
  drawn: DrawnDocument;
}

export const statementJourneys: JourneysOf<
  "statements.preview" | "statements.previewOne" | "statements.print" | "statements.list"
> = {
  "statements.preview": ({ read, clock }) => {
    const today = clock.today();
    const { due, leftOut } = chooseStatements(readStatementAccounts(read), statementPolicy(readPractice(read)), today);
    const toCandidate = (row: StatementAccountRow) => candidateOf({ read }, row, today);
    return {
      due: due.map(toCandidate),
      leftOut: leftOut.map(({ account, reason }) => ({ ...toCandidate(account), reason })),
      totalCents: sumCents(due.map((row) => row.patientOwesCents)),
    };
  },
  "statements.previewOne": async ({ read, clock }, { patientId }) => {
    const stamp = { statementNumber: "PREVIEW", today: clock.today() };
    const { document } = readStatementContent(read, readPractice(read), patientId, stamp);
    return toPdf("Statement preview", await drawStatements([document], { createdAt: clock.now() }, fonts));
  },
  "statements.print": preparedCommand({
    prepare: (context, { patientIds }: { patientIds: string[] }) => drawRun(context, [...new Set(patientIds)]),
    commit: keepRun,
  }),
  "statements.list": ({ read }, { patientId }) => {
    let query = build
      .selectFrom("statement")
      .innerJoin("patient", "patient.id", "statement.patientId")
      .select([
        "statement.id",
        "statement.number",
        "statement.patientId",
        "patient.last",
        "patient.first",
        "statement.documentId",
        "statement.statementDate",
        "statement.dueDate",
        "statement.amountCents",
      ])
      .orderBy("statement.number", "desc");
    if (patientId !== null) query = query.where("statement.patientId", "=", patientId);
    return read.all(query).map(({ last, first, ...row }) => ({ ...row, patientName: fullName({ last, first }) }));
  },
};

function candidateOf({ read }: Pick<QueryContext, "read">, row: StatementAccountRow, today: IsoDate) {
  return {
    patientId: row.patientId,
    patientName: fullName(row),
    amountCents: row.patientOwesCents,
    insurancePendingCents: row.insurancePendingCents,
    lastStatementDate: row.lastStatementDate,
    aging: bucketsOf(agePatientLines(readPatientLines(read, row.patientId), today)),
  };
}

/** Draws every statement by itself and all of them as one, before anything is written. */
async function drawRun(context: QueryContext, patientIds: readonly string[]) {
  const { read, clock } = context;
  const practice = readPractice(read);
  const createdAt = clock.now();
  const last = read.first(build.selectFrom("controlNumber").select("last").where("name", "=", SERIES))?.last ?? 0;
  const statements: DrawnStatement[] = [];
  for (const [index, patientId] of patientIds.entries()) {
    context.progress(index, patientIds.length, "Drawing statements");
    const number = last + index + 1;
    const stamp = { statementNumber: String(number), today: clock.today() };
    const content = readStatementContent(read, practice, patientId, stamp);
    if (content.document.amountDueCents <= 0) throw nothingDue();
    statements.push({ number, content, drawn: await drawStatements([content.document], { createdAt }, fonts) });
  }
  const combined = await drawStatements(
    statements.map((statement) => statement.content.document),
    { createdAt },
    fonts,
  );
  return { statements, combined };
}

function nothingDue(): Refusal {
  return new Refusal(
    "refused",
    "One of the patients owes nothing that can be asked for now. No statement was made. Look at the list again.",
  );
}

function keepRun(
  context: CommandContext,
  _input: unknown,
  { statements, combined }: Awaited<ReturnType<typeof drawRun>>,
): OutputOf<"statements.print"> {
  const documentIds = statements.map((statement) => keepStatement(context, statement));
  const title = statements.length === 1 ? "Statement" : `${statements.length} statements`;
  const facts = { kind: "statement" as const, title, patientId: null, claimId: null };
  const combinedDocumentId = keepDocument(context, facts, combined);
  return { statementCount: statements.length, documentIds, combinedDocumentId };
}

function keepStatement(context: CommandContext, { number, content, drawn }: DrawnStatement): string {
  const { write, newId } = context;
  if (nextNumber(write, SERIES) !== number) {
    throw new Refusal("stale", "Another run of statements was made meanwhile. Nothing was made. Start this one again.");
  }
  const { patientId, document } = content;
  const title = `Statement ${number}`;
  const documentId = keepDocument(context, { kind: "statement", title, patientId, claimId: null }, drawn);
  write.run(
    build.insertInto("statement").values({
      id: newId(),
      number,
      patientId,
      documentId,
      statementDate: document.statementDate,
      dueDate: document.dueDate,
      amountCents: document.amountDueCents,
    }),
  );
  context.concerns("patient", patientId);
  return documentId;
}
