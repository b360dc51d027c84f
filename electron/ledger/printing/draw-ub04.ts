import type { IsoMoment } from "../../../shared/dates/iso-date.ts";
import { UB04_GRID, type Ub04CellId, ub04Cell } from "../../../shared/forms/ub04/cells.ts";
import { UB04_FRAME } from "../../../shared/forms/ub04/facsimile-geometry.ts";
import type { Ub04Page } from "../../../shared/forms/ub04/ub04-form.ts";
import { drawCalibrationCrosses } from "./draw-calibration-crosses.ts";
import { addFormPages, type DrawableForm, type FormDrawing, type PrintOffset, typeCells } from "./draw-form-cells.ts";
import { drawUb04Facsimile } from "./draw-ub04-facsimile.ts";
import type { PrintFonts } from "./fonts.ts";
import { type DrawnDocument, PrintedDocument } from "./printed-document.ts";

const UB04: DrawableForm<Ub04CellId> = {
  name: "Ub04",
  grid: UB04_GRID,
  cellOf: ub04Cell,
  drawEmpty: drawUb04Facsimile,
};

/** Draws sheets of the UB-04, of one claim or of many, in the order given. */
export async function drawUb04(
  pages: readonly Ub04Page[],
  drawing: FormDrawing,
  fonts: PrintFonts,
): Promise<DrawnDocument> {
  const { title = "Claims on form UB-04", createdAt } = drawing;
  const document = new PrintedDocument({ title, createdAt }, fonts);
  await addUb04Pages(document, pages, drawing);
  return document.finish();
}

/** Adds sheets of the UB-04 to a document that has other pages too. */
export function addUb04Pages(
  document: PrintedDocument,
  pages: readonly Ub04Page[],
  drawing: FormDrawing,
): Promise<void> {
  return addFormPages(document, UB04, pages, drawing);
}

/**
 * Draws the sheet by which a printer is aligned to red stock: an X in the first and the last box of the form's corners,
 * and crosses with scales from which an offset can be read.
 */
export async function drawUb04TestPrint(
  test: { offset: PrintOffset; createdAt: IsoMoment },
  fonts: PrintFonts,
): Promise<DrawnDocument> {
  const document = new PrintedDocument({ title: "Test print for form UB-04", createdAt: test.createdAt }, fonts);
  document.addPage();
  typeCells(
    document,
    UB04,
    { "4": "XXXX", "66": "X", "line.22.free": "XX", "line.22.revenueCode": "XXXX" },
    test.offset,
  );
  drawCalibrationCrosses(document, test.offset, {
    heading: "Test print for form UB-04",
    frame: UB04_FRAME,
    notes: [
      "The X marks should fill box 4, box 66 and both ends of revenue line 22.",
      "Each cross should lie on a corner of the form’s frame.",
    ],
  });
  return document.finish();
}
