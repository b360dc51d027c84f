import type { CellAlignment, FormCell } from "../form-cell.ts";

/** Form locators 50 to 65: a row for each payer, A the first to pay, B the second, C the third. */
export const PAYER_ROWS = ["A", "B", "C"] as const;
export type PayerRow = (typeof PAYER_ROWS)[number];

type RowNotation = readonly [
  locator: number,
  part: "" | ".dollars" | ".cents",
  firstPageLine: number,
  column: number,
  length: number,
  CellAlignment?,
];

/** Cells of one payer: form locator, part, page line of row A, first column, length. */
const ROW_CELLS = [
  [50, "", 43, 1, 23],
  [51, "", 43, 24, 15],
  [52, "", 43, 39, 1, "H"],
  [53, "", 43, 42, 1, "H"],
  [54, ".dollars", 43, 44, 8, "R"],
  [54, ".cents", 43, 52, 2],
  [55, ".dollars", 43, 54, 9, "R"],
  [55, ".cents", 43, 63, 2],
  [57, "", 43, 68, 15],
  [58, "", 47, 1, 25],
  [59, "", 47, 27, 2],
  [60, "", 47, 30, 20],
  [61, "", 47, 50, 14],
  [62, "", 47, 65, 17],
  [63, "", 51, 1, 30],
  [64, "", 51, 32, 26],
  [65, "", 51, 58, 25],
] as const satisfies readonly RowNotation[];

type WholeLocator = 50 | 51 | 52 | 53 | 57 | 58 | 59 | 60 | 61 | 62 | 63 | 64 | 65;
export type PayerCellId = `${WholeLocator}${PayerRow}` | `${54 | 55}${PayerRow}.${"dollars" | "cents"}`;

export const PAYER_CELLS: readonly FormCell<PayerCellId>[] = PAYER_ROWS.flatMap((row, index) =>
  ROW_CELLS.map(([locator, part, firstPageLine, column, length, align]) => ({
    // Each part belongs to the locators that the table gives it to.
    id: `${locator}${row}${part}` as PayerCellId,
    box: `${locator}${row}`,
    pageLine: firstPageLine + index,
    column,
    length,
    align: (align ?? "L") satisfies CellAlignment,
  })),
);
