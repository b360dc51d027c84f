import { formatDate } from "../../../shared/dates/date-text.ts";
import type {
  StatementDocument,
  StatementLine,
  StatementVisit,
} from "../../../shared/forms/statement/statement-document.ts";
import { addUpStatementLines, type StatementTotals } from "../../../shared/forms/statement/statement-totals.ts";
import {
  explanationsOf,
  type StatementWords,
  statementWords,
} from "../../../shared/forms/statement/statement-words.ts";
import { type Cents, negateCents, sumCents } from "../../../shared/money/cents.ts";
import { formatMoney } from "../../../shared/money/money-text.ts";
import {
  BODY,
  HAIRLINE,
  HEADING,
  rightAligned,
  SMALL,
  STRONG,
  TEXT_LEFT_PT,
  TEXT_RIGHT_PT,
  TINT,
} from "./document-style.ts";
import type { FlowBlock } from "./page-flow.ts";
import type { PrintedDocument, TextStyle } from "./printed-document.ts";

const WHAT_LEFT_PT = 104;
const WHAT_WIDTH_PT = 176;
/** Right edges of the columns of money. */
const COLUMNS = { charged: 334, insurance: 396, adjusted: 454, paid: 510, owe: TEXT_RIGHT_PT - 4 } as const;
/** The narrowest column, less a gap. */
const COLUMN_ROOM_PT = 52;
const ROW_PT = 14;
const LEADING_PT = 11;

/** All that flows over a statement's pages: visits with their lines, totals, what waits for insurance, then sentences. */
export function statementBlocks(
  document: PrintedDocument,
  statement: StatementDocument,
  totals: StatementTotals,
  sentences: readonly string[],
): FlowBlock[] {
  const words = statementWords(statement.language);
  return [
    ...visitsOfMembers(document, statement),
    totalBlock(document, words.allVisits, totals),
    ...(isExplained(statement) ? [amountBlock(document, statement)] : []),
    ...sentences.map((sentence) => paragraphBlock(document, sentence, STRONG)),
    ...pendingBlocks(document, statement),
    ...explanationBlocks(document, statement, totals),
  ];
}

/** Whether the amount due is more than the total: a credit or a plan stands between them. */
function isExplained({ creditCents, plan }: StatementDocument): boolean {
  return creditCents > 0 || plan !== null;
}

/** The visits; of a family each member's with their sum. */
function visitsOfMembers(document: PrintedDocument, statement: StatementDocument): FlowBlock[] {
  const words = statementWords(statement.language);
  const blocksOf = (visits: readonly StatementVisit[]) =>
    visits.flatMap((visit) => visitBlocks(document, visit, words));
  if (statement.members.length === 1) return blocksOf(statement.visits);
  return [...Map.groupBy(statement.visits, (visit) => visit.patientName)].flatMap(([name, visits]) => {
    const totals = addUpStatementLines(visits.flatMap((visit) => visit.lines));
    return [...blocksOf(visits), totalBlock(document, words.allVisitsOf(name), totals)];
  });
}

/** Draws the table's column names; the baseline of the lower row is 10 points above `bottom`. */
export function drawColumnNames(document: PrintedDocument, { language }: StatementDocument, bottom: number): void {
  const words = statementWords(language);
  const names: readonly (readonly [string, string, number])[] = [
    ["", words.charged, COLUMNS.charged],
    [...words.insurancePaid, COLUMNS.insurance],
    ["", words.adjusted, COLUMNS.adjusted],
    ["", words.youPaid, COLUMNS.paid],
  ];
  document.text(words.date, TEXT_LEFT_PT + 4, bottom - 6, SMALL);
  document.text(words.whatWasDone, WHAT_LEFT_PT, bottom - 6, SMALL);
  for (const [upper, lower, right] of names) {
    if (upper) document.text(upper, right, bottom - 15.5, rightAligned(SMALL));
    document.text(lower, right, bottom - 6, rightAligned(SMALL));
  }
  document.text(words.youOwe, COLUMNS.owe, bottom - 6, rightAligned({ ...STRONG, sizePt: 8 }));
  rule(document, bottom);
}

function visitBlocks(document: PrintedDocument, visit: StatementVisit, words: StatementWords): FlowBlock[] {
  const who = [visit.patientName, visit.providerName].filter(Boolean).join(`, ${words.seenBy} `);
  const owed = sumCents(visit.lines.map((line) => line.youOweCents));
  const heading: FlowBlock = {
    heightPt: ROW_PT + 4,
    keepWithNext: true,
    inTable: true,
    draw(top) {
      document.pdf.rect(TEXT_LEFT_PT, top + 1, TEXT_RIGHT_PT - TEXT_LEFT_PT, ROW_PT + 1).fill(TINT);
      const text = words.visitOf(formatDate(visit.date), who);
      document.text(document.fit(text, COLUMNS.paid - TEXT_LEFT_PT, STRONG), TEXT_LEFT_PT + 4, top + 11.5, STRONG);
      const amount = formatMoney(owed);
      document.text(amount, COLUMNS.owe, top + 11.5, document.shrink(amount, COLUMN_ROOM_PT, rightAligned(STRONG)));
    },
  };
  return [heading, ...visit.lines.map((line) => lineBlock(document, line, words))];
}

