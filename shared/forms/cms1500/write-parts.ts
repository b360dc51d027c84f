import type { Address, ClaimProvider, PersonName } from "../../claims/claim.ts";
import type { IsoDate } from "../../dates/iso-date.ts";
import { abbreviateOrganization, abbreviateStreet } from "./abbreviate.ts";
import type { CellWriter } from "./cell-writer.ts";
import { type Cms1500CellId, cms1500Cell } from "./cells.ts";
import { type PaperText, toIdentifier, toUnpunctuated } from "./paper-text.ts";

/** Writes a person as LAST SUFFIX, FIRST, M; shortened by leaving out the middle initial, then the first name's rest. */
export function writePersonName(writer: CellWriter, id: Cms1500CellId, name: PersonName): void {
  const parts = [name.last, name.suffix ?? "", name.first, name.middle ?? ""].map(toUnpunctuated);
  const [last = "", suffix = "", first = "", middle = ""] = parts.map((part) => part.text);
  const family = [last, suffix].filter(Boolean).join(" ");
  const join = (...pieces: string[]): string => pieces.filter(Boolean).join(", ");
  const initial = first.slice(0, 1);
  const room = cms1500Cell(id).length - (initial ? 3 : 0);
  writer.writeShortened(
    id,
    { text: join(family, first, middle.slice(0, 1)), lostCharacters: countLost(parts) },
    join(family, first),
    join(family, initial),
    join(family.slice(0, room).trimEnd(), initial),
  );
}

/** Writes a provider as FIRST M LAST SUFFIX without points or commas, or an organization's name. */
export function writeProviderName(writer: CellWriter, id: Cms1500CellId, provider: ClaimProvider): void {
  if (provider.kind === "organization") {
    writeOrganizationName(writer, id, provider.lastOrOrganization);
    return;
  }
  const { first = "", middle = "", lastOrOrganization, suffix = "" } = provider;
  const parts = [first, middle, lastOrOrganization, suffix].map(toUnpunctuated);
  const [given = "", second = "", last = "", generation = ""] = parts.map((part) => part.text);
  const join = (...pieces: string[]): string => pieces.filter(Boolean).join(" ");
  writer.writeShortened(
    id,
    { text: join(given, second.slice(0, 1), last, generation), lostCharacters: countLost(parts) },
    join(given, last, generation),
    join(given.slice(0, 1), last, generation),
    join(given.slice(0, 1), last),
  );
}

/** Writes an organization's name, with its usual words abbreviated where it is too long. */
export function writeOrganizationName(writer: CellWriter, id: Cms1500CellId, name: string): void {
  const full = toUnpunctuated(name);
  writer.writeShortened(id, full, abbreviateOrganization(full.text));
}

/** Writes a street line with its second line behind it, with postal abbreviations where it is too long. */
export function writeStreet(writer: CellWriter, id: Cms1500CellId, address: Pick<Address, "line1" | "line2">): void {
  const full = toUnpunctuated([address.line1, address.line2 ?? ""].join(" "));
  writer.writeShortened(id, full, abbreviateStreet(full.text));
}

/** Writes a city alone in its cell. */
export function writeCity(writer: CellWriter, id: Cms1500CellId, city: string): void {
  const full = toUnpunctuated(city);
  writer.writeShortened(id, full, abbreviateStreet(full.text));
}

/** Writes CITY ST ZIP on one line; too long, the city is abbreviated, then the ZIP's last four are dropped, then the city is cut. */
export function writePlace(writer: CellWriter, id: Cms1500CellId, address: Address): void {
  const city = toUnpunctuated(address.city);
  const short = abbreviateStreet(city.text);
  const state = toUnpunctuated(address.state).text;
  const place = (name: string, zip: string): string => [name, state, zip].filter(Boolean).join(" ");
  const zip5 = formatZip(address.zip).slice(0, 5);
  const room = cms1500Cell(id).length - place("", zip5).length - 1;
  writer.writeShortened(
    id,
    { text: place(city.text, formatZip(address.zip)), lostCharacters: city.lostCharacters },
    place(short, formatZip(address.zip)),
    place(city.text, zip5),
    place(short, zip5),
    place(short.slice(0, room).trimEnd(), zip5),
  );
}

/** Writes area code and number of a ten-digit telephone number; other lengths cannot stand in the two cells. */
export function writePhone(writer: CellWriter, area: Cms1500CellId, number: Cms1500CellId, phone?: string): void {
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
export function writeDate(writer: CellWriter, cells: DateCells, date: IsoDate | undefined, yearDigits: 2 | 4): void {
  if (!date) return;
  const [month, day, year] = cells;
  writer.writeExact(month, date.slice(5, 7));
  writer.writeExact(day, date.slice(8, 10));
  writer.writeExact(year, date.slice(4 - yearDigits, 4));
}

/** A ZIP code as it is printed: five digits, or nine with a hyphen. */
export function formatZip(zip: string): string {
  const digits = toIdentifier(zip);
  return digits.length === 9 ? `${digits.slice(0, 5)}-${digits.slice(5)}` : digits;
}

function countLost(parts: readonly PaperText[]): number {
  return parts.reduce((total, part) => total + part.lostCharacters, 0);
}
