import type { FormLabel, Rectangle, Rule } from "../../../shared/forms/form-art.ts";
import type { PrintedDocument } from "./printed-document.ts";

const RULE_WIDTH_PT = 0.5;

/** Adds a rectangle to the current path. */
export function addRectangle(pdf: PDFKit.PDFDocument, area: Rectangle): PDFKit.PDFDocument {
  return pdf.rect(area.left, area.top, area.right - area.left, area.bottom - area.top);
}

export function fillAreas(pdf: PDFKit.PDFDocument, areas: readonly Rectangle[], color: string): void {
  for (const area of areas) addRectangle(pdf, area).fill(color);
}

export function strokeAcross(pdf: PDFKit.PDFDocument, rule: Rule): void {
  pdf
    .lineWidth(rule.width ?? RULE_WIDTH_PT)
    .moveTo(rule.from, rule.at)
    .lineTo(rule.to, rule.at)
    .stroke();
}

export function strokeDown(pdf: PDFKit.PDFDocument, rule: Rule): void {
  pdf
    .lineWidth(rule.width ?? RULE_WIDTH_PT)
    .moveTo(rule.at, rule.from)
    .lineTo(rule.at, rule.to)
    .stroke();
}

/** Prints a form's labels. @param usualSizePt of labels that state none. */
export function drawLabels(document: PrintedDocument, labels: readonly FormLabel[], usualSizePt: number): void {
  for (const [text, x, baseline, sizePt = usualSizePt, style] of labels) {
    const face = style === undefined ? "regular" : "semibold";
    document.text(text, x, baseline, { face, sizePt, color: style === "white" ? "white" : "black" });
  }
}
