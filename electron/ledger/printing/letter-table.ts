import type { LetterColumn, LetterTable } from "../../../shared/forms/letters/letter-values.ts";
import { HAIRLINE } from "./document-style.ts";
import type { LetterFlow } from "./letter-blocks.ts";
import { LETTER_CELL, LETTER_COLUMN, LETTER_LEFT_PT, LETTER_RIGHT_PT, LETTER_TOTAL } from "./letter-style.ts";
import type { PrintedDocument, TextStyle } from "./printed-document.ts";

const LEADING_PT = 11.5;
const ROW_GAP_PT = 5;
const COLUMN_GAP_PT = 10;
const HEAD_PT = 16;
const HEAD_LEADING_PT = 9.5;
const LONGEST_WORD_PT = 72;

interface PlacedColumn extends LetterColumn {
  readonly left: number;
  readonly width: number;
}

/** A letter's table as pieces for pages: its columns' names, a row each, and the total. */
export function tableFlow(document: PrintedDocument, table: LetterTable): LetterFlow[] {
  const columns = placeColumns(document, table);
  const headLines = columns.map((column) => document.wrap(column.head, column.width, LETTER_COLUMN));
  const headPt = HEAD_PT + HEAD_LEADING_PT * (Math.max(1, ...headLines.map((lines) => lines.length)) - 1);
  const drawHead = (bottom: number) => drawColumnNames(document, columns, headLines, bottom);
  const rows = table.rows.map((cells) => rowFlow(document, columns, cells, LETTER_CELL));
  const total = table.total ? [rowFlow(document, columns, table.total, LETTER_TOTAL)] : [];
  const head: LetterFlow = { heightPt: headPt + 2, keepWithNext: true, draw: (top) => drawHead(top + headPt) };
  const flow = [...rows, ...total].map((row, index, all): LetterFlow => {
    // A total never begins a page alone: the last row goes with it.
    const keepWithNext = total.length > 0 && index === all.length - 2;
    return { ...row, drawHead, keepWithNext };
  });
  return [head, ...flow, { heightPt: 8, draw: () => undefined }];
}

/**
 * Deals the width out by shares, and then takes from the wide what the narrow need for their longest word: a date or an
 * amount is not broken. A word longer than {@link LONGEST_WORD_PT}, such as a hash, is.
 */
function placeColumns(document: PrintedDocument, { columns, rows, total = [] }: LetterTable): PlacedColumn[] {
  const shared = columns.reduce((sum, column) => sum + column.share, 0);
  const room = LETTER_RIGHT_PT - LETTER_LEFT_PT - COLUMN_GAP_PT * (columns.length - 1);
  const least = columns.map((column, index) => {
    const cells = [...rows.map((row) => row[index] ?? ""), total[index] ?? ""];
    const words = [...new Set(cells.flatMap((cell) => cell.split(/\s+/)))];
    const widths = words.map((word) => document.widthOf(word, LETTER_TOTAL));
    const heads = column.head.split(/\s+/).map((word) => document.widthOf(word, LETTER_COLUMN));
    return Math.min(LONGEST_WORD_PT, Math.max(0, ...widths, ...heads) + 0.5);
  });
  const wanted = columns.map((column, index) => Math.max((room * column.share) / shared, least[index] ?? 0));
  const over = wanted.reduce((sum, width) => sum + width, 0) - room;
  const spare = wanted.map((width, index) => width - (least[index] ?? 0));
  const allSpare = Math.max(
    1,
    spare.reduce((sum, width) => sum + width, 0),
  );
  let left = LETTER_LEFT_PT;
  return columns.map((column, index) => {
    const placed = { ...column, left, width: (wanted[index] ?? 0) - (over * (spare[index] ?? 0)) / allSpare };
    left += placed.width + COLUMN_GAP_PT;
    return placed;
  });
}

function drawColumnNames(
  document: PrintedDocument,
  columns: readonly PlacedColumn[],
  headLines: readonly (readonly string[])[],
  bottom: number,
): void {
  for (const [index, column] of columns.entries()) {
    const lines = headLines[index] ?? [];
    for (const [line, text] of lines.entries()) {
      drawCell(document, column, text, bottom - 5 - HEAD_LEADING_PT * (lines.length - 1 - line), LETTER_COLUMN);
    }
  }
  rule(document, bottom);
}

function rowFlow(
  document: PrintedDocument,
  columns: readonly PlacedColumn[],
  cells: readonly string[],
  style: TextStyle,
): LetterFlow {
  const wrapped = columns.map((column, index) => document.wrap(cells[index] ?? "", column.width, style));
  const lineCount = Math.max(1, ...wrapped.map((lines) => lines.length));
  return {
    heightPt: LEADING_PT * lineCount + ROW_GAP_PT,
    draw(top) {
      if (style === LETTER_TOTAL) rule(document, top);
      for (const [index, column] of columns.entries()) {
        for (const [line, text] of (wrapped[index] ?? []).entries()) {
          drawCell(document, column, text, top + 11 + LEADING_PT * line, style);
        }
      }
    },
  };
}

function drawCell(
  document: PrintedDocument,
  column: PlacedColumn,
  text: string,
  baseline: number,
  style: TextStyle,
): void {
  const isRight = column.align === "right";
  document.text(text, isRight ? column.left + column.width : column.left, baseline, { ...style, align: column.align });
}

function rule(document: PrintedDocument, y: number): void {
  document.pdf.lineWidth(0.6).strokeColor(HAIRLINE);
  document.pdf.moveTo(LETTER_LEFT_PT, y).lineTo(LETTER_RIGHT_PT, y).stroke();
}
