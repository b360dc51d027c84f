import type { FilledCells } from "../filled-form.ts";
import type { FormCell } from "../form-cell.ts";

/** Lines of a letter page at six to the inch. */
export const SHEET_LINES = 66;
const LINE_END = "\r\n";
const FORM_FEED = "\f";

/**
 * A sheet of a claim form as plain text: 66 lines, every character in the column and on the line where the form has it,
 * for a printer of ten characters and six lines an inch or a program that reads such prints. Lines end with CR LF and
 * have no blanks at their ends. Text on half a column goes to the column before it, text between two lines to the nearer.
 */
export function layOutSheet<Id extends string>(cells: FilledCells<Id>, cellOf: (id: Id) => FormCell<Id>): string {
  const lines: string[][] = Array.from({ length: SHEET_LINES }, () => []);
  for (const [id, text] of Object.entries(cells) as [Id, string][]) {
    const cell = cellOf(id);
    const line = lines[Math.round(cell.pageLine) - 1];
    if (!line) throw new RangeError(`Cell ${id} lies below the last line of the sheet.`);
    const first = cell.column - 1 + skippedColumns(cell, text.length);
    for (const [index, character] of Array.from(text).entries()) line[first + index] = toTyped(character);
  }
  return lines
    .map((line) =>
      Array.from(line, (character) => character ?? " ")
        .join("")
        .trimEnd(),
    )
    .join(LINE_END);
}

/** Sheets one after the other, a form feed between two. There is none after the last: it would feed an empty form. */
export function joinSheets(sheets: readonly string[]): string {
  return sheets.join(FORM_FEED);
}

/** Free columns before a text of `characters`. */
function skippedColumns({ align, length }: FormCell, characters: number): number {
  const free = length - characters;
  return { L: 0, H: 0, R: free, C: Math.floor(free / 2) }[align];
}

/** Printers and programs of this kind know ASCII alone. */
function toTyped(character: string): string {
  return /^[ -~]$/.test(character) ? character : "?";
}
