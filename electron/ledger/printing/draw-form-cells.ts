import type { IsoMoment } from "../../../shared/dates/iso-date.ts";
import type { FilledCells, FormPage } from "../../../shared/forms/filled-form.ts";
import {
  COLUMN_PITCH_PT,
  cellBaselinePt,
  cellTextLeftPt,
  type FormCell,
  type FormGrid,
} from "../../../shared/forms/form-cell.ts";
import type { PrintedDocument } from "./printed-document.ts";

/** How far the printer must move the text to meet the boxes of its red stock, in quarter points; right and down are positive. */
export interface PrintOffset {
  readonly xQuarterPts: number;
  readonly yQuarterPts: number;
}

/** How the sheets of a claim form are drawn. */
export interface FormDrawing {
  /** `data`: text alone, for red stock. `facsimile`: text on the drawn black form. */
  readonly mode: "data" | "facsimile";
  /** Used for `data` only: the drawn form and its text cannot part. */
  readonly offset?: PrintOffset;
  readonly createdAt: IsoMoment;
  /** The file's title; says what form it is when none is given. */
  readonly title?: string;
}

/** A form that can be drawn: its grid, its cells, and its empty sheet. */
export interface DrawableForm<Id extends string> {
  readonly name: string;
  readonly grid: FormGrid;
  readonly cellOf: (id: Id) => FormCell<Id>;
  readonly drawEmpty: (document: PrintedDocument) => void;
}

/**
 * Eleven-point Courier Prime, whose characters are 1228/2048 of its size wide, spaced out to ten to the inch. The spacing
 * is half before and half after each character, so that even a W keeps within its column and off the rules at the
 * columns' edges. It is small enough for readers to take words for words when text is copied.
 */
const TEXT_SIZE_PT = 11;
const SPACING_PT = COLUMN_PITCH_PT - (TEXT_SIZE_PT * 1228) / 2048;
const NO_OFFSET: PrintOffset = { xQuarterPts: 0, yQuarterPts: 0 };
/** So many sheets are drawn before other work gets its turn. */
const SHEETS_AT_A_TIME = 20;

/** Adds sheets of a form, of one claim or of many, to a document, in the order given. */
export async function addFormPages<Id extends string>(
  document: PrintedDocument,
  form: DrawableForm<Id>,
  pages: readonly FormPage<Id>[],
  { mode, offset = NO_OFFSET }: FormDrawing,
): Promise<void> {
  for (const [index, page] of pages.entries()) {
    document.addPage();
    if (mode === "facsimile") document.stamp(`Empty${form.name}`, () => form.drawEmpty(document));
    typeCells(document, form, page.cells, mode === "data" ? offset : NO_OFFSET);
    if ((index + 1) % SHEETS_AT_A_TIME === 0) await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Types text into cells of the current page. */
export function typeCells<Id extends string>(
  document: PrintedDocument,
  { grid, cellOf }: Pick<DrawableForm<Id>, "grid" | "cellOf">,
  cells: FilledCells<Id>,
  offset: PrintOffset,
): void {
  const lines = (Object.entries(cells) as [Id, string][]).map(([id, text]) => {
    const cell = cellOf(id);
    return {
      text,
      x: cellTextLeftPt(cell, text.length, grid) + SPACING_PT / 2 + offset.xQuarterPts / 4,
      baseline: cellBaselinePt(cell, grid) + offset.yQuarterPts / 4,
    };
  });
  document.typewrite(lines, TEXT_SIZE_PT, SPACING_PT);
}
