import type { IsoMoment } from "../../../shared/dates/iso-date.ts";
import { CMS1500_GRID, type Cms1500CellId, cms1500Cell } from "../../../shared/forms/cms1500/cells.ts";
import type { Cms1500Cells, Cms1500Page } from "../../../shared/forms/cms1500/cms1500-form.ts";
import { COLUMN_PITCH_PT, cellBaselinePt, cellTextLeftPt } from "../../../shared/forms/form-cell.ts";
import { drawCalibrationCrosses } from "./draw-calibration-crosses.ts";
import { drawCms1500Facsimile } from "./draw-cms1500-facsimile.ts";
import type { PrintFonts } from "./fonts.ts";
import { type DrawnDocument, PrintedDocument, type TextStyle } from "./printed-document.ts";

/** How far the printer must move the text to meet the boxes of its red stock, in quarter points; right and down are positive. */
export interface PrintOffset {
  readonly xQuarterPts: number;
  readonly yQuarterPts: number;
}

export interface Cms1500Drawing {
  /** `data`: text alone, for red stock. `facsimile`: text on the drawn black form. */
  readonly mode: "data" | "facsimile";
  /** Used for `data` only: the drawn form and its text cannot part. */
  readonly offset?: PrintOffset;
  readonly createdAt: IsoMoment;
}

/**
 * Eleven-point type, widened to exactly ten characters to the inch: Courier Prime's are 1228/2048 of its size wide. It
 * is widened rather than spaced because readers take spaced letters for words of one letter when text is copied.
 */
const CELL_TEXT_SIZE_PT = 11;
const CELL_TEXT_WIDENING = (COLUMN_PITCH_PT * 2048) / (CELL_TEXT_SIZE_PT * 1228);
const CELL_STYLE: TextStyle = { face: "form", sizePt: CELL_TEXT_SIZE_PT, widening: CELL_TEXT_WIDENING };
const NO_OFFSET: PrintOffset = { xQuarterPts: 0, yQuarterPts: 0 };

/** Draws pages of form 1500, of one claim or of many, in the order given. */
export async function drawCms1500(
  pages: readonly Cms1500Page[],
  drawing: Cms1500Drawing,
  fonts: PrintFonts,
): Promise<DrawnDocument> {
  const document = new PrintedDocument({ title: "Claims on form 1500 (02-12)", createdAt: drawing.createdAt }, fonts);
  for (const page of pages) {
    document.addPage();
    if (drawing.mode === "facsimile") document.stamp("EmptyForm1500", () => drawCms1500Facsimile(document));
    drawCells(document, page.cells, drawing.mode === "data" ? (drawing.offset ?? NO_OFFSET) : NO_OFFSET);
  }
  return document.finish();
}

/**
 * Draws the sheet by which a printer is aligned to red stock: XXX in both alignment blocks, and crosses with scales at
 * the form's corners from which an offset can be read.
 */
export async function drawCms1500TestPrint(
  test: { offset: PrintOffset; createdAt: IsoMoment },
  fonts: PrintFonts,
): Promise<DrawnDocument> {
  const document = new PrintedDocument({ title: "Test print for form 1500 (02-12)", createdAt: test.createdAt }, fonts);
  document.addPage();
  drawCells(document, { "pica.left": "XXX", "pica.right": "XXX" }, test.offset);
  drawCalibrationCrosses(document, test.offset);
  return document.finish();
}

function drawCells(document: PrintedDocument, cells: Cms1500Cells, offset: PrintOffset): void {
  const dx = offset.xQuarterPts / 4;
  const dy = offset.yQuarterPts / 4;
  for (const [id, text] of Object.entries(cells)) {
    const cell = cms1500Cell(id as Cms1500CellId);
    document.text(
      text,
      cellTextLeftPt(cell, text.length, CMS1500_GRID) + dx,
      cellBaselinePt(cell, CMS1500_GRID) + dy,
      CELL_STYLE,
    );
  }
}
