import { formatDate } from "../../../shared/dates/date-text.ts";
import type {
  FilingProofDocument,
  ProvenAnswer,
  ProvenSending,
} from "../../../shared/forms/filing-proof/filing-proof-document.ts";
import { formatDollars } from "../../../shared/money/money-text.ts";
import { drawClaimPaper, heading } from "./claim-paper.ts";
import { BODY, INK, MUTED, SMALL, STRONG, TEXT_LEFT_PT, TEXT_RIGHT_PT, TINT } from "./document-style.ts";
import type { PrintFonts } from "./fonts.ts";
import type { FlowBlock } from "./page-flow.ts";
import type { Drawing } from "./practice-look.ts";
import { type DrawnDocument, PrintedDocument, type TextStyle } from "./printed-document.ts";

const LEADING_PT = 12;
const VALUE_LEFT_PT = TEXT_LEFT_PT + 132;
/** Quoted lines are in the form's face, so that every character of a file can be told from every other. */
const QUOTE: TextStyle = { face: "form", sizePt: 8, color: INK };

/** Draws a claim's proof of timely filing. */
export async function drawFilingProof(
  proof: FilingProofDocument,
  drawing: Drawing,
  fonts: PrintFonts,
): Promise<DrawnDocument> {
  const document = new PrintedDocument({ title: "Proof of timely filing", ...drawing }, fonts);
  const blocks = [
    heading(document, "Proof of timely filing", 24),
    ...facts(document, factsOf(proof)),
    ...proof.findings.map((sentence) => paragraph(document, sentence, STRONG)),
    ...proof.sendings.flatMap((sending, index) => sendingBlocks(document, sending, index + 1)),
  ];
  return drawClaimPaper(document, proof, blocks);
}

function factsOf(proof: FilingProofDocument): (readonly [string, string])[] {
  const { firstServiceDate, lastServiceDate } = proof;
  const service =
    firstServiceDate === lastServiceDate
      ? formatDate(firstServiceDate)
      : `${formatDate(firstServiceDate)} to ${formatDate(lastServiceDate)}`;
  return [
    ["Claim number", proof.claimNumber],
    ["Patient", proof.patientName],
    ["Payer", proof.payerName],
    ["Member id", proof.memberId],
    ["Days of service", service],
    ["Charged", formatDollars(proof.totalCents)],
  ];
}

function sendingBlocks(document: PrintedDocument, sending: ProvenSending, number: number): FlowBlock[] {
  const title = `${number}. Sent on ${formatDate(sending.sentDate)} to ${sending.payerName} (${sending.kind.toLowerCase()})`;
  const answers = sending.answers.flatMap((answer) => answerBlocks(document, answer));
  return [
    heading(document, title, 30),
    ...facts(document, sending.facts),
    ...(answers.length === 0 ? [paragraph(document, "No answer is on file.", BODY)] : answers),
  ];
}

function answerBlocks(document: PrintedDocument, answer: ProvenAnswer): FlowBlock[] {
  const time = answer.statedTime === "" ? "" : ` at ${answer.statedTime.slice(0, 2)}:${answer.statedTime.slice(2)}`;
  const number = answer.payerControlNumber === null ? "" : `, claim number of the payer ${answer.payerControlNumber}`;
  const source = `${answer.fileName}, taken in on ${formatDate(answer.receivedDate)}`;
  return [
    {
      ...paragraph(document, `${formatDate(answer.statedDate)}${time}: ${answer.what}${number}`, STRONG),
      keepWithNext: true,
    },
    paragraph(document, source, SMALL),
    ...answer.reasons.map((reason) => paragraph(document, reason, BODY)),
    ...answer.quotes.map((quote) => quoteBlock(document, quote)),
  ];
}

function facts(document: PrintedDocument, rows: readonly (readonly [name: string, value: string])[]): FlowBlock[] {
  return rows.map(([name, value]) => {
    const lines = document.wrap(value, TEXT_RIGHT_PT - VALUE_LEFT_PT, BODY);
    return {
      heightPt: 2 + LEADING_PT * Math.max(1, lines.length),
      draw(top) {
        document.text(name, TEXT_LEFT_PT, top + 10, { ...BODY, color: MUTED });
        for (const [index, line] of lines.entries())
          document.text(line, VALUE_LEFT_PT, top + 10 + LEADING_PT * index, BODY);
      },
    };
  });
}

function paragraph(document: PrintedDocument, text: string, style: TextStyle): FlowBlock {
  const lines = document.wrap(text, TEXT_RIGHT_PT - TEXT_LEFT_PT, style);
  return {
    heightPt: 4 + LEADING_PT * lines.length,
    draw(top) {
      for (const [index, line] of lines.entries()) {
        document.text(line, TEXT_LEFT_PT, top + 13 + LEADING_PT * index, style);
      }
    },
  };
}

/** A line of a file, whole: blanks in it are data, so it is cut at the width and never at a blank. */
function quoteBlock(document: PrintedDocument, text: string): FlowBlock {
  const width = document.widthOf("M".repeat(50), QUOTE) / 50;
  const perLine = Math.floor((TEXT_RIGHT_PT - TEXT_LEFT_PT - 12) / width);
  const lines = text.match(new RegExp(`.{1,${perLine}}`, "gs")) ?? [];
  const heightPt = 3 + 10 * lines.length;
  return {
    heightPt,
    draw(top) {
      document.pdf.rect(TEXT_LEFT_PT, top + 1, TEXT_RIGHT_PT - TEXT_LEFT_PT, heightPt - 1).fill(TINT);
      for (const [index, line] of lines.entries()) document.text(line, TEXT_LEFT_PT + 6, top + 9 + 10 * index, QUOTE);
    },
  };
}
