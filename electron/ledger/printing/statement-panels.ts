import { formatDate } from "../../../shared/dates/date-text.ts";
import { formatAddressLines } from "../../../shared/forms/address-lines.ts";
import type { StatementDocument } from "../../../shared/forms/statement/statement-document.ts";
import type { StatementTotals } from "../../../shared/forms/statement/statement-totals.ts";
import { statementWords } from "../../../shared/forms/statement/statement-words.ts";
import { negateCents } from "../../../shared/money/cents.ts";
import { formatDollars, formatMoney } from "../../../shared/money/money-text.ts";
import {
  BODY,
  FIGURE,
  HAIRLINE,
  HEADING,
  INK,
  MUTED,
  rightAligned,
  SMALL,
  STRONG,
  TEXT_LEFT_PT,
  TEXT_RIGHT_PT,
  TINT,
} from "./document-style.ts";
import { drawQrCode } from "./draw-qr-code.ts";
import { drawWindowAddress, PANEL_HEIGHT_PT } from "./mailing-positions.ts";
import { LETTER_HEIGHT_PT, LETTER_WIDTH_PT, type PrintedDocument } from "./printed-document.ts";

/** Top of the slip that is cut off and mailed back. */
export const SLIP_TOP_PT = LETTER_HEIGHT_PT - PANEL_HEIGHT_PT;
const PANEL_LEFT_PT = 352;
const MOST_WAY_LINES = 3;
const QR_SIZE_PT = 46;
const QR_TOP_PT = 184;
const AGING_TOP_PT = SLIP_TOP_PT - 48;

/** Draws the answer to the first question, large: what is owed and by when; below it the statement's numbers. */
export function drawAmountPanel(document: PrintedDocument, statement: StatementDocument): void {
  document.pdf.roundedRect(PANEL_LEFT_PT, 36, TEXT_RIGHT_PT - PANEL_LEFT_PT, 92, 4).fill(TINT);
  const [title, amount, note] = amountWords(statement);
  document.text(title, PANEL_LEFT_PT + 14, 56, HEADING);
  const room = TEXT_RIGHT_PT - PANEL_LEFT_PT - 28;
  document.text(amount, PANEL_LEFT_PT + 14, 90, document.shrink(amount, room, FIGURE));
  document.text(note, PANEL_LEFT_PT + 14, 114, document.shrink(note, room, HEADING));
  drawFacts(document, statementFacts(statement), 146);
}

/** Whether the ways to pay have room beside the address window. */
export function fitWaysToPay(document: PrintedDocument, statement: StatementDocument): boolean {
  return wrapWaysToPay(document, statement).length <= MOST_WAY_LINES;
}

/** Draws how to pay beside the address window; see {@link fitWaysToPay}. */
export function drawWaysToPay(document: PrintedDocument, statement: StatementDocument): void {
  const lines = wrapWaysToPay(document, statement);
  if (lines.length === 0) return;
  document.text(statementWords(statement.language).howToPay, PANEL_LEFT_PT + 14, 198, STRONG);
  for (const [index, line] of lines.entries()) document.text(line, PANEL_LEFT_PT + 14, 209 + 10 * index, SMALL);
}

/** Draws the way to the practice's payment page, where it has one, at the right of the ways to pay. */
export function drawPaymentCode(document: PrintedDocument, { paymentPageUrl }: StatementDocument): void {
  if (paymentPageUrl === "") return;
  drawQrCode(document, paymentPageUrl, TEXT_RIGHT_PT - 4 - QR_SIZE_PT, QR_TOP_PT, QR_SIZE_PT);
}

function wrapWaysToPay(document: PrintedDocument, { waysToPay, paymentPageUrl }: StatementDocument): string[] {
  const room = TEXT_RIGHT_PT - PANEL_LEFT_PT - 18 - (paymentPageUrl === "" ? 0 : QR_SIZE_PT + 12);
  return waysToPay.flatMap((way) => document.wrap(way, room, SMALL));
}

/** Draws the figures that lead to the amount due, as a sum that can be read aloud. */
export function drawSum(
  document: PrintedDocument,
  statement: StatementDocument,
  totals: StatementTotals,
  top: number,
): void {
  const words = statementWords(statement.language);
  const minuses = [
    [words.charged, totals.chargedCents],
    [words.insurancePaid.join(" "), totals.insurancePaidCents],
    [words.adjusted, totals.adjustedCents],
    [words.youPaid, totals.youPaidCents],
    ...(statement.plan === null ? [] : [[words.onPlanLater, statement.plan.laterCents] as const]),
    ...(statement.creditCents > 0 ? [[words.yourCredit, statement.creditCents] as const] : []),
  ] as const;
  const parts = [
    ...minuses.map(([name, amount], index) => [name, amount, index < minuses.length - 1 ? "−" : "="] as const),
    [words.youOwe, statement.amountDueCents, ""] as const,
  ];
  const step = (TEXT_RIGHT_PT - TEXT_LEFT_PT) / parts.length;
  for (const [index, [name, amountCents, sign]] of parts.entries()) {
    const amount = formatMoney(amountCents);
    const left = TEXT_LEFT_PT + step * index;
    const isResult = index === parts.length - 1;
    document.text(name, left + 4, top + 9, document.shrink(name, step - 8, SMALL));
    const style = { ...(isResult ? STRONG : BODY), sizePt: 12 };
    document.text(amount, left + 4, top + 24, document.shrink(amount, step - 24, style));
    document.text(sign, left + step - 14, top + 24, { ...BODY, sizePt: 12, color: MUTED });
  }
}

