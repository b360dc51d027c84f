import { formatDate } from "../../../shared/dates/date-text.ts";
import { proveReceipt, type ReceiptDocument } from "../../../shared/forms/receipt/receipt-document.ts";
import { RECEIPT_WORDS } from "../../../shared/forms/receipt/receipt-words.ts";
import { formatDollars, formatMoney } from "../../../shared/money/money-text.ts";
import {
  BODY,
  FIGURE,
  HAIRLINE,
  HEADING,
  MUTED,
  rightAligned,
  SMALL,
  STRONG,
  TEXT_LEFT_PT,
  TEXT_RIGHT_PT,
  TINT,
} from "./document-style.ts";
import type { PrintFonts } from "./fonts.ts";
import { drawLetterhead } from "./letterhead.ts";
import { dealBlocks, drawBlocks, type FlowArea, type FlowBlock } from "./page-flow.ts";
import type { Drawing } from "./practice-look.ts";
import { type DrawnDocument, LETTER_HEIGHT_PT, PrintedDocument } from "./printed-document.ts";

const PANEL_LEFT_PT = 352;
const WHAT_LEFT_PT = 112;
const ROW_PT = 16;
const FIRST_AREA: FlowArea = { top: 276, bottom: LETTER_HEIGHT_PT - 60 };
const LATER_AREA: FlowArea = { top: 72, bottom: LETTER_HEIGHT_PT - 60 };
const areaOf = (page: number): FlowArea => (page === 0 ? FIRST_AREA : LATER_AREA);

/**
 * Draws the receipt for a patient's payment. It shows no diagnoses and no codes.
 * @throws RangeError when the payment's uses do not make it up; nothing is drawn then.
 */
export async function drawReceipt(
  receipt: ReceiptDocument,
  drawing: Drawing,
  fonts: PrintFonts,
): Promise<DrawnDocument> {
  proveReceipt(receipt);
  const words = RECEIPT_WORDS[receipt.language];
  const language = receipt.language === "es" ? "es-US" : "en-US";
  const document = new PrintedDocument({ title: words.title, ...drawing, language }, fonts);
  document.addPage();
  drawLetterhead(document, receipt.practice, receipt.language);
  drawPaidPanel(document, receipt);
  drawFacts(document, receipt);
  const pages = dealBlocks(receiptBlocks(document, receipt), areaOf);
  for (const [index, blocks] of pages.entries()) {
    if (index > 0) document.addPage();
    const area = areaOf(index);
    document.text(words.usedFor, TEXT_LEFT_PT, area.top - 12, HEADING);
    drawBlocks(blocks, area);
    const footer = words.page(receipt.receiptNumber, index + 1, pages.length);
    document.text(footer, TEXT_RIGHT_PT, LETTER_HEIGHT_PT - 24, rightAligned(SMALL));
  }
  return document.finish();
}

function drawPaidPanel(document: PrintedDocument, receipt: ReceiptDocument): void {
  const words = RECEIPT_WORDS[receipt.language];
  document.pdf.roundedRect(PANEL_LEFT_PT, 36, TEXT_RIGHT_PT - PANEL_LEFT_PT, 92, 4).fill(TINT);
  document.text(words.youPaid, PANEL_LEFT_PT + 14, 56, HEADING);
  document.text(formatDollars(receipt.amountCents), PANEL_LEFT_PT + 14, 90, FIGURE);
  document.text(words.onDay(formatDate(receipt.receivedDate)), PANEL_LEFT_PT + 14, 114, HEADING);
}

function drawFacts(document: PrintedDocument, receipt: ReceiptDocument): void {
  const words = RECEIPT_WORDS[receipt.language];
  const facts: readonly (readonly [string, string])[] = [
    [words.receivedFrom, receipt.payerName],
    [words.paidBy, receipt.method],
    [words.receiptNumber, receipt.receiptNumber],
    [words.accountNumber, receipt.accountNumber],
  ];
  for (const [index, [name, value]] of facts.entries()) {
    const baseline = 164 + 16 * index;
    document.text(name, TEXT_LEFT_PT, baseline, { ...BODY, color: MUTED });
    document.text(
      document.fit(value, TEXT_RIGHT_PT - TEXT_LEFT_PT - 104, STRONG),
      TEXT_LEFT_PT + 104,
      baseline,
      STRONG,
    );
  }
}

function receiptBlocks(document: PrintedDocument, receipt: ReceiptDocument): FlowBlock[] {
  const words = RECEIPT_WORDS[receipt.language];
  const uses = receipt.uses.map((use): FlowBlock => {
    const text = document.fit(`${use.patientName}: ${use.what}`, TEXT_RIGHT_PT - WHAT_LEFT_PT - 80, BODY);
    return {
      heightPt: ROW_PT,
      draw(top) {
        document.text(formatDate(use.date), TEXT_LEFT_PT, top + 11, BODY);
        document.text(text, WHAT_LEFT_PT, top + 11, BODY);
        document.text(formatMoney(use.amountCents), TEXT_RIGHT_PT, top + 11, rightAligned(BODY));
      },
    };
  });
  const credit = amountBlock(document, words.credit, formatMoney(receipt.creditCents), false);
  return [
    ...uses,
    ...(receipt.creditCents > 0 ? [credit] : []),
    amountBlock(document, words.thisPayment, formatMoney(receipt.amountCents), true),
    amountBlock(document, words.balance, formatMoney(receipt.balanceCents), true),
  ];
}

function amountBlock(document: PrintedDocument, name: string, amount: string, ruled: boolean): FlowBlock {
  const style = ruled ? STRONG : BODY;
  return {
    heightPt: ROW_PT + (ruled ? 6 : 0),
    draw(top) {
      if (ruled) {
        document.pdf.lineWidth(0.6).strokeColor(HAIRLINE);
        document.pdf
          .moveTo(TEXT_LEFT_PT, top + 2)
          .lineTo(TEXT_RIGHT_PT, top + 2)
          .stroke();
      }
      document.text(name, TEXT_LEFT_PT, top + (ruled ? 16 : 11), style);
      document.text(amount, TEXT_RIGHT_PT, top + (ruled ? 16 : 11), rightAligned(style));
    },
  };
}
