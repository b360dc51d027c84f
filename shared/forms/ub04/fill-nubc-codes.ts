import type { InstitutionalClaim } from "../../claims/institutional-claim.ts";
import type { Cents } from "../../money/cents.ts";
import { toIdentifier } from "../paper-text.ts";
import { arrangeNubcCodes, type FurtherCode } from "./arrange-nubc-codes.ts";
import { FURTHER_CODE_ROWS } from "./clinical-cells.ts";
import type { ValuePlace } from "./nubc-code-cells.ts";
import type { Ub04Writer } from "./ub04-form.ts";
import { toMmddyy } from "./write-day.ts";

/**
 * Value codes that count something instead of naming an amount: pints of blood (37 to 39), an hour (45), days of grace
 * (46), visits and hours (50 to 53, 56, 57, 67), doses (68), days of a stay (80 to 83), weight and height (A8, A9).
 */
// biome-ignore format: one list of short codes reads best in a row
const COUNTING_CODES: ReadonlySet<string> = new Set([
  "37", "38", "39", "45", "46", "50", "51", "52", "53", "56", "57", "67", "68", "80", "81", "82", "83", "A8", "A9",
]);

/** Form locators 18 to 41 and 81: the codes of a stay, each with its day, days or amount. */
export function fillNubcCodes(writer: Ub04Writer, claim: InstitutionalClaim): void {
  const { conditions, occurrences, spans, values, further } = arrangeNubcCodes(claim);
  for (const [place, code] of conditions) writer.writeExact(place, toIdentifier(code));
  for (const [place, { code, date }] of occurrences) {
    writer.writeExact(`${place}.code`, toIdentifier(code));
    writer.writeExact(`${place}.date`, toMmddyy(date));
  }
  for (const [place, { code, fromDate, toDate }] of spans) {
    writer.writeExact(`${place}.code`, toIdentifier(code));
    writer.writeExact(`${place}.from`, toMmddyy(fromDate));
    if (toDate) writer.writeExact(`${place}.through`, toMmddyy(toDate));
  }
  for (const [place, { code, amountCents }] of values) {
    writer.writeExact(`${place}.code`, toIdentifier(code));
    writeValue(writer, place, code, amountCents);
  }
  fillFurtherCodes(writer, further);
}

/** An amount in dollars and cents; a count ends left of the printed point, without cents. */
function writeValue(writer: Ub04Writer, place: ValuePlace, code: string, amountCents: Cents): void {
  if (COUNTING_CODES.has(code) && amountCents % 100 === 0)
    writer.writeExact(`${place}.dollars`, String(amountCents / 100));
  else writer.writeMoney(`${place}.dollars`, `${place}.cents`, amountCents);
}

function fillFurtherCodes(writer: Ub04Writer, further: readonly FurtherCode[]): void {
  for (const [index, { qualifier, code, value }] of further.entries()) {
    const row = FURTHER_CODE_ROWS[index];
    if (!row) continue;
    writer.writeExact(`81${row}.qualifier`, qualifier);
    writer.writeExact(`81${row}.code`, toIdentifier(code));
    // Amounts end at the right, days begin at the left.
    const room = writer.lengthOf(`81${row}.value`);
    writer.writeExact(`81${row}.value`, qualifier === "A4" ? value?.padStart(room) : value);
  }
  const left = further.length - FURTHER_CODE_ROWS.length;
  if (left > 0)
    writer.warn("more-than-fits", "81d.code", `and the boxes before it have no room for ${left} more codes.`);
}
