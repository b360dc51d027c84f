import {
  DASHED_HORIZONTAL_RULES,
  DASHED_VERTICAL_RULES,
  HORIZONTAL_RULES,
  type Rectangle,
  type Rule,
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
import type { PrintedDocument } from "./printed-document.ts";

const RULE_WIDTH_PT = 0.5;
const SHADE = "#e4e4e4";
const CAPTION_SIZE_PT = 6.6;

/** Draws the empty form 1500 in black on the current page. */
export function drawCms1500Facsimile(document: PrintedDocument): void {
  const { pdf } = document;
  pdf.fillColor(SHADE);
  for (const area of SHADED_AREAS) addRectangle(pdf, area).fill();
  pdf.strokeColor("black");
  for (const rule of HORIZONTAL_RULES) strokeAcross(pdf, rule);
  for (const rule of VERTICAL_RULES) strokeDown(pdf, rule);
  pdf.dash(1.6, { space: 1.6 });
  for (const rule of DASHED_HORIZONTAL_RULES) strokeAcross(pdf, rule);
  for (const rule of DASHED_VERTICAL_RULES) strokeDown(pdf, rule);
  pdf.undash();
  drawMarks(pdf);
  for (const [text, x, baseline, sizePt = LABEL_SIZE_PT, style] of FORM_LABELS) {
    document.text(text, x, baseline, { face: style === "bold" ? "semibold" : "regular", sizePt });
  }
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

function addRectangle(pdf: PDFKit.PDFDocument, area: Rectangle): PDFKit.PDFDocument {
  return pdf.rect(area.left, area.top, area.right - area.left, area.bottom - area.top);
}

function strokeAcross(pdf: PDFKit.PDFDocument, rule: Rule): void {
  pdf
    .lineWidth(rule.width ?? RULE_WIDTH_PT)
    .moveTo(rule.from, rule.at)
    .lineTo(rule.to, rule.at)
    .stroke();
}

function strokeDown(pdf: PDFKit.PDFDocument, rule: Rule): void {
  pdf
    .lineWidth(rule.width ?? RULE_WIDTH_PT)
    .moveTo(rule.at, rule.from)
    .lineTo(rule.at, rule.to)
    .stroke();
}
