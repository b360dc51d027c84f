import { FORM_FRAME } from "../../../shared/forms/cms1500/facsimile-geometry.ts";
import type { PrintOffset } from "./draw-cms1500.ts";
import { LETTER_WIDTH_PT, type PrintedDocument, type TextStyle } from "./printed-document.ts";

const ARM_PT = 16;
const TICK_STEP_PT = 4;
const NOTE: TextStyle = { face: "regular", sizePt: 10, align: "center" };
const HEADING: TextStyle = { face: "semibold", sizePt: 13, align: "center" };
const SCALE: TextStyle = { face: "regular", sizePt: 5, align: "center" };

/** Draws a cross with a scale in points where each corner of the form's frame should fall, and says how to use them. */
export function drawCalibrationCrosses(document: PrintedDocument, offset: PrintOffset): void {
  const dx = offset.xQuarterPts / 4;
  const dy = offset.yQuarterPts / 4;
  for (const x of [FORM_FRAME.left, FORM_FRAME.right]) {
    for (const y of [FORM_FRAME.top, FORM_FRAME.bottom]) drawCross(document, x + dx, y + dy);
  }
  const middle = LETTER_WIDTH_PT / 2;
  document.text("Test print for form 1500 (02-12)", middle, 300, HEADING);
  const notes = [
    "Print at 100 percent, without “fit to page”, and lay this sheet over a red form against the light.",
    "The XXX at the top left should fill the three small alignment boxes, one X in each.",
    "Each cross should lie on a corner of the form’s frame: the left and right rules,",
    "the thick bar above box 1 and the thick bar below box 33. One tick is 4 points (0.056 inch).",
    "If the crosses lie too far left, raise the horizontal offset; too high, raise the vertical offset.",
    `Offsets of this print: ${formatOffset(dx)} points to the right, ${formatOffset(dy)} points down.`,
  ];
  for (const [index, note] of notes.entries()) document.text(note, middle, 328 + 17 * index, NOTE);
}

function drawCross(document: PrintedDocument, x: number, y: number): void {
  const { pdf } = document;
  pdf.lineWidth(0.4).strokeColor("black");
  pdf
    .moveTo(x - ARM_PT, y)
    .lineTo(x + ARM_PT, y)
    .stroke();
  pdf
    .moveTo(x, y - ARM_PT)
    .lineTo(x, y + ARM_PT)
    .stroke();
  for (let distance = -ARM_PT; distance <= ARM_PT; distance += TICK_STEP_PT) {
    pdf
      .moveTo(x + distance, y - 1.5)
      .lineTo(x + distance, y + 1.5)
      .stroke();
    pdf
      .moveTo(x - 1.5, y + distance)
      .lineTo(x + 1.5, y + distance)
      .stroke();
  }
  document.text(`${ARM_PT} pt`, x + 9, y + 8, SCALE);
}

function formatOffset(points: number): string {
  return points.toFixed(2);
}
