import type { Claim, ClaimLine, ClaimProvider } from "../../claims/claim.ts";
import type { LineDrug } from "../../claims/claim-supplements.ts";
import { addsNothing } from "../../edi/837/write-parties.ts";
import { toIdentifier, toPaperText } from "../paper-text.ts";
import { writeProviderNumber } from "../provider-numbers.ts";
import type { Cms1500CellId } from "./cells.ts";
import type { Cms1500Writer } from "./cms1500-writer.ts";
import { pointerLetters } from "./fill-condition-boxes.ts";
import { numbersWithTaxonomy } from "./numbers-with-taxonomy.ts";
import type { ServiceLineNumber } from "./service-line-cells.ts";
import { writeDate } from "./write-split-parts.ts";

const BETWEEN_SUPPLEMENTS = "   ";
/** Text without a qualifier begins behind two blanks. */
const BEFORE_UNQUALIFIED = "  ";
const MODIFIER_NUMBERS = [1, 2, 3, 4] as const;

/** How paper names the list that a product's number is from: N4 an NDC, OZ a trade item number, VP a supplier's code. */
const PRODUCT_QUALIFIERS: Readonly<Record<NonNullable<LineDrug["list"]>, string>> = {
  EN: "OZ",
  EO: "OZ",
  UK: "OZ",
  UP: "OZ",
  HI: "VP",
  // A customer's order number has no qualifier of its own.
  ON: "",
};

/** Writes one line of box 24, both halves, at place 1 to 6 of its page. */
export function fillServiceLine(
  writer: Cms1500Writer,
  place: ServiceLineNumber,
  claim: Claim,
  line: ClaimLine,
  showTaxonomy: boolean,
): void {
  const at = <Part extends string>(part: Part): `24.${ServiceLineNumber}.${Part}` => `24.${place}.${part}`;
  writer.writeShortened(at("supplement"), supplementText(line));
  writeDate(writer, [at("fromMonth"), at("fromDay"), at("fromYear")], line.fromDate, 2);
  writeDate(writer, [at("toMonth"), at("toDay"), at("toYear")], line.toDate, 2);
  writer.writeExact(at("placeOfService"), toIdentifier(line.placeOfService || claim.placeOfService));
  if (line.emergency) writer.writeExact(at("emergency"), "Y");
  writer.writeExact(at("procedure"), toIdentifier(line.procedureCode));
  for (const [index, modifier] of line.modifiers.entries()) {
    const number = MODIFIER_NUMBERS[index];
    if (number) writer.writeExact(at(`modifier${number}`), toIdentifier(modifier));
  }
  writer.writeExact(at("pointers"), pointerLetters(line.diagnosisPointers));
  writer.writeMoney(at("dollars"), at("cents"), line.chargeCents);
  writer.writeExact(at("units"), toPaperText(line.units).text);
  if (line.epsdt || line.familyPlanning) writer.writeExact(at("familyPlan"), "Y");
  if (line.epsdt) fillReferralReason(writer, at("epsdtReason"), claim);
  const rendering = renderingProvider(claim, line);
  if (!rendering) return;
  writer.writeExact(at("renderingNpi"), toIdentifier(rendering.npi ?? ""));
  writeProviderNumber(writer, [at("idQualifier"), at("otherId")], numbersWithTaxonomy(rendering, showTaxonomy));
}

/** Why a screening led to a referral or not (CRC ZZ: AV, S2, ST, NU), in the shaded half of 24H. */
function fillReferralReason(writer: Cms1500Writer, cell: Cms1500CellId, claim: Claim): void {
  const reasons = claim.certifications?.find((one) => one.category === "ZZ")?.conditions ?? [];
  writer.writeExact(cell, reasons[0]);
  if (reasons.length > 1) writer.warn("more-than-fits", cell, "has room for one reason; the claim has more.");
}

/**
 * Who gave the service; a person who bills alone is named as such, an organization is not. A line that names the claim's
 * provider again adds nothing to it, as in the claim file.
 */
function renderingProvider(claim: Claim, line: ClaimLine): ClaimProvider | undefined {
  const solo = claim.billingProvider.kind === "person" ? claim.billingProvider : undefined;
  const ofClaim = claim.renderingProvider ?? solo;
  const ofLine = line.renderingProvider;
  return ofLine && ofClaim && addsNothing(ofLine, ofClaim) ? ofClaim : (ofLine ?? ofClaim);
}

/** The shaded half: drug or product with its quantity, ZZ description, then a note. */
function supplementText(line: ClaimLine): { text: string; lostCharacters: number } {
  const description = toPaperText(line.description ?? "");
  const note = toPaperText(line.note ?? "");
  const drug = line.ndc
    ? `${line.ndc.list ? PRODUCT_QUALIFIERS[line.ndc.list] : "N4"}${toIdentifier(line.ndc.code)}${BETWEEN_SUPPLEMENTS}${line.ndc.unit}${toPaperText(line.ndc.quantity).text}`
    : "";
  const qualified = [drug, description.text ? `ZZ${description.text}` : ""].filter(Boolean).join(BETWEEN_SUPPLEMENTS);
  const separator = qualified ? BETWEEN_SUPPLEMENTS : BEFORE_UNQUALIFIED;
  return {
    text: note.text ? `${qualified}${separator}${note.text}` : qualified,
    lostCharacters: description.lostCharacters + note.lostCharacters,
  };
}
