import type { IsoDate } from "../../dates/iso-date.ts";
import { CellWriter } from "../cell-writer.ts";
import type { FilledCells, FilledForm, FormPage, FormWarning } from "../filled-form.ts";
import { type Ub04CellId, ub04Cell } from "./cells.ts";

/** The UB-04 as filled: one page for every 22 revenue lines. */
export type Ub04Form = FilledForm<Ub04CellId>;
export type Ub04Page = FormPage<Ub04CellId>;
export type Ub04Cells = FilledCells<Ub04CellId>;
export type Ub04Warning = FormWarning<Ub04CellId>;

/** How a payer wants the UB-04 filled where payers differ. */
export interface Ub04Options {
  /** The day on line 23: the day the form is made. */
  readonly createdDate: IsoDate;
  /**
   * Totals of a claim on several forms. `last-page`: on line 23 of the last form, nothing before it; `continued`: the
   * same, with the word CONTINUED on the forms before it; `each-page`: every form totals its own lines.
   */
  readonly totals: "last-page" | "continued" | "each-page";
}

/** Writes the cells of one page of the UB-04. */
export type Ub04Writer = CellWriter<Ub04CellId>;

/** A writer for a page, numbered from 1. */
export function openUb04Page(pageNumber: number): Ub04Writer {
  return new CellWriter(pageNumber, ub04Cell);
}
