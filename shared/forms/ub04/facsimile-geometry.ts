import type { Rectangle, Rule } from "../form-art.ts";
import { COLUMN_PITCH_PT, LINE_PITCH_PT } from "../form-cell.ts";

/**
 * The lines of the UB-04, drawn anew on the form's own grid: every rule of the published form lies on the edge of a
 * column or of a page line, within a point. Notation: a column counts from its left edge, a page line from its foot.
 */
const FIRST_COLUMN_X_PT = 10.6;
/** How far below the foot of its page line a rule runs. */
const RULE_DROP_PT = 1;

export const columnXPt = (column: number): number => FIRST_COLUMN_X_PT + COLUMN_PITCH_PT * (column - 1);
export const lineFootPt = (line: number): number => LINE_PITCH_PT * line + RULE_DROP_PT;

const LEFT = 1;
/** A little beyond column 82: the frame is as wide as the published one. */
const RIGHT = 83.12;
const FRAME_TOP = 1;
const FRAME_BOTTOM = 64;
export const UB04_FRAME = toArea([FRAME_TOP, FRAME_BOTTOM, LEFT, RIGHT]);

type Span = readonly [line: number, from: number, to: number];
type Column = readonly [column: number, fromLine: number, toLine: number];
type Area = readonly [fromLine: number, toLine: number, fromColumn: number, toColumn: number];

const WHOLE_WIDTH = [1, 5, 6, 7, 8, 9, 10, 12, 17, 18, 40, 41, 42, 45, 46, 49, 50, 53, 54, 55, 56, 57, 59, 60, 64];

const SPANS: readonly Span[] = [
  ...WHOLE_WIDTH.map((line): Span => [line, LEFT, RIGHT]),
  ...[2, 3].map((line): Span => [line, 51, RIGHT]),
  [4, 51, 75],
  [13, 44, RIGHT],
  // Under the numbers of the page and of all pages.
  [40.83, 10, 13],
  [40.83, 16, 19],
  [58, LEFT, 46],
  [58, 51, RIGHT],
  [61, 25, RIGHT],
  [62, 25, RIGHT],
  [63, 25, RIGHT],
];

/** Thin guides between lines of one box. */
const GUIDES: readonly Span[] = [
  ...[2, 3, 4].map((line): Span => [line, LEFT, 51]),
  ...[61, 62, 63].map((line): Span => [line, LEFT, 25]),
];

const columns = (all: readonly number[], fromLine: number, toLine: number): Column[] =>
  all.map((column) => [column, fromLine, toLine]);

const COLUMNS: readonly Column[] = [
  ...columns([LEFT, RIGHT], FRAME_TOP, FRAME_BOTTOM),
  ...columns([26, 51], 1, 5),
  ...columns([54, 78], 1, 3),
  ...columns([61, 75], 3, 5),
  [68, 4, 5],
  ...columns([11, 12, 41, 42], 5, 6),
  [31, 5, 7],
  ...columns([2, 32, 64, 65, 68, 69, 79, 80], 6, 7),
  ...columns([10, 13, 28, 31, 34, 67, 70], 7, 9),
  ...columns([19, 22, 25], 7, 9),
  ...columns([37, 40, 43, 46, 49, 52, 55, 58, 61, 64], 8, 9),
  ...columns([11, 21, 31, 41, 58, 75], 9, 12),
  ...columns([4, 14, 24, 34, 44, 51, 61, 68], 10, 12),
  ...columns([43, 44, 57, 70], 12, 17),
  ...columns([47, 60, 73], 13, 17),
  [30.65, 17, 40],
  ...columns([5.67, 45.62, 52.65, 60.67, 70.67, 80.53], 17, 41),
  ...columns([24, 39, 41, 42, 44, 54, 65, 68], 41, 45),
  ...columns([27, 30, 50, 65], 45, 49),
  ...columns([32, 58], 49, 53),
  ...columns([2, 9, 10, 17, 18, 25, 26, 33, 34, 41, 42, 49, 50, 57, 58, 65, 66, 73, 74], 53, 55),
  ...columns([4.86, 12, 17, 24, 31, 38, 42, 47, 49, 56, 57, 64, 65, 72, 73], 55, 56),
  ...columns([16, 31, 46, 51], 56, 60),
  ...[57, 59].flatMap((line) => columns([9, 24, 39], line, line + 1)),
  ...[56, 58, 60, 62].flatMap((line) => columns([58, 70, 72, 74], line, line + 1)),
  ...[57, 59, 61, 63].flatMap((line) => columns([69], line, line + 1)),
  ...[60, 62].flatMap((line) => columns([56], line, line + 1)),
  ...columns([25, 27, 29, 39, 51], 60, 64),
];

