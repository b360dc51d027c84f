/**
 * The typewriter grid of claim forms: 10 characters and 6 lines an inch on a letter page, so a column is 7.2 pt wide and
 * a page line 12 pt high. Positions are in points (1/72 inch) from the page's top left corner.
 */
export const COLUMN_PITCH_PT = 7.2;
export const LINE_PITCH_PT = 12;

/** Where a form's grid lies on the page. */
export interface FormGrid {
  /** Left edge of column 1. */
  readonly firstColumnXPt: number;
  /** How far above the foot of its page line text stands. */
  readonly baselineRisePt: number;
}

/**
 * Where in its cell text stands: L begins at its left end, R ends at its right end, C is centred (a check box is one X
 * wide), H begins half a column to the right, where the drawn cell is a column wider than its text.
 */
export type CellAlignment = "L" | "R" | "C" | "H";

/** One place on the form where text may stand. */
export interface FormCell<Id extends string = string> {
  readonly id: Id;
  /** The number printed on the form, as people name it: `1a`, `24D line 2`. */
  readonly box: string;
  /** What the box is for, on forms that people know by numbers alone. */
  readonly label?: string;
  /** Page line, 1 the topmost; a broken number where the form leaves the grid (box 31 of form 1500). */
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
export function cellLeftPt(cell: FormCell, grid: FormGrid): number {
  const skipped = cell.align === "H" ? 0.5 : 0;
  return grid.firstColumnXPt + COLUMN_PITCH_PT * (cell.column - 1 + skipped);
}

/** Right edge of a cell in points: where the column after it begins. */
export function cellRightPt(cell: FormCell, grid: FormGrid): number {
  return cellLeftPt(cell, grid) + COLUMN_PITCH_PT * cell.length;
}

/** Baseline of a cell's text in points from the top of the page. */
export function cellBaselinePt(cell: FormCell, grid: FormGrid): number {
  return LINE_PITCH_PT * cell.pageLine - grid.baselineRisePt;
}

/** Where the first character of a text of `characters` stands in a cell, in points. */
export function cellTextLeftPt(cell: FormCell, characters: number, grid: FormGrid): number {
  const free = cell.length - characters;
  const skipped = { L: 0, H: 0, R: free, C: free / 2 }[cell.align];
  return cellLeftPt(cell, grid) + COLUMN_PITCH_PT * skipped;
}
