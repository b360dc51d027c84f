import type { Rectangle, Rule } from "../form-art.ts";
import { SERVICE_LINE_NUMBERS } from "./service-line-cells.ts";

/** The lines of form 1500 (02-12) in points from the top left of a letter page, measured on the published form and drawn anew. */

export const FORM_FRAME: Rectangle = { left: 20, top: 96, right: 590, bottom: 757.3 };
/** The rule between the patient's and the insured's half. */
const MIDDLE = 370.8;
const LEFT = FORM_FRAME.left;
/** Half a point out: the last column of box 22 ends on the published frame. */
const RIGHT = FORM_FRAME.right + 0.5;
const BAR_WIDTH = 2.2;
/** Of dashes between dollars and cents, whose columns adjoin. */
const CENTS_DASH_WIDTH = 0.35;
/** The rule between 24H and 24I; the reason code of the shaded half runs across its place. */
const ID_QUALIFIER = 478.9;

/** Where each service line begins, and where the last ends. */
const SERVICE_TOPS = [527.5, 551.7, 576.2, 599.6, 624.2, 647.9, 671.9] as const;
/** Where the shaded half of service line n (1 to 6) ends. */
const shadeEnd = (line: number): number => 540 + 24 * (line - 1);
const lineTop = (line: number): number => SERVICE_TOPS[line - 1] ?? 0;
const lineBottom = (line: number): number => SERVICE_TOPS[line] ?? 0;

const across = (at: number): Rule => ({ at, from: LEFT, to: RIGHT });
const leftPart = (at: number): Rule => ({ at, from: LEFT, to: 226.5 });
const rightPart = (at: number): Rule => ({ at, from: MIDDLE, to: RIGHT });

export const HORIZONTAL_RULES: readonly Rule[] = [
  { at: 96, from: LEFT, to: 600, width: BAR_WIDTH },
  ...[120.8, 143.9, 168.2, 216.8, 312.5, 336.7].map(across),
  ...[191.5, 239.6, 262.9, 288].map(leftPart),
  ...[192, 240.3, 265.1, 288.3].map(rightPart),
  // A point lower than published, so that a typed signature stands on the line and not in it.
  ...[
    [56.5, 236.7],
    [272.4, MIDDLE],
    [412.5, RIGHT],
  ].map(([from = 0, to = 0]) => ({ at: 381.9, from, to })),
  { at: 384.4, from: LEFT, to: 600, width: BAR_WIDTH },
  ...[408.1, 431.8, 456.4].map(across),
  rightPart(480.4),
  ...[505, ...SERVICE_TOPS, 696.2].map(across),
  { at: 743.2, from: 176.6, to: RIGHT },
  { at: 757.3, from: LEFT, to: 600, width: BAR_WIDTH },
];

export const DASHED_HORIZONTAL_RULES: readonly Rule[] = [
  { at: 420, from: 212.3, to: MIDDLE },
  ...SERVICE_LINE_NUMBERS.map((line) => ({ at: shadeEnd(line), from: ID_QUALIFIER, to: RIGHT })),
];

/** Rules between the lettered columns of a service line's lower half. */
const SERVICE_COLUMN_RULES = [82.4, 147.1, 170.1, 191.5, 243.9, 334.5, MIDDLE, 434.8, 464, ID_QUALIFIER] as const;

export const VERTICAL_RULES: readonly Rule[] = [
  { at: LEFT, from: 84.5, to: 757.3, width: 0.9 },
  { at: RIGHT, from: 84.5, to: 757.3, width: 0.9 },
  // The shaded halves of box 24 are one open strip, so the middle rule pauses there.
  { at: MIDDLE, from: 96, to: 527.5, width: 0.7 },
  { at: MIDDLE, from: 671.9, to: 757.3, width: 0.7 },
  { at: 226.5, from: 120.8, to: 336.7 },
  { at: 199.7, from: 168.2, to: 191.5 },
  { at: 542.4, from: 168.2, to: 192 },
  { at: 113.3, from: 191.5, to: 216.8 },
  { at: 464, from: 192, to: 216.8 },
  { at: 212.3, from: 384.4, to: 431.8 },
  { at: 228.7, from: 408.1, to: 431.8 },
  { at: 244.8, from: 408.1, to: 431.8 },
  { at: 453.1, from: 444.3, to: 456.4 },
  { at: 524.3, from: 444.3, to: 456.4 },
  { at: 453.8, from: 468.2, to: 480.4 },
  { at: 500.2, from: 505, to: 671.9 },
  ...[147.1, 170.1, 191.5, 334.5, 434.8, 464, ID_QUALIFIER].map((at) => ({ at, from: 505, to: 527.5 })),
  ...SERVICE_LINE_NUMBERS.flatMap((line) =>
    SERVICE_COLUMN_RULES.map((at) => ({ at, from: shadeEnd(line) - 1, to: lineBottom(line) })),
  ),
  { at: 176.6, from: 671.9, to: 757.3 },
  { at: 281.8, from: 671.9, to: 696.2 },
  { at: 451.9, from: 671.9, to: 696.2 },
  { at: 520.9, from: 671.9, to: 696.2 },
  { at: 260.1, from: 743.2, to: 757.3 },
  { at: 454.3, from: 743.2, to: 757.3 },
];

const SERVICE_DASHES = [38.9, 60.1, 103.1, 126.3, 269.3, 290.6, 312.3, 417.4] as const;
const FROM_TO_DASHES = [418.7, 442.7, 521.4, 542.5] as const;

export const DASHED_VERTICAL_RULES: readonly Rule[] = [
  ...[255.3, 277].map((at) => ({ at, from: 130, to: 143.9 })),
  ...[413.7, 435].map((at) => ({ at, from: 249.5, to: 265.1 })),
  { at: 389.1, from: 274.5, to: 288.3 },
  ...[46.1, 67.9, 299.2, 320].map((at) => ({ at, from: 394.8, to: 408.1 })),
  ...[125.8, 234, 259.1].map((at) => ({ at, from: 395.8, to: 408.1 })),
  ...FROM_TO_DASHES.map((at) => ({ at, from: 395, to: 408.1 })),
  ...FROM_TO_DASHES.map((at) => ({ at, from: 419.2, to: 431.8 })),
  { at: 40.3, from: 419, to: 431.8 },
  ...[315.2, 328.7].map((at) => ({ at, from: 456.6, to: 470 })),
  ...SERVICE_LINE_NUMBERS.flatMap((line) =>
    SERVICE_DASHES.map((at) => ({ at, from: shadeEnd(line) - 1, to: lineBottom(line), width: CENTS_DASH_WIDTH })),
  ),
  ...[431.8, 503.8].map((at) => ({ at, from: 683.8, to: 696.2, width: CENTS_DASH_WIDTH })),
];

export const SHADED_AREAS: readonly Rectangle[] = [
  { left: 212.3, top: 408.1, right: MIDDLE, bottom: 420 },
  ...SERVICE_LINE_NUMBERS.map((line) => ({ left: LEFT, top: lineTop(line), right: RIGHT, bottom: shadeEnd(line) })),
  { left: 260.1, top: 743.2, right: MIDDLE, bottom: 757.3 },
  { left: 454.3, top: 743.2, right: RIGHT, bottom: 757.3 },
];
