/**
 * Why something is not on the form as it is in the claim.
 * - `shortened`: text was abbreviated or cut to its box; `printed` says what stands there.
 * - `left-blank`: a number or code is longer than its box. A cut number would be a wrong one, so none is printed.
 * - `not-printable`: characters have no Latin letter to stand for them and were left out.
 * - `more-than-fits`: the claim has more such values than the form has places; the first in the box's order is printed.
 */
export type FormWarningCode = "shortened" | "left-blank" | "not-printable" | "more-than-fits";

/** Something that a biller should look at before the form is mailed. The message holds no patient data. */
export interface FormWarning<Id extends string = string> {
  readonly code: FormWarningCode;
  /** The box as printed on the form: `2`, `24G line 3`. */
  readonly box: string;
  readonly cell: Id;
  /** Page of a claim that takes several forms, from 1. */
  readonly pageNumber: number;
  readonly message: string;
  /** What stands in the cell; empty when nothing does. */
  readonly printed: string;
}

/** What stands in each cell; cells without text are absent. */
export type FilledCells<Id extends string> = Readonly<Partial<Record<Id, string>>>;

/** One sheet of a form. */
export interface FormPage<Id extends string> {
  readonly pageNumber: number;
  readonly pageCount: number;
  readonly cells: FilledCells<Id>;
}

/** A claim on paper, on as many sheets as it takes. */
export interface FilledForm<Id extends string> {
  readonly pages: readonly FormPage<Id>[];
  readonly warnings: readonly FormWarning<Id>[];
}
