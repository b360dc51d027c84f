import type { FormLabel } from "../form-art.ts";
import { LINE_PITCH_PT } from "../form-cell.ts";
import { OTHER_DIAGNOSIS_LETTERS } from "./clinical-cells.ts";
import { columnXPt } from "./facsimile-geometry.ts";
import { CONDITION_LOCATORS } from "./nubc-code-cells.ts";
import { REVENUE_LINE_NUMBERS } from "./revenue-line-cells.ts";

/**
 * Words printed on the drawn form: the form locators' numbers with short names of our own, without the published form's
 * prose and marks. Notation: text, column, page line, size when it is not the usual one, `white` on a dark band. A label
 * stands in the middle of its page line; where a field has two lines, UPPER and LOWER are added to it.
 */
type GridLabel = readonly [text: string, column: number, line: number, sizePt?: number, style?: "bold" | "white"];

/** Size of a label that states none. */
export const UB04_LABEL_SIZE_PT = 5;
const SMALL_PT = 4.5;
const UPPER = -0.23;
const LOWER = 0.195;
/** From a field's left edge to its label. */
const INSET_PT = 1.4;
/** From the baseline of a label to the foot of its page line. */
const BASELINE_RISE_PT = 3;
/** Columns of what is printed outside the frame. */
const LEFT_MARGIN = -0.2;
const RIGHT_MARGIN = 83.1;

const BILL_LABELS: readonly GridLabel[] = [
  // The first two boxes are full from edge to edge, so their names stand above the frame.
  ["1 BILLING PROVIDER", 1, 1.18],
  ["2 WHERE PAYMENT GOES", 26, 1.18],
  ["3a", 51, 2 + UPPER],
  ["CLAIM", 51, 2 + LOWER],
  ["b MED.", 51, 3 + UPPER],
  ["REC.", 51, 3 + LOWER],
  ["4 TYPE", 78, 2, 5, "white"],
  ["5 TAX NUMBER", 51, 4],
  ["6 STATEMENT FROM", 61, 4],
  ["THROUGH", 68.4, 4],
  ["7", 75, 4],
  ["8 PATIENT", 1, 6],
  ["a", 11.2, 6],
  ["9 ADDRESS", 31, 6],
  ["a", 41.2, 6],
  ["b", 1, 7],
  ["b", 31.2, 7],
  ["c", 64.2, 7],
  ["d", 68.2, 7],
  ["e", 79.2, 7],
  ["10 BIRTH DATE", 1, 8],
  ["11", 10, 8 + UPPER],
  ["SEX", 10, 8 + LOWER],
  ["12 ADMISSION", 13, 8 + UPPER],
  ["DATE", 13, 8 + LOWER],
  ["13", 19, 8 + UPPER],
  ["HOUR", 19, 8 + LOWER],
  ["14", 22, 8 + UPPER],
  ["TYPE", 22, 8 + LOWER],
  ["15", 25, 8 + UPPER],
  ["FROM", 25, 8 + LOWER],
  ["16 OUT", 28, 8 + UPPER, SMALL_PT],
  ["HOUR", 28, 8 + LOWER],
  ["17", 31, 8 + UPPER],
  ["STATUS", 31, 8 + LOWER, SMALL_PT],
  ["CONDITION CODES", 34, 8 + UPPER],
  ...CONDITION_LOCATORS.map((locator, index): GridLabel => [String(locator), 34.8 + 3 * index, 8 + LOWER]),
  ["29 ACC.", 67, 8 + UPPER, SMALL_PT],
  ["STATE", 67, 8 + LOWER],
  ["30", 70, 8],
];

const occurrenceLabels = (locator: number, column: number, style?: "white"): GridLabel[] => [
  [`${locator} OCCURRENCE`, column, 10 + UPPER, 5, style],
  ["CODE", column, 10 + LOWER, 5, style],
  ["DATE", column + 4, 10 + LOWER, 5, style],
];

const spanLabels = (locator: number, column: number): GridLabel[] => [
  [`${locator} OCCURRENCE SPAN`, column, 10 + UPPER],
  ["CODE", column, 10 + LOWER],
  ["FROM", column + 4, 10 + LOWER],
  ["THROUGH", column + 11, 10 + LOWER],
];

const valueLabels = (locator: number, column: number, style?: "white"): GridLabel[] => [
  [`${locator} VALUE`, column, 13 + UPPER, 5, style],
  ["CODE", column, 13 + LOWER, 5, style],
  ["AMOUNT", column + 4, 13 + LOWER, 5, style],
];

const CODE_LABELS: readonly GridLabel[] = [
  ...occurrenceLabels(31, 1),
  ...occurrenceLabels(32, 11, "white"),
  ...occurrenceLabels(33, 21),
  ...occurrenceLabels(34, 31, "white"),
  ...spanLabels(35, 41),
  ...spanLabels(36, 58),
  ["37", 75, 10],
  ["38", 1, 13],
  ...valueLabels(39, 44),
  ...valueLabels(40, 57, "white"),
  ...valueLabels(41, 70),
  ...["a", "b", "c", "d"].map((row, index): GridLabel => [row, 43.1, 14 + index]),
];

const LINE_LABELS: readonly GridLabel[] = [
  ["42 REV.", 1, 18],
  ["43 DESCRIPTION", 5.67, 18],
  ["44 PROCEDURE OR RATE", 30.65, 18],
  ["45 DATE", 45.62, 18],
  ["46 UNITS", 52.65, 18],
  ["47 CHARGE", 60.67, 18],
  ["48 NOT COVERED", 70.67, 18],
  ["49", 80.53, 18],
  ["PAGE", 6, 41, 7, "bold"],
  ["OF", 13.6, 41, 7, "bold"],
  ["MADE ON", 40, 41, 7, "bold"],
  ["TOTALS", 53, 41, 7, "white"],
];

