import { formatAddressLines } from "../../../shared/forms/address-lines.ts";
import type { LetterDocument } from "../../../shared/forms/letters/letter-document.ts";
import { letterDate } from "../../../shared/forms/letters/letter-values.ts";
import { rightAligned, SMALL } from "./document-style.ts";
import type { PrintFonts } from "./fonts.ts";
import { type LetterFlow, letterBlocks } from "./letter-blocks.ts";
import { LETTER_LEFT_PT, LETTER_RIGHT_PT, LETTER_TEXT } from "./letter-style.ts";
import { drawLetterhead } from "./letterhead.ts";
import { drawWindowAddress, PANEL_HEIGHT_PT } from "./mailing-positions.ts";
import { dealBlocks, drawBlocks, type FlowArea } from "./page-flow.ts";
import type { Drawing } from "./practice-look.ts";
import { type DrawnDocument, LETTER_HEIGHT_PT, PrintedDocument } from "./printed-document.ts";

const DATE_BASELINE_PT = PANEL_HEIGHT_PT + 26;
const FIRST_AREA: FlowArea = { top: DATE_BASELINE_PT + 18, bottom: LETTER_HEIGHT_PT - 56 };
/** Leaves room for the names of a table's columns above a table that goes on. */
const LATER_AREA: FlowArea = { top: 90, bottom: LETTER_HEIGHT_PT - 56 };
const areaOf = (page: number): FlowArea => (page === 0 ? FIRST_AREA : LATER_AREA);

/** Draws one letter for an envelope with windows: nothing but the addresses stands where a window can show it. */
export function drawLetterDocument(
  letter: LetterDocument,
  drawing: Drawing,
  fonts: PrintFonts,
): Promise<DrawnDocument> {
  return drawLetterStack(letter.title, [letter], drawing, fonts);
}

/** Draws letters one behind the other for the printer, each beginning on a page of its own and numbered by itself. */
export function drawLetterStack(
  title: string,
  letters: readonly LetterDocument[],
  drawing: Drawing,
  fonts: PrintFonts,
): Promise<DrawnDocument> {
  const language = letters.every((letter) => letter.language === "es") ? "es-US" : "en-US";
  const document = new PrintedDocument({ title, ...drawing, language }, fonts);
  for (const letter of letters) drawLetterPages(document, letter);
  return document.finish();
}

function drawLetterPages(document: PrintedDocument, letter: LetterDocument): void {
  const blocks = letterBlocks(document, letter.blocks);
  const pages = dealBlocks(blocks, areaOf) as LetterFlow[][];
  for (const [index, ofPage] of pages.entries()) {
    document.addPage();
    if (index === 0) drawFirstHead(document, letter);
    else document.text(laterHead(letter), LETTER_LEFT_PT, 50, SMALL);
    if (index > 0) ofPage[0]?.drawHead?.(LATER_AREA.top);
    drawBlocks(ofPage, areaOf(index));
    if (pages.length > 1) {
      const number = PAGE_WORDS[letter.language](index + 1, pages.length);
      document.text(number, LETTER_RIGHT_PT, LETTER_HEIGHT_PT - 30, rightAligned(SMALL));
    }
  }
}

const PAGE_WORDS = {
  en: (page: number, count: number) => `Page ${page} of ${count}`,
  es: (page: number, count: number) => `Página ${page} de ${count}`,
} as const;

function drawFirstHead(document: PrintedDocument, letter: LetterDocument): void {
  const { recipient, language } = letter;
  drawLetterhead(document, letter.practice, language);
  const address = recipient.address ? formatAddressLines(recipient.address) : [];
  drawWindowAddress(document, [recipient.name, ...address], 0);
  document.text(letterDate(letter.date, language), LETTER_LEFT_PT, DATE_BASELINE_PT, LETTER_TEXT);
}

function laterHead({ recipient, date, language }: LetterDocument): string {
  return `${recipient.name}, ${letterDate(date, language)}`;
}
