import { CellWriter } from "../cell-writer.ts";
import { type Cms1500CellId, cms1500Cell } from "./cells.ts";

/** Writes the cells of one page of form 1500. */
export type Cms1500Writer = CellWriter<Cms1500CellId>;

/** A writer for a page, numbered from 1. */
export function openCms1500Page(pageNumber: number): Cms1500Writer {
  return new CellWriter(pageNumber, cms1500Cell);
}
