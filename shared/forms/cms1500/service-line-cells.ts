import type { CellAlignment, FormCell } from "../form-cell.ts";

/** Box 24 holds six service lines; each is two page lines high, the upper one shaded. */
export const SERVICE_LINES_PER_PAGE = 6;
const FIRST_SHADED_PAGE_LINE = 45;

type LineNotation = readonly [part: string, column24: string, row: 0 | 1, column: number, length: number, "R"?];

/** Cells of one service line: part, lettered column, row (0 shaded, 1 unshaded), first column, length. */
const LINE_CELLS = [
  ["supplement", "A-G shaded", 0, 1, 61],
  ["epsdtReason", "H shaded", 0, 63, 2],
  ["idQualifier", "I", 0, 65, 2],
  ["otherId", "J shaded", 0, 68, 11],
  ["fromMonth", "A", 1, 1, 2],
  ["fromDay", "A", 1, 4, 2],
  ["fromYear", "A", 1, 7, 2],
  ["toMonth", "A", 1, 10, 2],
  ["toDay", "A", 1, 13, 2],
  ["toYear", "A", 1, 16, 2],
  ["placeOfService", "B", 1, 19, 2],
  ["emergency", "C", 1, 22, 2],
  ["procedure", "D", 1, 25, 6],
  ["modifier1", "D", 1, 33, 2],
  ["modifier2", "D", 1, 36, 2],
  ["modifier3", "D", 1, 39, 2],
  ["modifier4", "D", 1, 42, 2],
  ["pointers", "E", 1, 45, 4],
  ["dollars", "F", 1, 50, 6, "R"],
  ["cents", "F", 1, 56, 2],
  ["units", "G", 1, 59, 3],
  ["familyPlan", "H", 1, 63, 1],
  ["renderingNpi", "J", 1, 68, 10],
] as const satisfies readonly LineNotation[];

export const SERVICE_LINE_NUMBERS = [1, 2, 3, 4, 5, 6] as const;
export type ServiceLineNumber = (typeof SERVICE_LINE_NUMBERS)[number];
export type ServiceLinePart = (typeof LINE_CELLS)[number][0];
export type ServiceLineCellId = `24.${ServiceLineNumber}.${ServiceLinePart}`;

/** All cells of box 24, line by line. */
export const SERVICE_LINE_CELLS: readonly FormCell<ServiceLineCellId>[] = SERVICE_LINE_NUMBERS.flatMap((number) =>
  LINE_CELLS.map(([part, letter, row, column, length, align]) => ({
    id: `24.${number}.${part}` as const,
    box: `24${letter} line ${number}`,
    pageLine: FIRST_SHADED_PAGE_LINE + 2 * (number - 1) + row,
    column,
    length,
    align: (align ?? "L") satisfies CellAlignment,
  })),
);
