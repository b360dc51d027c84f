import { formatDate } from "../../../shared/dates/date-text.ts";
import type { IsoMoment } from "../../../shared/dates/iso-date.ts";
import type { MoneySheet, SheetTable } from "../../../shared/forms/money-sheet/money-sheet.ts";
import {
  BODY,
  HAIRLINE,
  HEADING,
  LETTERHEAD_NAME,
  MUTED,
  rightAligned,
  SMALL,
  STRONG,
  TEXT_LEFT_PT,
  TEXT_RIGHT_PT,
  TINT,
} from "./document-style.ts";
import type { PrintFonts } from "./fonts.ts";
import { dealBlocks, drawBlocks, type FlowArea, type FlowBlock } from "./page-flow.ts";
import { type DrawnDocument, LETTER_HEIGHT_PT, PrintedDocument, type TextStyle } from "./printed-document.ts";

const FIRST_AREA: FlowArea = { top: 84, bottom: LETTER_HEIGHT_PT - 48 };
const LATER_AREA: FlowArea = { top: 48, bottom: LETTER_HEIGHT_PT - 48 };
const areaOf = (page: number): FlowArea => (page === 0 ? FIRST_AREA : LATER_AREA);

const ROW_PT = 16;
const PADDING_PT = 6;
const FIGURE_WIDTH_PT = 76;

/** Draws a sheet of tables of money: figures at the right in columns of one width, words share what is left. */
export async function drawMoneySheet(
  sheet: MoneySheet,
  drawing: { createdAt: IsoMoment },
  fonts: PrintFonts,
): Promise<DrawnDocument> {
  const document = new PrintedDocument({ title: sheet.title, createdAt: drawing.createdAt }, fonts);
  const blocks = [
    ...sheet.facts.map(([name, value]) => factBlock(document, name, value)),
    ...sheet.tables.flatMap((table) => tableBlocks(document, table)),
  ];
  const pages = dealBlocks(blocks, areaOf);
  for (const [index, pageBlocks] of pages.entries()) {
    document.addPage();
    if (index === 0) {
      document.text(sheet.title, TEXT_LEFT_PT, 54, LETTERHEAD_NAME);
      document.text(sheet.practiceName, TEXT_RIGHT_PT, 54, rightAligned(BODY));
    }
    drawBlocks(pageBlocks, areaOf(index));
    const footer = `${sheet.title}, printed ${formatDate(sheet.printedDate)}, page ${index + 1} of ${pages.length}`;
    document.text(footer, TEXT_RIGHT_PT, LETTER_HEIGHT_PT - 24, rightAligned(SMALL));
  }
  return document.finish();
}

function factBlock(document: PrintedDocument, name: string, value: string): FlowBlock {
  return {
    heightPt: 14,
    draw(top) {
      document.text(name, TEXT_LEFT_PT, top + 10, { ...BODY, color: MUTED });
      document.text(value, TEXT_LEFT_PT + 80, top + 10, STRONG);
    },
  };
}

function tableBlocks(document: PrintedDocument, table: SheetTable): FlowBlock[] {
  const heading: FlowBlock = {
    heightPt: 30,
    keepWithNext: true,
    draw: (top) => document.text(table.heading, TEXT_LEFT_PT, top + 22, HEADING),
  };
  const head: FlowBlock = {
    heightPt: ROW_PT,
    keepWithNext: true,
    draw(top) {
      document.pdf.rect(TEXT_LEFT_PT, top, TEXT_RIGHT_PT - TEXT_LEFT_PT, ROW_PT).fill(TINT);
      drawCells(document, table.words, table.figures, top, SMALL);
    },
  };
  const rows = table.rows.map(
    (row): FlowBlock => ({
      heightPt: ROW_PT,
      draw(top) {
        document.pdf.rect(TEXT_LEFT_PT, top + ROW_PT - 0.5, TEXT_RIGHT_PT - TEXT_LEFT_PT, 0.5).fill(HAIRLINE);
        drawCells(document, row.words, row.figures, top, row.total ? STRONG : BODY);
      },
    }),
  );
  return [heading, head, ...rows];
}

function drawCells(
  document: PrintedDocument,
  words: readonly string[],
  figures: readonly string[],
  top: number,
  style: TextStyle,
): void {
  const wordsRightPt = TEXT_RIGHT_PT - figures.length * FIGURE_WIDTH_PT;
  const wordWidthPt = (wordsRightPt - TEXT_LEFT_PT) / words.length;
  for (const [index, word] of words.entries()) {
    const fitted = document.fit(word, wordWidthPt - 2 * PADDING_PT, style);
    document.text(fitted, TEXT_LEFT_PT + PADDING_PT + index * wordWidthPt, top + 11, style);
  }
  for (const [index, figure] of figures.entries()) {
    const right = wordsRightPt + (index + 1) * FIGURE_WIDTH_PT - PADDING_PT;
    document.text(figure, right, top + 11, rightAligned(style));
  }
}
