import type { Rectangle, Rule } from "../form-art.ts";

/** Side of a check box in points. */
export const CHECK_BOX_SIDE_PT = 10.6;

/** Centres of the check boxes, in points, row by row. */
export const CHECK_BOX_CENTRES: readonly (readonly [x: number, y: number])[] = [
  ...[25.9, 74.3, 125, 189.9, 240.4, 297.8, 341.1].map((x) => [x, 113.1] as const),
  [319.5, 137],
  [355.4, 137],
  [254.9, 161.6],
  [291.1, 161.6],
  [319.6, 161.6],
  [355.8, 161.6],
  [269.5, 257.6],
  [313.2, 257.6],
  [506.9, 257.6],
  [558.2, 257.6],
  [269.5, 281.5],
  [313.2, 281.5],
  [269.5, 304.8],
  [313.2, 304.8],
  [391.2, 329.5],
  [427.6, 329.5],
  [392.2, 449.6],
  [428.4, 449.6],
  [141.2, 689.2],
  [155.2, 689.2],
  [292.1, 689.4],
  [327.9, 689.4],
];

/** The alignment boxes of three characters on each side, above the first bar. */
export const PICA_BOXES: readonly Rectangle[] = [20, 27, 34, 569, 576, 583].map((left) => ({
  left,
  top: 84.5,
  right: left + 7,
  bottom: 96,
}));

/** The lines under the twelve diagnoses of box 21. */
export const DIAGNOSIS_UNDERLINES: readonly Rule[] = [479.6, 491.1, 503.2].flatMap((at) => [
  { at, from: 33.8, to: 85 },
  { at, from: 127, to: 178.2 },
  { at, from: 221.2, to: 272.4 },
  { at, from: 315.4, to: 367 },
]);
/** Length of the tick at the left end of a diagnosis line. */
export const DIAGNOSIS_TICK_PT = 6;

/** The bracket under the state of an automobile accident (box 10b). */
export const STATE_BRACKET: Rectangle = { left: 334.8, top: 281.5, right: 355.5, bottom: 286.6 };
