import type { InstitutionalClaim, RevenueLine } from "../../claims/institutional-claim.ts";
import { type Cents, sumCents } from "../../money/cents.ts";
import { abbreviateService } from "../abbreviate.ts";
import { toIdentifier, toPaperText } from "../paper-text.ts";
import type { RevenueLineCellId, RevenueLineNumber } from "./revenue-line-cells.ts";
import type { Ub04Writer } from "./ub04-form.ts";
import { toMmddyy } from "./write-day.ts";

/** The revenue code of an investigational device, whose study's number stands in form locator 43. */
const INVESTIGATIONAL_DEVICE = "0624";

/** Form locators 42 to 48 of one line, at place 1 to 22 of its page. */
export function fillRevenueLine(
  writer: Ub04Writer,
  place: RevenueLineNumber,
  claim: InstitutionalClaim,
  line: RevenueLine,
): void {
  const at = <Part extends string>(part: Part): `line.${RevenueLineNumber}.${Part}` => `line.${place}.${part}`;
  writer.writeExact(at("revenueCode"), toIdentifier(line.revenueCode));
  fillDescription(writer, at("description"), claim, line);
  fillProcedure(writer, at("procedure"), line);
  if (line.fromDate) {
    writer.writeExact(at("date"), toMmddyy(line.fromDate));
    if (line.toDate && line.toDate !== line.fromDate)
      writer.warn("more-than-fits", at("date"), "has room for one day; the line has a first and a last.");
  }
  writer.writeExact(at("units"), toPaperText(line.units).text);
  writer.writeMoney(at("dollars"), at("cents"), line.chargeCents);
  if (line.nonCoveredCents !== undefined)
    writer.writeMoney(at("nonCoveredDollars"), at("nonCoveredCents"), line.nonCoveredCents);
}

/** One of: a device's study number, the drug (N4, NDC, unit, quantity), what the biller wrote. */
function fillDescription(
  writer: Ub04Writer,
  cell: RevenueLineCellId,
  claim: InstitutionalClaim,
  line: RevenueLine,
): void {
  const device = deviceOf(claim, line);
  const { drug } = line;
  const product = drug
    ? `${drug.list ?? "N4"}${toIdentifier(drug.code)}${drug.unit}${toPaperText(drug.quantity).text}`
    : undefined;
  const description = toPaperText(line.description ?? line.paperDescription ?? "");
  const number = device ?? product;
  if (number) writer.writeExact(cell, number);
  else {
    const how = "usual words of services are abbreviated, such as RM for ROOM";
    writer.writeShortened(cell, description, { text: abbreviateService(description.text), how });
  }
  const count = [device, product, description.text].filter(Boolean).length;
  if (count > 1) writer.warn("more-than-fits", cell, "has room for one of device, drug and words; the line has more.");
}

/** The claim's devices belong to its device lines, one to each in their order. */
function deviceOf(claim: InstitutionalClaim, line: RevenueLine): string | undefined {
  const lines = claim.lines.filter((one) => one.revenueCode === INVESTIGATIONAL_DEVICE);
  const device = claim.investigationalDevices?.[lines.indexOf(line)];
  return device && toIdentifier(device);
}

/** A procedure or rate code with its modifiers behind it; else the rate of a room, at the right, without a point. */
function fillProcedure(writer: Ub04Writer, cell: RevenueLineCellId, line: RevenueLine): void {
  const { procedureCode, rateCents } = line;
  if (procedureCode) writer.writeExact(cell, [procedureCode, ...line.modifiers].map(toIdentifier).join(""));
  else if (rateCents !== undefined) writer.writeExact(cell, String(rateCents).padStart(writer.lengthOf(cell)));
  if (procedureCode && rateCents !== undefined)
    writer.warn("more-than-fits", cell, "has room for a code or a rate; the line has both.");
}

/** Line 23: total charges and what is not covered of them, under the revenue code 0001. */
export function fillTotals(writer: Ub04Writer, lines: readonly RevenueLine[]): void {
  writer.writeExact("total.revenueCode", "0001");
  writer.writeMoney("total.dollars", "total.cents", sumCents(lines.map((line) => line.chargeCents)));
  const notCovered = lines
    .map((line) => line.nonCoveredCents)
    .filter((amount): amount is Cents => amount !== undefined);
  if (notCovered.length > 0)
    writer.writeMoney("total.nonCoveredDollars", "total.nonCoveredCents", sumCents(notCovered));
}
