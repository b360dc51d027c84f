import { formatDate } from "../../../shared/dates/date-text.ts";
import type { StatementDocument, StatementLine } from "../../../shared/forms/statement/statement-document.ts";
import type { StatementTotals } from "../../../shared/forms/statement/statement-totals.ts";
import {
  explanationsOf,
  type StatementWords,
  statementWords,
} from "../../../shared/forms/statement/statement-words.ts";
import { type Cents, negateCents } from "../../../shared/money/cents.ts";
import { formatMoney } from "../../../shared/money/money-text.ts";
import { BODY, HAIRLINE, rightAligned, STRONG, TEXT_LEFT_PT, TEXT_RIGHT_PT, TINT } from "./document-style.ts";
import type { FlowBlock } from "./page-flow.ts";
import type { PrintedDocument, TextStyle } from "./printed-document.ts";

/** Large print is 14 points and more. The slip keeps its size: the practice reads it. */
const LARGE: TextStyle = { ...BODY, sizePt: 14 };
const LARGE_STRONG: TextStyle = { ...STRONG, sizePt: 14 };
const LARGE_HEADING: TextStyle = { ...STRONG, sizePt: 16 };
const LEADING_PT = 18;
const AMOUNT_WIDTH_PT = 96;

/** What flows over the pages of a statement in large print: one amount a row, and words where others have columns. */
export function largeStatementBlocks(
  document: PrintedDocument,
  statement: StatementDocument,
  totals: StatementTotals,
  sentences: readonly string[],
): FlowBlock[] {
  const words = statementWords(statement.language);
  const { plan, creditCents, pendingVisits } = statement;
  const row = (text: string, amountCents: Cents, style = LARGE) => amountRow(document, text, amountCents, style);
  const say = (text: string) => paragraph(document, text, LARGE);
  const next = plan?.nextDueDate && plan.nextDueCents;
  return [
    ...statement.visits.flatMap((visit) => [
      heading(document, words.visitOf(formatDate(visit.date), visit.patientName)),
      ...visit.lines.flatMap((line) => [
        row(line.what, line.youOweCents, LARGE_STRONG),
        paragraph(document, detailsOf(line, words), LARGE, 0),
      ]),
    ]),
    row(words.allVisits, totals.youOweCents, LARGE_STRONG),
    ...(plan === null ? [] : [row(words.planNotDue, negateCents(plan.laterCents))]),
    ...(creditCents > 0 ? [row(words.paymentsNotUsed, negateCents(creditCents))] : []),
    row(words.amountDue, statement.amountDueCents, LARGE_HEADING),
    ...(next ? [say(words.planNext(formatMoney(plan.nextDueCents!), formatDate(plan.nextDueDate!)))] : []),
    ...sentences.map(say),
    ...(pendingVisits.length === 0 ? [] : [heading(document, words.waitingForInsurance), say(words.nothingForThese)]),
    ...pendingVisits.map((visit) =>
      say(`${formatDate(visit.date)}: ${words.waitingFor(visit.patientName, visit.payerName)}`),
    ),
    ...explanationsOf(statement, totals).map(say),
    ...agingRows(statement, words).map(([name, amountCents]) => row(name, amountCents)),
  ];
}

function detailsOf(line: StatementLine, words: StatementWords): string {
  const parts: (readonly [string, Cents])[] = [
    [words.charged, line.chargedCents],
    [words.insurancePaid.join(" "), line.insurancePaidCents],
    [words.adjusted, line.adjustedCents],
    [words.youPaid, line.youPaidCents],
    ...line.shares.map(({ kind, amountCents }) => [words.share[kind], amountCents] as const),
  ];
  return `${parts.map(([name, amountCents]) => `${name} ${formatMoney(amountCents)}`).join(", ")}.`;
}

/** How old the balance is, where any of it is older than a month. */
function agingRows({ aging }: StatementDocument, words: StatementWords): (readonly [string, Cents])[] {
  const { days0To30Cents, days31To60Cents, days61To90Cents, days91To120Cents, over120Cents } = aging;
  const ages = [days0To30Cents, days31To60Cents, days61To90Cents, days91To120Cents, over120Cents];
  if (ages.slice(1).every((amountCents) => amountCents === 0)) return [];
  return ages.flatMap((amountCents, index) =>
    amountCents === 0 ? [] : [[`${words.ageOfBalance.join(" ")}: ${words.ages[index]}`, amountCents] as const],
  );
}

function heading(document: PrintedDocument, text: string): FlowBlock {
  const lines = document.wrap(text, TEXT_RIGHT_PT - TEXT_LEFT_PT - 8, LARGE_STRONG);
  const height = LEADING_PT * lines.length + 6;
  return {
    heightPt: height + 4,
    keepWithNext: true,
    draw(top) {
      document.pdf.rect(TEXT_LEFT_PT, top + 2, TEXT_RIGHT_PT - TEXT_LEFT_PT, height).fill(TINT);
      for (const [index, line] of lines.entries()) {
        document.text(line, TEXT_LEFT_PT + 4, top + 18 + LEADING_PT * index, LARGE_STRONG);
      }
    },
  };
}

function amountRow(document: PrintedDocument, text: string, amountCents: Cents, style: TextStyle): FlowBlock {
  const lines = document.wrap(text, TEXT_RIGHT_PT - TEXT_LEFT_PT - AMOUNT_WIDTH_PT - 16, style);
  return {
    heightPt: LEADING_PT * lines.length + 4,
    draw(top) {
      for (const [index, line] of lines.entries()) {
        document.text(line, TEXT_LEFT_PT + 4, top + 17 + LEADING_PT * index, style);
      }
      const amount = formatMoney(amountCents);
      const fitting = document.shrink(amount, AMOUNT_WIDTH_PT, rightAligned(style));
      document.text(amount, TEXT_RIGHT_PT - 4, top + 17, fitting);
      const bottom = top + LEADING_PT * lines.length + 4;
      if (style === LARGE_HEADING) rule(document, bottom);
    },
  };
}

function paragraph(document: PrintedDocument, text: string, style: TextStyle, gapPt = 6): FlowBlock {
  const lines = document.wrap(text, TEXT_RIGHT_PT - TEXT_LEFT_PT - 8, style);
  return {
    heightPt: gapPt + LEADING_PT * lines.length,
    draw(top) {
      for (const [index, line] of lines.entries()) {
        document.text(line, TEXT_LEFT_PT + 4, top + gapPt + 13 + LEADING_PT * index, style);
      }
    },
  };
}

function rule(document: PrintedDocument, y: number): void {
  document.pdf.lineWidth(0.6).strokeColor(HAIRLINE).moveTo(TEXT_LEFT_PT, y).lineTo(TEXT_RIGHT_PT, y).stroke();
}