/** Draws how old the balance is, in five columns just above the slip. */
export function drawAging(document: PrintedDocument, { aging, language }: StatementDocument): void {
  const words = statementWords(language);
  const columns: readonly (readonly [string, string])[] = [
    [words.ages[0], formatMoney(aging.days0To30Cents)],
    [words.ages[1], formatMoney(aging.days31To60Cents)],
    [words.ages[2], formatMoney(aging.days61To90Cents)],
    [words.ages[3], formatMoney(aging.days91To120Cents)],
    [words.ages[4], formatMoney(aging.over120Cents)],
  ];
  const labelWidth = 96;
  const step = (TEXT_RIGHT_PT - TEXT_LEFT_PT - labelWidth) / columns.length;
  document.pdf.lineWidth(0.6).strokeColor(HAIRLINE);
  document.pdf.rect(TEXT_LEFT_PT, AGING_TOP_PT, TEXT_RIGHT_PT - TEXT_LEFT_PT, 32).stroke();
  document.text(words.ageOfBalance[0], TEXT_LEFT_PT + 6, AGING_TOP_PT + 13, SMALL);
  document.text(words.ageOfBalance[1], TEXT_LEFT_PT + 6, AGING_TOP_PT + 24, SMALL);
  for (const [index, [name, amount]] of columns.entries()) {
    const right = TEXT_LEFT_PT + labelWidth + step * (index + 1) - 6;
    document.text(name, right, AGING_TOP_PT + 12, rightAligned(SMALL));
    document.text(amount, right, AGING_TOP_PT + 25, document.shrink(amount, step - 12, rightAligned(STRONG)));
  }
}

/** Draws the slip: a dashed line to cut along, what to pay, and the practice's address where the envelope's window is. */
export function drawSlip(document: PrintedDocument, statement: StatementDocument): void {
  const { pdf } = document;
  const words = statementWords(statement.language);
  pdf.lineWidth(0.6).strokeColor(MUTED).dash(4, { space: 3 });
  pdf.moveTo(0, SLIP_TOP_PT).lineTo(LETTER_WIDTH_PT, SLIP_TOP_PT).stroke().undash();
  document.text(words.cutHere, LETTER_WIDTH_PT / 2, SLIP_TOP_PT + 12, {
    ...SMALL,
    align: "center",
  });
  const { practice, guarantor } = statement;
  document.text(words.from, TEXT_LEFT_PT, SLIP_TOP_PT + 44, SMALL);
  const sender = [guarantor.name, ...formatAddressLines(guarantor.address)];
  for (const [index, line] of sender.entries()) {
    document.text(document.fit(line, 280, BODY), TEXT_LEFT_PT, SLIP_TOP_PT + 58 + 12 * index, BODY);
  }
  document.text(document.fit(words.checksPayableTo(practice.name), 290, BODY), TEXT_LEFT_PT, SLIP_TOP_PT + 136, BODY);
  const remit = formatAddressLines(practice.remitAddress ?? practice.address);
  drawWindowAddress(document, [practice.name, ...remit], SLIP_TOP_PT);
  drawFacts(
    document,
    [
      [words.amountDue, formatDollars(statement.amountDueCents)],
      [words.dueDate, formatDate(statement.dueDate)],
      ...statementFacts(statement),
    ],
    SLIP_TOP_PT + 44,
  );
  pdf
    .lineWidth(0.9)
    .strokeColor(INK)
    .rect(PANEL_LEFT_PT, SLIP_TOP_PT + 140, TEXT_RIGHT_PT - PANEL_LEFT_PT, 40)
    .stroke();
  document.text(words.amountEnclosed, PANEL_LEFT_PT + 10, SLIP_TOP_PT + 164, STRONG);
  document.text("$", PANEL_LEFT_PT + 108, SLIP_TOP_PT + 165, HEADING);
  document.text(words.writeAccountNumber, PANEL_LEFT_PT, SLIP_TOP_PT + 194, SMALL);
}

function amountWords(statement: StatementDocument): [title: string, amount: string, note: string] {
  const { amountDueCents, plan } = statement;
  const words = statementWords(statement.language);
  const day = formatDate(statement.dueDate);
  if (amountDueCents > 0) {
    return [words.youOwe, formatDollars(amountDueCents), plan === null ? words.payBy(day) : words.planPayBy(day)];
  }
  if (amountDueCents === 0) return [words.youOweNothing, formatDollars(amountDueCents), words.forYourRecords];
  return [words.yourCreditIs, formatDollars(negateCents(amountDueCents)), words.nothingToPay];
}

type Fact = readonly [name: string, value: string];

function statementFacts(statement: StatementDocument): Fact[] {
  const words = statementWords(statement.language);
  return [
    [words.statementDate, formatDate(statement.statementDate)],
    [words.statementNumber, statement.statementNumber],
    [words.accountNumber, statement.accountNumber],
  ];
}

function drawFacts(document: PrintedDocument, facts: readonly Fact[], firstBaseline: number): void {
  for (const [index, [name, value]] of facts.entries()) {
    const baseline = firstBaseline + 15 * index;
    document.text(name, PANEL_LEFT_PT + 14, baseline, { ...BODY, color: MUTED });
    document.text(value, TEXT_RIGHT_PT - 4, baseline, rightAligned(STRONG));
  }
}
