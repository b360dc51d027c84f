import type { IsoMoment } from "../../../shared/dates/iso-date.ts";
import { CMS1500_GRID, type Cms1500CellId, cms1500Cell } from "../../../shared/forms/cms1500/cells.ts";
import type { Cms1500Page } from "../../../shared/forms/cms1500/cms1500-form.ts";
import { FORM_FRAME } from "../../../shared/forms/cms1500/facsimile-geometry.ts";
import { drawCalibrationCrosses } from "./draw-calibration-crosses.ts";
import { drawCms1500Facsimile } from "./draw-cms1500-facsimile.ts";
import { addFormPages, type DrawableForm, type FormDrawing, type PrintOffset, typeCells } from "./draw-form-cells.ts";
import type { PrintFonts } from "./fonts.ts";
import { type DrawnDocument, PrintedDocument } from "./printed-document.ts";

export type { PrintOffset } from "./draw-form-cells.ts";

const CMS1500: DrawableForm<Cms1500CellId> = {
  name: "Form1500",
  grid: CMS1500_GRID,
  cellOf: cms1500Cell,
  drawEmpty: drawCms1500Facsimile,
};

/** Draws sheets of form 1500, of one claim or of many, in the order given. */
export async function drawCms1500(
  pages: readonly Cms1500Page[],
  drawing: FormDrawing,
  fonts: PrintFonts,
): Promise<DrawnDocument> {
  const { title = "Claims on form 1500 (02-12)", createdAt } = drawing;
  const document = new PrintedDocument({ title, createdAt }, fonts);
  await addCms1500Pages(document, pages, drawing);
  return document.finish();
}

/** Adds sheets of form 1500 to a document that has other pages too. */
export function addCms1500Pages(
  document: PrintedDocument,
  pages: readonly Cms1500Page[],
  drawing: FormDrawing,
): Promise<void> {
  return addFormPages(document, CMS1500, pages, drawing);
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
  typeCells(document, CMS1500, { "pica.left": "XXX", "pica.right": "XXX" }, test.offset);
  drawCalibrationCrosses(document, test.offset, {
    heading: "Test print for form 1500 (02-12)",
    frame: FORM_FRAME,
    notes: [
      "The XXX at the top left should fill the three small alignment boxes, one X in each.",
      "Each cross should lie on a corner of the form’s frame: the left and right rules,",
      "the thick bar above box 1 and the thick bar below box 33.",
    ],
  });
  return document.finish();
}