function lineBlock(document: PrintedDocument, line: StatementLine, words: StatementWords): FlowBlock {
  const reasons = line.shares.map(({ kind, amountCents }) => `${words.share[kind]}: ${formatMoney(amountCents)}`);
  const what = document.wrap(line.what, WHAT_WIDTH_PT, BODY);
  return {
    heightPt: ROW_PT + LEADING_PT * (what.length - 1 + reasons.length),
    inTable: true,
    draw(top) {
      const baseline = top + 10.5;
      document.text(formatDate(line.date), TEXT_LEFT_PT + 4, baseline, BODY);
      for (const [index, text] of what.entries())
        document.text(text, WHAT_LEFT_PT, baseline + LEADING_PT * index, BODY);
      for (const [index, text] of reasons.entries())
        document.text(text, WHAT_LEFT_PT, baseline + LEADING_PT * (what.length + index) - 1, SMALL);
      drawAmounts(document, addUpStatementLines([line]), baseline, BODY);
    },
  };
}

function totalBlock(document: PrintedDocument, label: string, totals: StatementTotals): FlowBlock {
  return {
    heightPt: ROW_PT + 6,
    inTable: true,
    draw(top) {
      rule(document, top + 2);
      document.text(label, TEXT_LEFT_PT + 4, top + 14, STRONG);
      drawAmounts(document, totals, top + 14, STRONG);
    },
  };
}

/** From the total to the amount due: what a plan asks for later, and what was paid and is not used yet. */
function amountBlock(document: PrintedDocument, statement: StatementDocument): FlowBlock {
  const words = statementWords(statement.language);
  const { plan, creditCents, amountDueCents } = statement;
  const rows: (readonly [string, Cents, TextStyle])[] = [
    ...(plan === null ? [] : [[words.planNotDue, negateCents(plan.laterCents), BODY] as const]),
    ...(creditCents > 0 ? [[words.paymentsNotUsed, negateCents(creditCents), BODY] as const] : []),
    [words.amountDue, amountDueCents, STRONG],
  ];
  const next =
    plan?.nextDueDate && plan.nextDueCents
      ? words.planNext(formatMoney(plan.nextDueCents), formatDate(plan.nextDueDate))
      : "";
  return {
    heightPt: ROW_PT * (rows.length + (next === "" ? 0 : 1)),
    inTable: true,
    draw(top) {
      for (const [index, [label, amount, style]] of rows.entries()) {
        const baseline = top + 10.5 + ROW_PT * index;
        document.text(label, TEXT_LEFT_PT + 4, baseline, style);
        document.text(formatMoney(amount), COLUMNS.owe, baseline, rightAligned(style));
      }
      document.text(next, TEXT_LEFT_PT + 4, top + 10.5 + ROW_PT * rows.length, SMALL);
    },
  };
}

/** Plain words for what insurance calls the patient's part, of those that the statement uses: one small paragraph. */
function explanationBlocks(
  document: PrintedDocument,
  statement: StatementDocument,
  totals: StatementTotals,
): FlowBlock[] {
  const sentences = explanationsOf(statement, totals);
  return sentences.length === 0 ? [] : [paragraphBlock(document, sentences.join(" "), SMALL, 6)];
}

function pendingBlocks(document: PrintedDocument, { pendingVisits, language }: StatementDocument): FlowBlock[] {
  const words = statementWords(language);
  if (pendingVisits.length === 0) return [];
  const heading: FlowBlock = {
    heightPt: 30,
    keepWithNext: true,
    draw(top) {
      document.text(words.waitingForInsurance, TEXT_LEFT_PT + 4, top + 13, HEADING);
      document.text(words.nothingForThese, TEXT_LEFT_PT + 4, top + 28, SMALL);
    },
  };
  const rows = pendingVisits.map((visit): FlowBlock => {
    const text = words.waitingFor(visit.patientName, visit.payerName);
    return {
      heightPt: ROW_PT,
      draw(top) {
        document.text(formatDate(visit.date), TEXT_LEFT_PT + 4, top + 10.5, BODY);
        const room = COLUMNS.adjusted - WHAT_LEFT_PT - 60;
        document.text(document.fit(text, room, BODY), WHAT_LEFT_PT, top + 10.5, BODY);
        document.text(
          `${words.chargedInside} ${formatMoney(visit.chargedCents)}`,
          COLUMNS.owe,
          top + 10.5,
          rightAligned(BODY),
        );
      },
    };
  });
  return [heading, ...rows];
}

function paragraphBlock(document: PrintedDocument, text: string, style: TextStyle, gapPt = 8): FlowBlock {
  const lines = document.wrap(text, TEXT_RIGHT_PT - TEXT_LEFT_PT - 8, style);
  return {
    heightPt: gapPt + LEADING_PT * lines.length,
    draw(top) {
      for (const [index, line] of lines.entries()) {
        document.text(line, TEXT_LEFT_PT + 4, top + gapPt + 7 + LEADING_PT * index, style);
      }
    },
  };
}

function drawAmounts(document: PrintedDocument, amounts: StatementTotals, baseline: number, style: TextStyle): void {
  const columns: readonly (readonly [amountCents: Cents, right: number])[] = [
    [amounts.chargedCents, COLUMNS.charged],
    [amounts.insurancePaidCents, COLUMNS.insurance],
    [amounts.adjustedCents, COLUMNS.adjusted],
    [amounts.youPaidCents, COLUMNS.paid],
    [amounts.youOweCents, COLUMNS.owe],
  ];
  for (const [amountCents, right] of columns) {
    const text = formatMoney(amountCents);
    document.text(text, right, baseline, document.shrink(text, COLUMN_ROOM_PT, rightAligned(style)));
  }
}

function rule(document: PrintedDocument, y: number): void {
  document.pdf.lineWidth(0.6).strokeColor(HAIRLINE).moveTo(TEXT_LEFT_PT, y).lineTo(TEXT_RIGHT_PT, y).stroke();
}
