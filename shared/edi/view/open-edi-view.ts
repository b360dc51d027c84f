import { qualifierWord } from "../guide/code-words.ts";
import { SEGMENT_WORDS } from "../guide/element-words.ts";
import { wordIn } from "../guide/word-in.ts";
import type { EdiProblem } from "../x12/problem.ts";
import { segmentOf } from "../x12/segment-of.ts";
import { unwrapLines } from "../x12/unwrap-lines.ts";
import { describeElements } from "./describe-elements.ts";
import {
  type EdiView,
  type EdiViewMatches,
  type EdiViewPage,
  type EdiViewRow,
  MAX_VIEW_MATCHES,
  MAX_VIEW_ROWS,
} from "./edi-view.ts";
import { indexRows } from "./index-rows.ts";
import type { RowIndex } from "./row-index.ts";

/**
 * Walks a file once, so that any part of it can be shown. Text that is no X12 has no rows.
 * @param problems what the checker found: each is shown at its segment.
 */
export function openEdiView(file: string, problems: readonly EdiProblem[] = []): EdiView {
  const text = unwrapLines(file);
  const { index, totals } = indexRows(text);
  const { fileProblems, byRow } = placeProblems(index, problems);
  let lowered: string | undefined;
  return {
    totals,
    fileProblems,
    problemRows: [...byRow.keys()].sort((one, other) => one - other),
    rows: (from, count) => {
      const start = Math.max(0, Math.floor(from));
      const end = Math.min(index.numbers.length, start + Math.min(count, MAX_VIEW_ROWS));
      const rows: EdiViewRow[] = [];
      for (let row = start; row < end; row += 1) rows.push(makeRow(text, index, row, byRow.get(row) ?? []));
      return rows;
    },
    search: (query) => {
      lowered ??= lowerLetters(text);
      return searchRows(lowered, index, lowerLetters(query.trim()));
    },
  };
}

/** One page of a file's rows, for callers that do not keep the view open. */
export function viewEdi(
  text: string,
  { from, count, problems = [] }: { from: number; count: number; problems?: readonly EdiProblem[] },
): EdiViewPage {
  const { totals, fileProblems, problemRows, rows } = openEdiView(text, problems);
  return { totals, fileProblems, problemRows, rows: rows(from, count) };
}

function placeProblems(
  index: RowIndex,
  problems: readonly EdiProblem[],
): { fileProblems: EdiProblem[]; byRow: Map<number, EdiProblem[]> } {
  const fileProblems: EdiProblem[] = [];
  const byRow = new Map<number, EdiProblem[]>();
  for (const problem of problems) {
    const row = index.rowOf[problem.segmentNumber];
    if (row === undefined) fileProblems.push(problem);
    else byRow.set(row, [...(byRow.get(row) ?? []), problem]);
  }
  return { fileProblems, byRow };
}

function makeRow(text: string, index: RowIndex, row: number, problems: EdiProblem[]): EdiViewRow {
  const head = index.heads[index.headOf[row] ?? 0];
  const start = index.starts[row] ?? 0;
  const end = index.ends[row] ?? start;
  const segmentNumber = index.numbers[row] ?? 0;
  if (!head) throw new RangeError("The view has no such row.");
  const { kind, depth, loop, known, name } = head;
  const place = { row, depth, kind, segmentNumber, ...(loop ? { loop: loop.id } : {}), known };
  if (kind === "loop" && loop) return { ...place, id: loop.id, label: loop.label, raw: "", elements: [], problems };
  const segment = segmentOf(text.slice(start, end), segmentNumber, head.delimiters);
  const label = name ?? qualifierWord(segment) ?? wordIn(SEGMENT_WORDS, segment.id) ?? "";
  return { ...place, id: segment.id, label, raw: segment.raw, elements: describeElements(segment), problems };
}

function searchRows(lowered: string, index: RowIndex, query: string): EdiViewMatches {
  const rows: number[] = [];
  if (query === "") return { rows, more: false };
  const fitting = index.heads.map(
    ({ kind, loop }) => kind === "loop" && lowerLetters(`${loop?.id} ${loop?.label}`).includes(query),
  );
  let at = lowered.indexOf(query);
  for (let row = 0; row < index.numbers.length; row += 1) {
    const end = index.ends[row] ?? 0;
    if (at >= 0 && at < (index.starts[row] ?? 0)) at = lowered.indexOf(query, index.starts[row]);
    const found = fitting[index.headOf[row] ?? 0] || (at >= 0 && at + query.length <= end);
    if (!found) continue;
    if (rows.length === MAX_VIEW_MATCHES) return { rows, more: true };
    rows.push(row);
  }
  return { rows, more: false };
}

/** Only the letters of X12 are made small: others may change a text's length, and places in it would no longer fit. */
function lowerLetters(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}
