import type { IsoDate } from "../../dates/iso-date.ts";
import type { Cms1500CellId } from "./cells.ts";
import type { Cms1500Writer } from "./cms1500-writer.ts";

/** Writes area code and number of a ten-digit telephone number; other lengths cannot stand in the two cells. */
export function writePhone(writer: Cms1500Writer, area: Cms1500CellId, number: Cms1500CellId, phone?: string): void {
  const digits = phone?.replace(/\D/g, "") ?? "";
  if (digits === "") return;
  if (digits.length === 10) {
    writer.writeExact(area, digits.slice(0, 3));
    writer.writeExact(number, digits.slice(3));
    return;
  }
  writer.warn("left-blank", number, `takes a telephone number of ten digits; this one has ${digits.length}.`);
}

/** Names the three cells of a date that starts with the same words, e.g. `14` or `16.from`. */
type DateCells = readonly [month: Cms1500CellId, day: Cms1500CellId, year: Cms1500CellId];

/** Writes a date into its cells: years of birth in four digits, all others in two, as box 24 has room for no more. */
export function writeDate(writer: Cms1500Writer, cells: DateCells, date: IsoDate | undefined, yearDigits: 2 | 4): void {
  if (!date) return;
  const [month, day, year] = cells;
  writer.writeExact(month, date.slice(5, 7));
  writer.writeExact(day, date.slice(8, 10));
  writer.writeExact(year, date.slice(4 - yearDigits, 4));
}
