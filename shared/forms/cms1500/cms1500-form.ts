import type { FilledCells, FilledForm, FormPage, FormWarning } from "../filled-form.ts";
import type { Cms1500CellId } from "./cells.ts";

/** Form 1500 as filled: one page for every six service lines. */
export type Cms1500Form = FilledForm<Cms1500CellId>;
export type Cms1500Page = FormPage<Cms1500CellId>;
export type Cms1500Cells = FilledCells<Cms1500CellId>;
export type Cms1500Warning = FormWarning<Cms1500CellId>;
