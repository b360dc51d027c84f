import type { CellNotation, FormCell } from "../form-cell.ts";

/** Form locators 18 to 37 and 39 to 41: condition, occurrence, span and value codes. */

export const CONDITION_LOCATORS = [18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28] as const;
export const OCCURRENCE_LOCATORS = [31, 32, 33, 34] as const;
export const SPAN_LOCATORS = [35, 36] as const;
export const VALUE_LOCATORS = [39, 40, 41] as const;
/** Rows of the occurrence and span boxes, and of the value boxes; a row is filled from left to right before the next. */
export const OCCURRENCE_ROWS = ["a", "b"] as const;
export const VALUE_ROWS = ["a", "b", "c", "d"] as const;

type OccurrenceRow = (typeof OCCURRENCE_ROWS)[number];
export type ConditionCellId = `${(typeof CONDITION_LOCATORS)[number]}`;
export type OccurrencePlace = `${(typeof OCCURRENCE_LOCATORS)[number]}${OccurrenceRow}`;
export type SpanPlace = `${(typeof SPAN_LOCATORS)[number]}${OccurrenceRow}`;
export type ValuePlace = `${(typeof VALUE_LOCATORS)[number]}${(typeof VALUE_ROWS)[number]}`;

export type NubcCodeCellId =
  | ConditionCellId
  | `${OccurrencePlace}.${"code" | "date"}`
  | `${SpanPlace}.${"code" | "from" | "through"}`
  | `${ValuePlace}.${"code" | "dollars" | "cents"}`;

const FIRST_OCCURRENCE_LINE = 11;
const FIRST_VALUE_LINE = 14;
const CONDITION_LINE = 9;

/** Code and amount of each value box, from its first column. */
const VALUE_FIRST_COLUMN = { 39: 44, 40: 57, 41: 70 } as const;
const SPAN_COLUMNS = { 35: [41, 45, 52], 36: [58, 62, 69] } as const;

/** Boxes whose place no rule gives: the state of an accident, and what is kept free. */
export const STATE_AND_FREE_CELLS = [
  ["29", "29", 9, 67, 2, "H"],
  ["30.upper", "30", 8, 72, 11],
  ["30.lower", "30", 9, 70, 13],
  ["37a", "37", 11, 75, 8],
  ["37b", "37", 12, 75, 8],
] as const satisfies readonly CellNotation[];

export const NUBC_CODE_CELLS: readonly FormCell<NubcCodeCellId>[] = [
  ...CONDITION_LOCATORS.map((locator, index) => codeCell(`${locator}`, CONDITION_LINE, 34 + 3 * index)),
  ...OCCURRENCE_ROWS.flatMap((row, index) => occurrenceRow(row, FIRST_OCCURRENCE_LINE + index)),
  ...VALUE_ROWS.flatMap((row, index) => valueRow(row, FIRST_VALUE_LINE + index)),
];

function codeCell<Id extends NubcCodeCellId>(id: Id, pageLine: number, column: number): FormCell<Id> {
  return { id, box: id.replace(".code", ""), pageLine, column, length: 2, align: "H" };
}

function dateCell<Id extends NubcCodeCellId>(id: Id, pageLine: number, column: number): FormCell<Id> {
  return { id, box: id.replace(/\..*/, ""), pageLine, column, length: 6, align: "L" };
}

function occurrenceRow(row: OccurrenceRow, pageLine: number): FormCell<NubcCodeCellId>[] {
  const occurrences = OCCURRENCE_LOCATORS.flatMap((locator, index) => [
    codeCell(`${locator}${row}.code`, pageLine, 1 + 10 * index),
    dateCell(`${locator}${row}.date`, pageLine, 5 + 10 * index),
  ]);
  const spans = SPAN_LOCATORS.flatMap((locator) => {
    const [code, from, through] = SPAN_COLUMNS[locator];
    return [
      codeCell(`${locator}${row}.code`, pageLine, code),
      dateCell(`${locator}${row}.from`, pageLine, from),
      dateCell(`${locator}${row}.through`, pageLine, through),
    ];
  });
  return [...occurrences, ...spans];
}

function valueRow(row: (typeof VALUE_ROWS)[number], pageLine: number): FormCell<NubcCodeCellId>[] {
  return VALUE_LOCATORS.flatMap((locator) => {
    const column = VALUE_FIRST_COLUMN[locator];
    const place = `${locator}${row}` as const;
    const amount = { box: place, pageLine } as const;
    return [
      codeCell(`${place}.code`, pageLine, column),
      { ...amount, id: `${place}.dollars` as const, column: column + 4, length: 7, align: "R" },
      { ...amount, id: `${place}.cents` as const, column: column + 11, length: 2, align: "L" },
    ] satisfies FormCell<NubcCodeCellId>[];
  });
}
