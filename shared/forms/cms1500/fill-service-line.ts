import type { Claim, ClaimLine, ClaimProvider } from "../../claims/claim.ts";
import { toIdentifier, toPaperText } from "../paper-text.ts";
import type { Cms1500Writer } from "./cms1500-writer.ts";
import { pointerLetters } from "./fill-condition-boxes.ts";
import type { ServiceLineNumber } from "./service-line-cells.ts";
import { writeDate } from "./write-split-parts.ts";

const BETWEEN_SUPPLEMENTS = "   ";
/** Text without a qualifier begins behind two blanks. */
const BEFORE_UNQUALIFIED = "  ";
const MODIFIER_NUMBERS = [1, 2, 3, 4] as const;

/** A number with which a provider is named besides the NPI: G2 the payer's own, ZZ the taxonomy code. */
export function otherProviderId(provider: ClaimProvider, showTaxonomy: boolean): readonly [string, string] | undefined {
  if (provider.payerAssignedId) return ["G2", toIdentifier(provider.payerAssignedId)];
  if (showTaxonomy && provider.taxonomy) return ["ZZ", toIdentifier(provider.taxonomy)];
  return undefined;
}

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
  const rendering = renderingProvider(claim, line);
  if (!rendering) return;
  writer.writeExact(at("renderingNpi"), toIdentifier(rendering.npi ?? ""));
  const [qualifier, otherId] = otherProviderId(rendering, showTaxonomy) ?? [];
  writer.writeExact(at("idQualifier"), qualifier);
  writer.writeExact(at("otherId"), otherId);
}

/** Who gave the service; a person who bills alone is named as such, an organization is not. */
function renderingProvider(claim: Claim, line: ClaimLine): ClaimProvider | undefined {
  const solo = claim.billingProvider.kind === "person" ? claim.billingProvider : undefined;
  return line.renderingProvider ?? claim.renderingProvider ?? solo;
}

/** The shaded half: N4 drug code and quantity, ZZ description, then a note. */
function supplementText(line: ClaimLine): { text: string; lostCharacters: number } {
  const description = toPaperText(line.description ?? "");
  const note = toPaperText(line.note ?? "");
  const drug = line.ndc
    ? `N4${toIdentifier(line.ndc.code)}${BETWEEN_SUPPLEMENTS}${line.ndc.unit}${toPaperText(line.ndc.quantity).text}`
    : "";
  const qualified = [drug, description.text ? `ZZ${description.text}` : ""].filter(Boolean).join(BETWEEN_SUPPLEMENTS);
  const separator = qualified ? BETWEEN_SUPPLEMENTS : BEFORE_UNQUALIFIED;
  return {
    text: note.text ? `${qualified}${separator}${note.text}` : qualified,
    lostCharacters: description.lostCharacters + note.lostCharacters,
  };
}
