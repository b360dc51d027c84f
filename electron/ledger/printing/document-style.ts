import type { TextStyle } from "./printed-document.ts";

/** The look that statements, receipts and recovery sheets share. All colours stay readable on a black-and-white printer. */
export const INK = "#16191d";
export const MUTED = "#59626c";
export const TINT = "#eef1f4";
export const HAIRLINE = "#b9c0c7";

export const BODY: TextStyle = { face: "regular", sizePt: 9, color: INK };
export const STRONG: TextStyle = { face: "semibold", sizePt: 9, color: INK };
export const SMALL: TextStyle = { face: "regular", sizePt: 8, color: MUTED };
export const LETTERHEAD_NAME: TextStyle = { face: "semibold", sizePt: 11, color: INK };
export const HEADING: TextStyle = { face: "semibold", sizePt: 11, color: INK };
export const FIGURE: TextStyle = { face: "semibold", sizePt: 28, color: INK };

/** Left and right edges of a letter's text, in points. */
export const TEXT_LEFT_PT = 40;
export const TEXT_RIGHT_PT = 572;

/** The same style with its text ending at x. */
export function rightAligned(style: TextStyle): TextStyle {
  return { ...style, align: "right" };
}
