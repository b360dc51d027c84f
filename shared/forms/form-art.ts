/** What a drawn form is made of, in points from the top left of a letter page. */

/** A straight line along one axis: `at` is its place on the other. */
export interface Rule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  /** Half a point unless told. */
  readonly width?: number;
}

export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Printed words: text, left edge, baseline, size when it is not the form's usual one. `white` stands on a dark band. */
export type FormLabel = readonly [text: string, x: number, baseline: number, sizePt?: number, style?: "bold" | "white"];
