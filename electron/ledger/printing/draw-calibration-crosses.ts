import type { Rectangle } from "../../../shared/forms/form-art.ts";
import type { PrintOffset } from "./draw-form-cells.ts";
import { LETTER_WIDTH_PT, type PrintedDocument, type TextStyle } from "./printed-document.ts";

const ARM_PT = 16;
const TICK_STEP_PT = 4;
const NOTE: TextStyle = { face: "regular", sizePt: 10, align: "center" };
const HEADING: TextStyle = { face: "semibold", sizePt: 13, align: "center" };
const SCALE: TextStyle = { face: "regular", sizePt: 5, align: "center" };

/** What the test print of a form says of it. */
interface TestPrintWords {
  readonly heading: string;
  /** Whose corners the crosses should meet. */
  readonly frame: Rectangle;
  /** Where the typed marks and the crosses should fall. */
  readonly notes: readonly string[];
}

/** Draws a cross with a scale in points where each corner of the form's frame should fall, and says how to use them. */
export function drawCalibrationCrosses(
  document: PrintedDocument,
  offset: PrintOffset,
  { heading, frame, notes }: TestPrintWords,
): void {
  const dx = offset.xQuarterPts / 4;
  const dy = offset.yQuarterPts / 4;
  for (const x of [frame.left, frame.right]) {
    for (const y of [frame.top, frame.bottom]) drawCross(document, x + dx, y + dy);
  }
  const middle = LETTER_WIDTH_PT / 2;
  document.text(heading, middle, 300, HEADING);
  const lines = [
    "Print at 100 percent, without “fit to page”, and lay this sheet over a red form against the light.",
    ...notes,
    "One tick of a cross is 4 points (0.056 inch).",
    "If the crosses lie too far left, raise the horizontal offset; too high, raise the vertical offset.",
    `Offsets of this print: ${formatOffset(dx)} points to the right, ${formatOffset(dy)} points down.`,
  ];
  for (const [index, line] of lines.entries()) document.text(line, middle, 328 + 17 * index, NOTE);
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
