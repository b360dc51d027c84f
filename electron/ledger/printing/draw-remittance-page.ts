import { formatDate } from "../../../shared/dates/date-text.ts";
import { explainCodes } from "../../../shared/forms/remittance-page/explain-codes.ts";
import type {
  PageAdjustment,
  PageAnswer,
  PageLine,
  RemittancePageDocument,
} from "../../../shared/forms/remittance-page/remittance-page-document.ts";
import { formatDollars, formatMoney } from "../../../shared/money/money-text.ts";
import { heading, layClaimPaper } from "./claim-paper.ts";
import {
  BODY,
  HAIRLINE,
  MUTED,
  rightAligned,
  SMALL,
  STRONG,
  TEXT_LEFT_PT,
  TEXT_RIGHT_PT,
  TINT,
} from "./document-style.ts";
import type { PrintFonts } from "./fonts.ts";
import type { FlowBlock } from "./page-flow.ts";
import type { Drawing } from "./practice-look.ts";
import { type DrawnDocument, PrintedDocument } from "./printed-document.ts";

const LEADING_PT = 12;
const VALUE_LEFT_PT = TEXT_LEFT_PT + 132;
/** Left edges of words and right edges of figures in the table of services. */
const COLUMNS = { date: TEXT_LEFT_PT + 4, service: 104, units: 210, charge: 272, allowed: 334, paid: 396 } as const;
const REASONS_LEFT_PT = 412;

/** Draws the earlier payers' remittance for one claim, to lie with a paper claim to the next payer. */
export async function drawRemittancePage(
  page: RemittancePageDocument,
  drawing: Drawing,
  fonts: PrintFonts,
): Promise<DrawnDocument> {
  const document = new PrintedDocument({ title: "Remittance for one claim", ...drawing }, fonts);
  addRemittancePage(document, page);
  return document.finish();
}

/** Adds the page to a document that has other pages too. */
export function addRemittancePage(document: PrintedDocument, page: RemittancePageDocument): void {
  const blocks = [
    heading(document, page.nextPayerName === null ? "Remittance of the claim" : "Remittance of the payer before", 24),
    ...facts(document, [
      ["Claim number", page.claimNumber],
      ["Patient", page.patientName],
      ...(page.nextPayerName === null ? [] : [["To", page.nextPayerName] as const]),
    ]),
    ...page.answers.flatMap((answer) => answerBlocks(document, answer)),
    ...glossaryBlocks(document, page.answers),
  ];
  layClaimPaper(document, page, blocks);
}

function answerBlocks(document: PrintedDocument, answer: PageAnswer): FlowBlock[] {
  const remarks = answer.remarkCodes.length === 0 ? [] : [["Remarks", answer.remarkCodes.join(", ")] as const];
  const whole = answer.claimAdjustments.map((one) => ["Of the whole claim", adjustmentText(one)] as const);
  return [
    heading(document, `${answer.rankWord} payer: ${answer.payerName}`, 30),
    ...facts(document, [
      ["Member id", answer.memberId],
      ["Payer's claim number", answer.payerControlNumber === "" ? "None given" : answer.payerControlNumber],
      ["Check or payment", `${answer.checkNumber} of ${formatDate(answer.paymentDate)}`],
      ["Charged", formatDollars(answer.chargeCents)],
      ["Paid", formatDollars(answer.paidCents)],
      ...whole,
      ...remarks,
    ]),
    columnNames(document),
    ...answer.lines.map((line) => serviceBlock(document, line)),
  ];
}

function adjustmentText({ group, carc, amountCents }: PageAdjustment): string {
  return `${group}-${carc} ${formatMoney(amountCents)}`;
}

