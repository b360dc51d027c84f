import type { Address, ClaimProvider, PersonName } from "../claims/claim.ts";
import { abbreviateOrganization, abbreviateStreet } from "./abbreviate.ts";
import type { CellWriter } from "./cell-writer.ts";
import { type PaperText, toIdentifier, toUnpunctuated } from "./paper-text.ts";

/** What the abbreviations of each kind are called in a warning. */
const USUAL_ABBREVIATIONS = "usual words of names are abbreviated, such as CTR for CENTER";
const POSTAL_ABBREVIATIONS = "the postal service's abbreviations, such as AVE for AVENUE";

/** Writes a person as LAST SUFFIX, FIRST, M; shortened by leaving out the middle initial, then the first name's rest. */
export function writePersonName<Id extends string>(writer: CellWriter<Id>, id: Id, name: PersonName): void {
  const parts = [name.last, name.suffix ?? "", name.first, name.middle ?? ""].map(toUnpunctuated);
  const [last = "", suffix = "", first = "", middle = ""] = parts.map((part) => part.text);
  const family = [last, suffix].filter(Boolean).join(" ");
  const join = (...pieces: string[]): string => pieces.filter(Boolean).join(", ");
  const initial = first.slice(0, 1);
  const room = writer.lengthOf(id) - (initial ? 3 : 0);
  writer.writeShortened(
    id,
    { text: join(family, first, middle.slice(0, 1)), lostCharacters: countLost(parts) },
    { text: join(family, first), how: "the middle initial is left out" },
    { text: join(family, initial), how: "of the given names the first initial stands alone" },
    {
      text: join(family.slice(0, room).trimEnd(), initial),
      how: "of the given names the first initial stands alone, and the family name is cut",
    },
  );
}

/** Writes a provider as FIRST M LAST SUFFIX without points or commas, or an organization's name. */
export function writeProviderName<Id extends string>(writer: CellWriter<Id>, id: Id, provider: ClaimProvider): void {
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
    { text: join(given, last, generation), how: "the middle initial is left out" },
    { text: join(given.slice(0, 1), last, generation), how: "of the given names the first initial stands alone" },
    { text: join(given.slice(0, 1), last), how: "one initial and the family name" },
  );
}

/** Writes an organization's name, with its usual words abbreviated where it is too long. */
export function writeOrganizationName<Id extends string>(writer: CellWriter<Id>, id: Id, name: string): void {
  const full = toUnpunctuated(name);
  writer.writeShortened(id, full, { text: abbreviateOrganization(full.text), how: USUAL_ABBREVIATIONS });
}

/** Writes a street line with its second line behind it, with postal abbreviations where it is too long. */
export function writeStreet<Id extends string>(
  writer: CellWriter<Id>,
  id: Id,
  address: Pick<Address, "line1" | "line2">,
): void {
  const full = toUnpunctuated([address.line1, address.line2 ?? ""].join(" "));
  writer.writeShortened(id, full, { text: abbreviateStreet(full.text), how: POSTAL_ABBREVIATIONS });
}

/** Writes a city alone in its cell. */
export function writeCity<Id extends string>(writer: CellWriter<Id>, id: Id, city: string): void {
  const full = toUnpunctuated(city);
  writer.writeShortened(id, full, { text: abbreviateStreet(full.text), how: POSTAL_ABBREVIATIONS });
}

/** Writes CITY ST ZIP on one line; too long, the city is abbreviated, then the ZIP's last four are dropped, then the city is cut. */
export function writePlace<Id extends string>(writer: CellWriter<Id>, id: Id, address: Address): void {
  const city = toUnpunctuated(address.city);
  const short = abbreviateStreet(city.text);
  const state = toUnpunctuated(address.state).text;
  const place = (name: string, zip: string): string => [name, state, zip].filter(Boolean).join(" ");
  const zip5 = formatZip(address.zip).slice(0, 5);
  const room = writer.lengthOf(id) - place("", zip5).length - 1;
  writer.writeShortened(
    id,
    { text: place(city.text, formatZip(address.zip)), lostCharacters: city.lostCharacters },
    { text: place(short, formatZip(address.zip)), how: POSTAL_ABBREVIATIONS },
    { text: place(city.text, zip5), how: "the ZIP code's last four digits are left out" },
    { text: place(short, zip5), how: `${POSTAL_ABBREVIATIONS}, the ZIP code's last four digits are left out` },
    {
      text: place(short.slice(0, room).trimEnd(), zip5),
      how: `${POSTAL_ABBREVIATIONS}, the ZIP code's last four digits are left out, and the city is cut`,
    },
  );
}

/** A ZIP code as it is printed: five digits, or nine with a hyphen. */
export function formatZip(zip: string): string {
  const digits = toIdentifier(zip);
  return digits.length === 9 ? `${digits.slice(0, 5)}-${digits.slice(5)}` : digits;
}

function countLost(parts: readonly PaperText[]): number {
  return parts.reduce((total, part) => total + part.lostCharacters, 0);
}
