import type { Cms1500CellId } from "./cells.ts";

/**
 * Why something is not on the form as it is in the claim.
 * - `shortened`: text was abbreviated or cut to its box; `printed` says what stands there.
 * - `left-blank`: a number or code is longer than its box. A cut number would be a wrong one, so none is printed.
 * - `not-printable`: characters have no Latin letter to stand for them and were left out.
 * - `more-than-fits`: the claim has more such values than the form has places; the first in the box's order is printed.
 */
export type Cms1500WarningCode = "shortened" | "left-blank" | "not-printable" | "more-than-fits";

/** Something that a biller should look at before the form is mailed. The message holds no patient data. */
export interface Cms1500Warning {
  readonly code: Cms1500WarningCode;
  /** The box as printed on the form: `2`, `24G line 3`. */
  readonly box: string;
  readonly cell: Cms1500CellId;
  /** Page of a claim that takes several forms, from 1. */
  readonly pageNumber: number;
  readonly message: string;
  /** What stands in the cell; empty when nothing does. */
  readonly printed: string;
}

/** What stands in each cell; cells without text are absent. */
export type Cms1500Cells = Readonly<Partial<Record<Cms1500CellId, string>>>;

/** One sheet of form 1500. */
export interface Cms1500Page {
  readonly pageNumber: number;
  readonly pageCount: number;
  readonly cells: Cms1500Cells;
}

/** A claim on paper: one page for every six service lines. */
export interface Cms1500Form {
  readonly pages: readonly Cms1500Page[];
  readonly warnings: readonly Cms1500Warning[];
}