/** Between dollars and cents. */
const DOTTED_COLUMNS: readonly Column[] = [
  ...columns([55, 68, 81], 13, 17),
  ...columns([68, 78], 18, 41),
  ...columns([52, 63], 42, 45),
];

/** Rows and label fields with a light ground, as on the published form. */
const SHADED: readonly Area[] = [
  [2, 3, 51, 78],
  [3, 4, 61, 75],
  [5, 6, LEFT, 12],
  [5, 6, 31, 42],
  [6, 7, LEFT, 2],
  ...[31, 64, 68, 79].map((column): Area => [6, 7, column, column + 1]),
  [7, 8, 13, 28],
  [7, 8, 34, RIGHT],
  [9, 10, LEFT, RIGHT],
  [11, 12, LEFT, RIGHT],
  [12, 13, 44, RIGHT],
  [14, 15, 44, RIGHT],
  [16, 17, 44, RIGHT],
  ...Array.from({ length: 11 }, (_, index): Area => [19 + 2 * index, 20 + 2 * index, LEFT, RIGHT]),
  [41, 42, LEFT, 68],
  [43, 44, LEFT, RIGHT],
  [42, 43, 41, 42],
  [44, 45, 41, 42],
  ...[45, 47, 49, 51].map((line): Area => [line, line + 1, LEFT, RIGHT]),
  ...[9, 17, 25, 33, 41, 49, 57, 65, 73].map((column): Area => [53, 55, column, column + 1]),
  ...(
    [
      [LEFT, 4.86],
      [12, 17],
      [38, 42],
      [47, 49],
      [56, 57],
      [64, 65],
      [72, 73],
    ] as const
  ).map(([from, to]): Area => [55, 56, from, to]),
  ...[[56, LEFT, 16] as const, [56, 31, 46] as const, [58, 16, 31] as const].map(
    ([line, from, to]): Area => [line, line + 1, from, to],
  ),
  ...[56, 58].map((line): Area => [line, line + 1, 51, 58]),
  ...[60, 62].map((line): Area => [line, line + 1, 51, 56]),
  ...[56, 58, 60, 62].map((line): Area => [line, line + 1, 70, 72]),
  ...[61, 63].map((line): Area => [line, line + 1, 25, 51]),
];

/** Bands that are filled; their labels are white. */
const DARK: readonly Area[] = [
  [1, 2, 78, RIGHT],
  [9, 10, 11, 21],
  [9, 10, 31, 41],
  [12, 13, 57, 70],
  [40, 41, 52.65, 60.67],
  [56, 57, 16, 31],
  [58, 59, LEFT, 16],
  [58, 59, 31, 46],
];

/** Thinner than on form 1500: text of neighbouring cells leaves half a point between them. */
const RULE_WIDTH_PT = 0.35;
const GUIDE_WIDTH_PT = 0.15;

export const UB04_ACROSS: readonly Rule[] = [
  ...SPANS.map((span) => toRule(span, RULE_WIDTH_PT)),
  ...GUIDES.map((span) => toRule(span, GUIDE_WIDTH_PT)),
];
export const UB04_DOWN: readonly Rule[] = COLUMNS.map(toUpright);
export const UB04_DOTTED_DOWN: readonly Rule[] = DOTTED_COLUMNS.map(toUpright);
export const UB04_SHADED_AREAS: readonly Rectangle[] = SHADED.map(toArea);
export const UB04_DARK_AREAS: readonly Rectangle[] = DARK.map(toArea);

function toRule([line, from, to]: Span, width: number): Rule {
  return { at: lineFootPt(line), from: columnXPt(from), to: columnXPt(to), width };
}

function toUpright([column, fromLine, toLine]: Column): Rule {
  return { at: columnXPt(column), from: lineFootPt(fromLine), to: lineFootPt(toLine), width: RULE_WIDTH_PT };
}

function toArea([fromLine, toLine, fromColumn, toColumn]: Area): Rectangle {
  return {
    left: columnXPt(fromColumn),
    top: lineFootPt(fromLine),
    right: columnXPt(toColumn),
    bottom: lineFootPt(toLine),
  };
}
