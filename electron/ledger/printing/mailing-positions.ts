import { BODY } from "./document-style.ts";
import type { PrintedDocument, TextStyle } from "./printed-document.ts";

/**
 * A letter folded in thirds in a #10 window envelope (window 4 1/2 × 1 1/8 in, 7/8 in from the left, 1/2 in from the
 * bottom). However the sheet slides, what lies 2 1/2 to 3 1/6 inches below the top of its panel shows, from 7/8 to
 * 4 3/8 inches from the left. The slip at the foot is the same panel for the envelope that comes back.
 */
export const PANEL_HEIGHT_PT = 264;
export const WINDOW_LEFT_PT = 72;
export const WINDOW_RIGHT_PT = 315;
export const WINDOW_TOP_PT = 180;
export const WINDOW_BOTTOM_PT = 228;

/**
 * What a sheet that slides may bring into the window: nothing but the address may stand here, or a stranger reads it
 * through the envelope.
 */
export const SWEEP_TOP_PT = 147;
export const SWEEP_BOTTOM_PT = 261;
export const SWEEP_RIGHT_PT = 387;

/**
 * The upper window of a #10 envelope with two (3 1/2 × 7/8 in, 3/8 in from the left, 2 1/2 in from the bottom): however
 * the sheet slides, these lines show, between the panel's left edge of text and this right edge.
 */
export const RETURN_TOP_PT = 54;
export const RETURN_BOTTOM_PT = 84;
export const RETURN_RIGHT_PT = 207;

const ADDRESS: TextStyle = { ...BODY, sizePt: 10 };
const LEADING_PT = 12;

/** Draws a name and up to three address lines where the window of an envelope shows them; `panelTop` is in points. */
export function drawWindowAddress(document: PrintedDocument, lines: readonly string[], panelTop: number): void {
  const width = WINDOW_RIGHT_PT - WINDOW_LEFT_PT;
  for (const [index, line] of lines.slice(0, 4).entries()) {
    const baseline = panelTop + WINDOW_TOP_PT + 9.6 + LEADING_PT * index;
    document.text(document.fit(line, width, ADDRESS), WINDOW_LEFT_PT, baseline, ADDRESS);
  }
}
