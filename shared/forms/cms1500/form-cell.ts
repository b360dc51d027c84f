/**
 * The typewriter grid of form 1500 (02-12): 10 characters and 6 lines an inch on a letter page, so a column is 7.2 pt
 * wide and a page line 12 pt high. Positions are in points (1/72 inch) from the page's top left corner.
 */
export const COLUMN_PITCH_PT = 7.2;
export const LINE_PITCH_PT = 12;
/** Left edge of column 1. */
export const FIRST_COLUMN_X_PT = 21.4;
/** How far above the foot of its page line text stands,. */
export const BASELINE_RISE_PT = 3.2;

/** L and R say at which end of the cell text begins; C is a check box, one X wide. */
export type CellAlignment = "L" | "R" | "C";

/** One place on the form where text may stand. */
export interface FormCell<Id extends string = string> {
  readonly id: Id;
  /** The number printed on the form, as people name it: `1a`, `24D line 2`. */
  readonly box: string;
  /** Page line, 1 the topmost; a broken number where the form leaves the grid (box 31). */
  readonly pageLine: number;
  /** First column, from 1. */
  readonly column: number;
  /** Columns, and so characters, at most. */
  readonly length: number;
  readonly align: CellAlignment;
}

/** A cell's notation: id, box, page line, first column, length, and alignment where it is not L. */
export type CellNotation = readonly [
  id: string,
  box: string,
  pageLine: number,
  column: number,
  length: number,
  align?: CellAlignment,
];

/** Reads a cell's notation. */
export function readCell<Id extends string>(
  notation: readonly [Id, string, number, number, number, CellAlignment?],
): FormCell<Id> {
  const [id, box, pageLine, column, length, align = "L"] = notation;
  return { id, box, pageLine, column, length, align };
}

/** Left edge of a cell in points. */
export function cellLeftPt(cell: FormCell): number {
  return FIRST_COLUMN_X_PT + COLUMN_PITCH_PT * (cell.column - 1);
}

/** Right edge of a cell in points: where the column after it begins. */
export function cellRightPt(cell: FormCell): number {
  return cellLeftPt(cell) + COLUMN_PITCH_PT * cell.length;
}

/** Baseline of a cell's text in points from the top of the page. */
export function cellBaselinePt(cell: FormCell): number {
  return LINE_PITCH_PT * cell.pageLine - BASELINE_RISE_PT;
}

/** Where the first character of a text of `characters` stands in a cell, in points. */
export function cellTextLeftPt(cell: FormCell, characters: number): number {
  const skipped = cell.align === "R" ? cell.length - characters : 0;
  return cellLeftPt(cell) + COLUMN_PITCH_PT * skipped;
}
