import type { CellNotation, FormCell } from "../form-cell.ts";

/** Form locators 56 and 66 to 81: billing NPI, diagnoses, operations, providers, remarks, further codes. */

// biome-ignore format: letters read best in a row
export const OTHER_DIAGNOSIS_LETTERS = [
  "A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N", "O", "P", "Q",
] as const;
export type DiagnosisPlace = "67" | `67${(typeof OTHER_DIAGNOSIS_LETTERS)[number]}`;
export type DiagnosisCellId = DiagnosisPlace | `${DiagnosisPlace}.poa`;

export const OTHER_PROCEDURE_PLACES = ["74a", "74b", "74c", "74d", "74e"] as const;
export type ProcedurePlace = "74" | (typeof OTHER_PROCEDURE_PLACES)[number];

const FIRST_DIAGNOSIS_LINE = 54;
const DIAGNOSES_IN_A_LINE = 9;
const DIAGNOSIS_PITCH = 8;

const DIAGNOSIS_PLACES: readonly DiagnosisPlace[] = [
  "67",
  ...OTHER_DIAGNOSIS_LETTERS.map((letter) => `67${letter}` as const),
];

/** A code of seven characters, and behind it the mark of what was present on admission. */
export const DIAGNOSIS_CELLS: readonly FormCell<DiagnosisCellId>[] = DIAGNOSIS_PLACES.flatMap((place, index) => {
  const pageLine = FIRST_DIAGNOSIS_LINE + Math.floor(index / DIAGNOSES_IN_A_LINE);
  const column = 2 + DIAGNOSIS_PITCH * (index % DIAGNOSES_IN_A_LINE);
  return [
    { id: place, box: place, pageLine, column, length: 7, align: "L" },
    { id: `${place}.poa`, box: place, pageLine, column: column + 7, length: 1, align: "L" },
  ] satisfies FormCell<DiagnosisCellId>[];
});

export const CLINICAL_CELLS = [
  ["56", "56", 42, 68, 15],
  ["66", "66", 55, 1, 1],
  ["68.upper", "68", 54, 75, 8],
  ["68.lower", "68", 55, 74, 9],
  ["69", "69", 56, 5, 7],
  ["70a", "70a", 56, 17, 7],
  ["70b", "70b", 56, 24, 7],
  ["70c", "70c", 56, 31, 7],
  ["71", "71", 56, 43, 4],
  ["72a", "72a", 56, 49, 7],
  ["72a.poa", "72a", 56, 56, 1],
  ["72b", "72b", 56, 57, 7],
  ["72b.poa", "72b", 56, 64, 1],
  ["72c", "72c", 56, 65, 7],
  ["72c.poa", "72c", 56, 72, 1],
  ["73", "73", 56, 74, 9],
  ["74", "74", 58, 1, 7],
  ["74.date", "74", 58, 10, 6],
  ["74a", "74a", 58, 16, 7],
  ["74a.date", "74a", 58, 25, 6],
  ["74b", "74b", 58, 31, 7],
  ["74b.date", "74b", 58, 40, 6],
  ["74c", "74c", 60, 1, 7],
  ["74c.date", "74c", 60, 10, 6],
  ["74d", "74d", 60, 16, 7],
  ["74d.date", "74d", 60, 25, 6],
  ["74e", "74e", 60, 31, 7],
  ["74e.date", "74e", 60, 40, 6],
  ["75.1", "75", 57, 46, 4],
  ["75.2", "75", 58, 46, 4],
  ["75.3", "75", 59, 46, 4],
  ["75.4", "75", 60, 46, 4],
  ["78.type", "78", 61, 56, 2],
  ["79.type", "79", 63, 56, 2],
  ["80.1", "80", 61, 6, 19],
  ["80.2", "80", 62, 1, 24],
  ["80.3", "80", 63, 1, 24],
  ["80.4", "80", 64, 1, 24],
] as const satisfies readonly CellNotation[];

export const PROVIDER_LOCATORS = [76, 77, 78, 79] as const;
export type ProviderLocator = (typeof PROVIDER_LOCATORS)[number];
const PROVIDER_PARTS = [
  ["npi", 0, 59, 11],
  ["qualifier", 0, 72, 2],
  ["id", 0, 74, 9],
  ["last", 1, 53, 16],
  ["first", 1, 71, 12],
] as const;
export type ProviderCellId = `${ProviderLocator}.${(typeof PROVIDER_PARTS)[number][0]}`;

const FIRST_PROVIDER_LINE = 57;

/** Who attended, who operated, and two others: NPI and number above, name below. */
export const PROVIDER_CELLS: readonly FormCell<ProviderCellId>[] = PROVIDER_LOCATORS.flatMap((locator, index) =>
  PROVIDER_PARTS.map(([part, row, column, length]) => ({
    id: `${locator}.${part}` as const,
    box: `${locator}`,
    pageLine: FIRST_PROVIDER_LINE + 2 * index + row,
    column,
    length,
    align: "L" as const,
  })),
);

export const FURTHER_CODE_ROWS = ["a", "b", "c", "d"] as const;
export type FurtherCodePlace = `81${(typeof FURTHER_CODE_ROWS)[number]}`;
export type FurtherCodeCellId = `${FurtherCodePlace}.${"qualifier" | "code" | "value"}`;

const FIRST_FURTHER_CODE_LINE = 61;

/** Codes that found no room in their own boxes, and the taxonomy code: qualifier, code, and a number or days. */
export const FURTHER_CODE_CELLS: readonly FormCell<FurtherCodeCellId>[] = FURTHER_CODE_ROWS.flatMap((row, index) => {
  const place = `81${row}` as const;
  const common = { box: place, pageLine: FIRST_FURTHER_CODE_LINE + index } as const;
  return [
    { ...common, id: `${place}.qualifier`, column: 27, length: 2, align: "L" },
    { ...common, id: `${place}.code`, column: 29, length: 10, align: "L" },
    { ...common, id: `${place}.value`, column: 39, length: 12, align: "L" },
  ] satisfies FormCell<FurtherCodeCellId>[];
});
