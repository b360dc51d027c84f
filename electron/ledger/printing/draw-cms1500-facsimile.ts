import {
  DASHED_HORIZONTAL_RULES,
  DASHED_VERTICAL_RULES,
  HORIZONTAL_RULES,
  SHADED_AREAS,
  VERTICAL_RULES,
} from "../../../shared/forms/cms1500/facsimile-geometry.ts";
import {
  FORM_LABELS,
  LABEL_SIZE_PT,
  MARGIN_CAPTION_X_PT,
  MARGIN_CAPTIONS,
} from "../../../shared/forms/cms1500/facsimile-labels.ts";
import {
  CHECK_BOX_CENTRES,
  CHECK_BOX_SIDE_PT,
  DIAGNOSIS_TICK_PT,
  DIAGNOSIS_UNDERLINES,
  PICA_BOXES,
  STATE_BRACKET,
} from "../../../shared/forms/cms1500/facsimile-marks.ts";
import { addRectangle, drawLabels, fillAreas, strokeAcross, strokeDown } from "./draw-form-art.ts";
import type { PrintedDocument } from "./printed-document.ts";

const RULE_WIDTH_PT = 0.5;
const SHADE = "#e4e4e4";
const CAPTION_SIZE_PT = 6.6;

/** Draws the empty form 1500 in black on the current page. */
export function drawCms1500Facsimile(document: PrintedDocument): void {
  const { pdf } = document;
  fillAreas(pdf, SHADED_AREAS, SHADE);
  pdf.strokeColor("black");
  for (const rule of HORIZONTAL_RULES) strokeAcross(pdf, rule);
  for (const rule of VERTICAL_RULES) strokeDown(pdf, rule);
  pdf.dash(1.6, { space: 1.6 });
  for (const rule of DASHED_HORIZONTAL_RULES) strokeAcross(pdf, rule);
  for (const rule of DASHED_VERTICAL_RULES) strokeDown(pdf, rule);
  pdf.undash();
  drawMarks(pdf);
  drawLabels(document, FORM_LABELS, LABEL_SIZE_PT);
  for (const [text, middle] of MARGIN_CAPTIONS) {
    pdf.save().rotate(-90, { origin: [MARGIN_CAPTION_X_PT, middle] });
    document.text(text, MARGIN_CAPTION_X_PT, middle, { face: "semibold", sizePt: CAPTION_SIZE_PT, align: "center" });
    pdf.restore();
  }
}

function drawMarks(pdf: PDFKit.PDFDocument): void {
  pdf.lineWidth(RULE_WIDTH_PT);
  const half = CHECK_BOX_SIDE_PT / 2;
  for (const [x, y] of CHECK_BOX_CENTRES) pdf.rect(x - half, y - half, CHECK_BOX_SIDE_PT, CHECK_BOX_SIDE_PT).stroke();
  for (const box of PICA_BOXES) addRectangle(pdf, box).stroke();
  for (const line of DIAGNOSIS_UNDERLINES) {
    strokeAcross(pdf, line);
    strokeDown(pdf, { at: line.from, from: line.at - DIAGNOSIS_TICK_PT, to: line.at });
  }
  const { left, top, right, bottom } = STATE_BRACKET;
  pdf.moveTo(left, top).lineTo(left, bottom).lineTo(right, bottom).lineTo(right, top).stroke();
}