const PAYER_LABELS: readonly GridLabel[] = [
  ["50 PAYER", 1, 42],
  ["51 PAYER’S NUMBER", 24, 42],
  ["52", 39, 42 + UPPER],
  ["REL.", 39, 42 + LOWER],
  ["53", 42, 42 + UPPER],
  ["ASG.", 42, 42 + LOWER, SMALL_PT],
  ["54 PAID BEFORE", 44, 42],
  ["55 ESTIMATED AMOUNT", 54, 42],
  ["56 NPI", 65, 42],
  ["57", 65, 43],
  ["OTHER", 65, 44],
  ["NO.", 65, 45],
  ["58 INSURED’S NAME", 1, 46],
  ["59 REL.", 27, 46, SMALL_PT],
  ["60 MEMBER NUMBER", 30, 46],
  ["61 GROUP NAME", 50, 46],
  ["62 GROUP NUMBER", 65, 46],
  ["63 AUTHORIZATION", 1, 50],
  ["64 PAYER’S CLAIM NUMBER", 32, 50],
  ["65 EMPLOYER", 58, 50],
];

const operationLabels = (name: string, column: number, line: number, style?: "white"): GridLabel[] => [
  [name, column, line + UPPER, 5, style],
  ["CODE", column, line + LOWER, 5, style],
  ["DATE", column + 9, line + LOWER, 5, style],
];

const CLINICAL_LABELS: readonly GridLabel[] = [
  ["66", 0.92, 54, 4.4],
  ["68", 74, 54, 4.4],
  ["69", 1, 56 + UPPER],
  ["ADMIT.", 1, 56 + LOWER],
  ["70 REASON", 12, 56 + UPPER],
  ["OF VISIT", 12, 56 + LOWER],
  ["71 DRG", 38, 56],
  ["72", 47, 56 + UPPER],
  ["EXT.", 47, 56 + LOWER],
  ["73", 72.95, 56, 4.4],
  ...operationLabels("74 OPERATION", 1, 57),
  ...operationLabels("74a OTHER OPERATION", 16, 57, "white"),
  ...operationLabels("74b OTHER OPERATION", 31, 57),
  ...operationLabels("74c OTHER OPERATION", 1, 59, "white"),
  ...operationLabels("74d OTHER OPERATION", 16, 59),
  ...operationLabels("74e OTHER OPERATION", 31, 59, "white"),
  ["75", 49.95, 57, 4.4],
  ["76 ATTENDING", 51, 57 + UPPER],
  ["NPI", 51, 57 + LOWER],
  ["77 OPERATING", 51, 59 + UPPER],
  ["NPI", 51, 59 + LOWER],
  ...[78, 79].flatMap((locator, index): GridLabel[] => [
    [`${locator} OTHER`, 51, 61 + 2 * index + UPPER],
    ["TYPE, NPI", 51, 61 + 2 * index + LOWER],
  ]),
  ...[57, 59, 61, 63].flatMap((line): GridLabel[] => [
    ["QUAL", 70, line, 4.4],
    ["LAST", 51, line + 1, 4.4],
    ["FIRST", 69, line + 1, 4.4],
  ]),
  ["80 REMARKS", 1, 61],
  ["81a", 25, 61],
  ...["b", "c", "d"].map((row, index): GridLabel => [row, 25, 62 + index]),
];

/** Rows are named on both sides, outside the frame. */
const marginLabels = (names: readonly string[], firstLine: number): GridLabel[] =>
  names.flatMap((name, index): GridLabel[] =>
    [LEFT_MARGIN, RIGHT_MARGIN].map((column) => [name, column, firstLine + index]),
  );

const MARGIN_LABELS: readonly GridLabel[] = [
  ...marginLabels(["a", "b"], 11),
  ...marginLabels([...REVENUE_LINE_NUMBERS, 23].map(String), 19),
  ...[43, 47, 51].flatMap((line) => marginLabels(["A", "B", "C"], line)),
  ["UB-04 (CMS-1450), DRAWN COPY FOR PLAIN PAPER AND PREVIEW", 1, 65],
];

export const UB04_LABELS: readonly FormLabel[] = [
  ...BILL_LABELS,
  ...CODE_LABELS,
  ...LINE_LABELS,
  ...PAYER_LABELS,
  ...CLINICAL_LABELS,
  ...MARGIN_LABELS,
].map(([text, column, line, sizePt = UB04_LABEL_SIZE_PT, style]) => [
  text,
  columnXPt(column) + INSET_PT,
  LINE_PITCH_PT * line - BASELINE_RISE_PT,
  sizePt,
  style,
]);

/** Letters that lie pale under the codes of boxes whose code fills them: text, middle, baseline. */
export const UB04_GROUND_LETTERS: readonly (readonly [text: string, middle: number, baseline: number])[] = [
  ...["67", ...OTHER_DIAGNOSIS_LETTERS].map((text, index) => {
    const column = 5.5 + 8 * (index % 9);
    return [text, columnXPt(column), LINE_PITCH_PT * (54 + Math.floor(index / 9)) - 1.6] as const;
  }),
  ...[20.5, 27.5, 34.5].map((column, index) => ["abc".charAt(index), columnXPt(column), 56 * 12 - 1.6] as const),
  ...[52.5, 60.5, 68.5].map((column, index) => ["abc".charAt(index), columnXPt(column), 56 * 12 - 1.6] as const),
];
