import { formatDate } from "../../../shared/dates/date-text.ts";
import type {
  StatementDocument,
  StatementLine,
  StatementVisit,
} from "../../../shared/forms/statement/statement-document.ts";
import { addUpStatementLines, type StatementTotals } from "../../../shared/forms/statement/statement-totals.ts";
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
  return [
    ...statement.visits.flatMap((visit) => visitBlocks(document, visit)),
    totalBlock(document, "All visits above", totals),
    ...(statement.creditCents > 0 ? [creditBlock(document, statement)] : []),
    ...pendingBlocks(document, statement),
    ...sentences.map((sentence) => paragraphBlock(document, sentence)),
  ];
}

/** Draws the table's column names; the baseline of the lower row is 10 points above `bottom`. */
export function drawColumnNames(document: PrintedDocument, bottom: number): void {
  const names: readonly (readonly [string, string, number])[] = [
    ["", "Charged", COLUMNS.charged],
    ["Insurance", "paid", COLUMNS.insurance],
    ["", "Adjusted", COLUMNS.adjusted],
    ["", "You paid", COLUMNS.paid],
  ];
  document.text("Date", TEXT_LEFT_PT + 4, bottom - 6, SMALL);
  document.text("What was done", WHAT_LEFT_PT, bottom - 6, SMALL);
  for (const [upper, lower, right] of names) {
    if (upper) document.text(upper, right, bottom - 15.5, rightAligned(SMALL));
    document.text(lower, right, bottom - 6, rightAligned(SMALL));
  }
  document.text("You owe", COLUMNS.owe, bottom - 6, rightAligned({ ...STRONG, sizePt: 8 }));
  rule(document, bottom);
}

function visitBlocks(document: PrintedDocument, visit: StatementVisit): FlowBlock[] {
  const who = [visit.patientName, visit.providerName].filter(Boolean).join(", seen by ");
  const owed = sumCents(visit.lines.map((line) => line.youOweCents));
  const heading: FlowBlock = {
    heightPt: ROW_PT + 4,
    keepWithNext: true,
    inTable: true,
    draw(top) {
      document.pdf.rect(TEXT_LEFT_PT, top + 1, TEXT_RIGHT_PT - TEXT_LEFT_PT, ROW_PT + 1).fill(TINT);
      const text = `Visit of ${formatDate(visit.date)}: ${who}`;
      document.text(document.fit(text, COLUMNS.paid - TEXT_LEFT_PT, STRONG), TEXT_LEFT_PT + 4, top + 11.5, STRONG);
      const amount = formatMoney(owed);
      document.text(amount, COLUMNS.owe, top + 11.5, document.shrink(amount, COLUMN_ROOM_PT, rightAligned(STRONG)));
    },
  };
  return [heading, ...visit.lines.map((line) => lineBlock(document, line))];
}

function lineBlock(document: PrintedDocument, line: StatementLine): FlowBlock {
  const what = document.wrap(line.what, WHAT_WIDTH_PT, BODY);
  return {
    heightPt: ROW_PT + LEADING_PT * Math.max(0, what.length - 1),
    inTable: true,
    draw(top) {
      const baseline = top + 10.5;
      document.text(formatDate(line.date), TEXT_LEFT_PT + 4, baseline, BODY);
      for (const [index, text] of what.entries())
        document.text(text, WHAT_LEFT_PT, baseline + LEADING_PT * index, BODY);
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

function creditBlock(document: PrintedDocument, statement: StatementDocument): FlowBlock {
  return {
    heightPt: ROW_PT * 2,
    inTable: true,
    draw(top) {
      document.text("Payments of yours not yet used for a visit", TEXT_LEFT_PT + 4, top + 10.5, BODY);
      document.text(formatMoney(negateCents(statement.creditCents)), COLUMNS.owe, top + 10.5, rightAligned(BODY));
      document.text("Amount due", TEXT_LEFT_PT + 4, top + 10.5 + ROW_PT, STRONG);
      document.text(formatMoney(statement.amountDueCents), COLUMNS.owe, top + 10.5 + ROW_PT, rightAligned(STRONG));
    },
  };
}

function pendingBlocks(document: PrintedDocument, { pendingVisits }: StatementDocument): FlowBlock[] {
  if (pendingVisits.length === 0) return [];
  const heading: FlowBlock = {
    heightPt: 32,
    keepWithNext: true,
    draw(top) {
      document.text("Waiting for insurance", TEXT_LEFT_PT + 4, top + 17, HEADING);
      document.text(
        "You owe nothing for these visits now. They are not in the amount due.",
        TEXT_LEFT_PT + 4,
        top + 28,
        SMALL,
      );
    },
  };
  const rows = pendingVisits.map((visit): FlowBlock => {
    const text = `${visit.patientName}, waiting for ${visit.payerName}`;
    return {
      heightPt: ROW_PT,
      draw(top) {
        document.text(formatDate(visit.date), TEXT_LEFT_PT + 4, top + 10.5, BODY);
        const room = COLUMNS.adjusted - WHAT_LEFT_PT - 60;
        document.text(document.fit(text, room, BODY), WHAT_LEFT_PT, top + 10.5, BODY);
        document.text(`charged ${formatMoney(visit.chargedCents)}`, COLUMNS.owe, top + 10.5, rightAligned(BODY));
      },
    };
  });
  return [heading, ...rows];
}

function paragraphBlock(document: PrintedDocument, text: string): FlowBlock {
  const lines = document.wrap(text, TEXT_RIGHT_PT - TEXT_LEFT_PT - 8, BODY);
  return {
    heightPt: 8 + LEADING_PT * lines.length,
    draw(top) {
      for (const [index, line] of lines.entries()) {
        document.text(line, TEXT_LEFT_PT + 4, top + 15 + LEADING_PT * index, BODY);
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
