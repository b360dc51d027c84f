import {
  UB04_ACROSS,
  UB04_DARK_AREAS,
  UB04_DOTTED_DOWN,
  UB04_DOWN,
  UB04_SHADED_AREAS,
} from "../../../shared/forms/ub04/facsimile-geometry.ts";
import { UB04_GROUND_LETTERS, UB04_LABEL_SIZE_PT, UB04_LABELS } from "../../../shared/forms/ub04/facsimile-labels.ts";
import { drawLabels, fillAreas, strokeAcross, strokeDown } from "./draw-form-art.ts";
import type { PrintedDocument } from "./printed-document.ts";

const SHADE = "#ebebeb";
const DARK = "#404040";
/** Pale enough that a code reads well above it. */
const GROUND_LETTER = { face: "semibold", sizePt: 11, color: "#d4d4d4", align: "center" } as const;

/** Draws the empty UB-04 in black on the current page. */
export function drawUb04Facsimile(document: PrintedDocument): void {
  const { pdf } = document;
  fillAreas(pdf, UB04_SHADED_AREAS, SHADE);
  fillAreas(pdf, UB04_DARK_AREAS, DARK);
  for (const [text, middle, baseline] of UB04_GROUND_LETTERS) document.text(text, middle, baseline, GROUND_LETTER);
  pdf.strokeColor("black");
  for (const rule of UB04_ACROSS) strokeAcross(pdf, rule);
  for (const rule of UB04_DOWN) strokeDown(pdf, rule);
  pdf.dash(1, { space: 2.4 });
  for (const rule of UB04_DOTTED_DOWN) strokeDown(pdf, rule);
  pdf.undash();
  drawLabels(document, UB04_LABELS, UB04_LABEL_SIZE_PT);
}
