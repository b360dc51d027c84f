import type { CellAlignment, CellNotation, FormCell } from "../form-cell.ts";

/** Form locators 42 to 49 hold 22 revenue lines; line 23 has the page's number, its day and the totals. */
const FIRST_PAGE_LINE = 19;

type LineNotation = readonly [part: string, locator: number, column: number, length: number, CellAlignment?];

/** Cells of one revenue line: part, form locator, first column, length. */
const LINE_CELLS = [
  ["revenueCode", 42, 1, 4],
  ["description", 43, 6, 24],
  ["procedure", 44, 31, 14],
  ["date", 45, 46, 6],
  ["units", 46, 53, 7, "R"],
  ["dollars", 47, 61, 7, "R"],
  ["cents", 47, 68, 2],
  ["nonCoveredDollars", 48, 71, 7, "R"],
  ["nonCoveredCents", 48, 78, 2],
  ["free", 49, 81, 2],
] as const satisfies readonly LineNotation[];

export const REVENUE_LINE_NUMBERS = [
  1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22,
] as const;
export type RevenueLineNumber = (typeof REVENUE_LINE_NUMBERS)[number];
export type RevenueLineCellId = `line.${RevenueLineNumber}.${(typeof LINE_CELLS)[number][0]}`;

/** The 22 lines, one after the other. */
export const REVENUE_LINE_CELLS: readonly FormCell<RevenueLineCellId>[] = REVENUE_LINE_NUMBERS.flatMap((number) =>
  LINE_CELLS.map(([part, locator, column, length, align]) => ({
    id: `line.${number}.${part}` as const,
    box: `${locator} line ${number}`,
    pageLine: FIRST_PAGE_LINE + number - 1,
    column,
    length,
    align: (align ?? "L") satisfies CellAlignment,
  })),
);

/** Line 23. */
export const TOTAL_LINE_CELLS = [
  ["total.revenueCode", "42 line 23", 41, 1, 4],
  ["total.page", "43 line 23", 41, 10, 3, "C"],
  ["total.pages", "43 line 23", 41, 16, 3, "C"],
  ["total.created", "45 line 23", 41, 46, 6],
  ["total.dollars", "47 line 23", 41, 61, 7, "R"],
  ["total.cents", "47 line 23", 41, 68, 2],
  ["total.nonCoveredDollars", "48 line 23", 41, 71, 7, "R"],
  ["total.nonCoveredCents", "48 line 23", 41, 78, 2],
] as const satisfies readonly CellNotation[];
