import { INK, MUTED } from "./document-style.ts";
import type { TextStyle } from "./printed-document.ts";

/** A letter's text stands under the address of the window, narrower than a form, so that lines can be read. */
export const LETTER_LEFT_PT = 72;
export const LETTER_RIGHT_PT = 540;
export const LETTER_LEADING_PT = 13;

export const LETTER_TEXT: TextStyle = { face: "regular", sizePt: 10, color: INK };
export const LETTER_CELL: TextStyle = { face: "regular", sizePt: 9, color: INK };
export const LETTER_TOTAL: TextStyle = { face: "semibold", sizePt: 9, color: INK };
export const LETTER_COLUMN: TextStyle = { face: "regular", sizePt: 8, color: MUTED };