function columnNames(document: PrintedDocument): FlowBlock {
  return {
    heightPt: 24,
    keepWithNext: true,
    draw(top) {
      const bottom = top + 16;
      document.text("Date", COLUMNS.date, bottom, SMALL);
      document.text("Service", COLUMNS.service, bottom, SMALL);
      for (const [name, right] of [
        ["Units", COLUMNS.units],
        ["Charge $", COLUMNS.charge],
        ["Allowed $", COLUMNS.allowed],
        ["Paid $", COLUMNS.paid],
      ] as const) {
        document.text(name, right, bottom, rightAligned(SMALL));
      }
      document.text("Adjusted by", REASONS_LEFT_PT, bottom, SMALL);
      document.text("Amount $", TEXT_RIGHT_PT - 4, bottom, rightAligned(SMALL));
      document.pdf
        .moveTo(TEXT_LEFT_PT, top + 21)
        .lineTo(TEXT_RIGHT_PT, top + 21)
        .lineWidth(0.5)
        .stroke(HAIRLINE);
    },
  };
}

function serviceBlock(document: PrintedDocument, line: PageLine): FlowBlock {
  const remarks = line.remarkCodes.length === 0 ? "" : `Remarks ${line.remarkCodes.join(", ")}`;
  const reasons: [words: string, figure: string][] = [
    ...line.adjustments.map((one): [string, string] => [`${one.group}-${one.carc}`, formatMoney(one.amountCents)]),
    ...document
      .wrap(remarks, TEXT_RIGHT_PT - REASONS_LEFT_PT, BODY)
      .filter((words) => words !== "")
      .map((words): [string, string] => [words, ""]),
  ];
  const service = line.answeredAs === "" ? [line.service] : [line.service, `answered as ${line.answeredAs}`];
  const rows = Math.max(1, reasons.length, service.length);
  return {
    heightPt: 4 + LEADING_PT * rows,
    draw(top) {
      const first = top + 11;
      document.text(formatDate(line.serviceDate), COLUMNS.date, first, BODY);
      for (const [index, text] of service.entries()) {
        document.text(text, COLUMNS.service, first + LEADING_PT * index, index === 0 ? BODY : SMALL);
      }
      document.text(line.units, COLUMNS.units, first, rightAligned(BODY));
      document.text(formatMoney(line.chargeCents), COLUMNS.charge, first, rightAligned(BODY));
      const allowed = line.allowedCents === null ? "–" : formatMoney(line.allowedCents);
      document.text(allowed, COLUMNS.allowed, first, rightAligned(BODY));
      document.text(formatMoney(line.paidCents), COLUMNS.paid, first, rightAligned(STRONG));
      for (const [index, [words, figure]] of reasons.entries()) {
        document.text(words, REASONS_LEFT_PT, first + LEADING_PT * index, BODY);
        document.text(figure, TEXT_RIGHT_PT - 4, first + LEADING_PT * index, rightAligned(BODY));
      }
    },
  };
}

/** Only the codes that stand above, in our own words: the payer's own texts are on its remittance. */
function glossaryBlocks(document: PrintedDocument, answers: readonly PageAnswer[]): FlowBlock[] {
  const codes = explainCodes(answers);
  if (codes.length === 0) return [];
  return [
    heading(document, "Codes used above", 30),
    ...codes.map(
      ([code, words], index): FlowBlock => ({
        heightPt: 14,
        draw(top) {
          if (index % 2 === 0) {
            document.pdf.rect(TEXT_LEFT_PT, top, TEXT_RIGHT_PT - TEXT_LEFT_PT, 14).fill(TINT);
          }
          document.text(code, COLUMNS.date, top + 10, STRONG);
          document.text(words, COLUMNS.service, top + 10, BODY);
        },
      }),
    ),
  ];
}

function facts(document: PrintedDocument, rows: readonly (readonly [name: string, value: string])[]): FlowBlock[] {
  return rows.map(([name, value]) => ({
    heightPt: 2 + LEADING_PT,
    draw(top) {
      document.text(name, TEXT_LEFT_PT, top + 10, { ...BODY, color: MUTED });
      document.text(document.fit(value, TEXT_RIGHT_PT - VALUE_LEFT_PT, BODY), VALUE_LEFT_PT, top + 10, BODY);
    },
  }));
}
