import { element, type Segment } from "../../shared/edi/x12/segment.ts";
import type { FileLoop } from "./claim-file.ts";

/** What a claim file says, in the order in which forms print it. Dots, commas and blanks do not count. */

/** Last name, suffix, first name, middle initial (NM103, 107, 104, 105). */
export function personName(loop: FileLoop | undefined): string {
  if (!loop) return "";
  const [last, suffix, first, middle = ""] = [3, 7, 4, 5].map((position) => loop.text("NM1", position));
  return [last, suffix, first, middle.slice(0, 1)].join(" ");
}

/** First name, middle initial, last name or organization, suffix. */
export function providerName(loop: FileLoop | undefined): string {
  if (!loop) return "";
  const [first, middle, last, suffix] = [4, 5, 3, 7].map((position) => loop.text("NM1", position));
  return [first, middle?.slice(0, 1), last, suffix].filter(Boolean).join(" ");
}

/** Both street lines. */
export function street(loop: FileLoop | undefined): string {
  return loop ? `${loop.text("N3", 1)} ${loop.text("N3", 2)}` : "";
}

/** City, state, ZIP. */
export function place(loop: FileLoop | undefined): string {
  return loop ? [1, 2, 3].map((position) => loop.text("N4", position)).join(" ") : "";
}

/** A number of a PER: TE telephone, FX fax. */
export function contactNumber(loop: FileLoop, kind: string): string {
  for (const per of loop.segments.filter((one) => one.id === "PER")) {
    for (const position of [3, 5, 7]) if (element(per, position) === kind) return element(per, position + 1);
  }
  return "";
}

/** CCYYMMDD as month, day and year of so many digits. */
export function day(ccyymmdd: string, yearDigits: 2 | 4 = 2): string {
  if (ccyymmdd === "") return "";
  return `${ccyymmdd.slice(4, 6)}${ccyymmdd.slice(6, 8)}${ccyymmdd.slice(4 - yearDigits, 4)}`;
}

/** The amount of a decimal as digits of dollars and cents: "12.5" is 1250; "" stays "". */
export function amount(decimal: string): string {
  if (decimal === "") return "";
  const total = centsOf(decimal);
  return `${Math.trunc(total / 100)}${String(total % 100).padStart(2, "0")}`;
}

/** Cents of a decimal with at most two places, without a sign. */
export function centsOf(decimal: string): number {
  const [dollars = "", fraction = ""] = decimal.split(".");
  return Number(dollars || "0") * 100 + Number(fraction.padEnd(2, "0"));
}

/** Digits of an amount in cents; "" for nothing. */
export function amountOfCents(total: number): string {
  return total === 0 ? "" : `${Math.trunc(total / 100)}${String(total % 100).padStart(2, "0")}`;
}

const PROVIDER_QUALIFIERS = ["0B", "1G", "G2", "LU"];

/** Numbers of a provider besides the NPI, as qualifier and value; none that belong to another payer (REF04). */
export function numbersOf(loop: FileLoop | undefined): (readonly [qualifier: string, value: string])[] {
  return (loop?.segments ?? [])
    .filter((one: Segment) => one.id === "REF" && element(one, 4) === "")
    .map((ref) => [element(ref, 1), element(ref, 2)] as const)
    .filter(([qualifier]) => PROVIDER_QUALIFIERS.includes(qualifier));
}
