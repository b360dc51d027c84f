import type { EdiViewRow } from "../../../../shared/edi/view/edi-view.ts";

/** Rows asked for at once. */
export const PAGE_ROWS = 200;
/** Pages kept: some ten thousand rows, whatever the size of the file. */
const PAGES_KEPT = 50;

/** The rows of a file that were asked for, by page. Pure: each change makes a new one. */
export interface FileRows {
  /** By page number; the first in the map was asked for longest ago. */
  readonly pages: ReadonlyMap<number, readonly EdiViewRow[]>;
}

export const NO_ROWS: FileRows = { pages: new Map() };

/** The row at a place, if its page is there. */
export function rowAt({ pages }: FileRows, row: number): EdiViewRow | undefined {
  return pages.get(Math.floor(row / PAGE_ROWS))?.[row % PAGE_ROWS];
}

/** The pages that a stretch of rows needs and that are not there. */
export function pagesMissing({ pages }: FileRows, firstRow: number, lastRow: number): number[] {
  const missing: number[] = [];
  const last = Math.floor(Math.max(firstRow, lastRow) / PAGE_ROWS);
  for (let page = Math.floor(Math.max(0, firstRow) / PAGE_ROWS); page <= last; page += 1) {
    if (!pages.has(page)) missing.push(page);
  }
  return missing;
}

/** With a page more; the one that came first goes when there are too many. */
export function withPage({ pages }: FileRows, page: number, rows: readonly EdiViewRow[]): FileRows {
  const next = new Map(pages).set(page, rows);
  const [oldest] = next.keys();
  if (next.size > PAGES_KEPT && oldest !== undefined) next.delete(oldest);
  return { pages: next };
}
