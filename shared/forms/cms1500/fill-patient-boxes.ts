import type { Claim, ClaimCoverage } from "../../claims/claim.ts";
import { toIdentifier } from "../paper-text.ts";
import {
  formatZip,
  writeCity,
  writeOrganizationName,
  writePersonName,
  writePlace,
  writeStreet,
} from "../write-parts.ts";
import type { ClaimInsurance } from "./claim-insurance.ts";
import type { Cms1500Writer } from "./cms1500-writer.ts";
import { writeDate, writePhone } from "./write-split-parts.ts";

type InsuranceBox = "1.medicare" | "1.medicaid" | "1.tricare" | "1.champva" | "1.group" | "1.other";

/** Box 1 by claim filing code (SBR09). FECA has no code of its own, so nothing maps to it. */
const INSURANCE_BOX: Readonly<Record<ClaimCoverage["payer"]["filingCode"], InsuranceBox>> = {
  MA: "1.medicare",
  MB: "1.medicare",
  MC: "1.medicaid",
  CH: "1.tricare",
  VA: "1.champva",
  "12": "1.group",
  "13": "1.group",
  "14": "1.group",
  "15": "1.group",
  "16": "1.group",
  "17": "1.group",
  BL: "1.group",
  CI: "1.group",
  FI: "1.group",
  HM: "1.group",
  "11": "1.other",
  AM: "1.other",
  DS: "1.other",
  LM: "1.other",
  OF: "1.other",
  TV: "1.other",
  WC: "1.other",
  ZZ: "1.other",
};

/** The payer's address block above the form. The third line stays empty where the address has one line. */
export function fillCarrierBlock(writer: Cms1500Writer, { destination }: ClaimInsurance): void {
  const { name, address } = destination.payer;
  writeOrganizationName(writer, "carrier.name", name);
  if (!address) return;
  writeStreet(writer, "carrier.line1", { line1: address.line1 });
  if (address.line2) writeStreet(writer, "carrier.line2", { line1: address.line2 });
  writePlace(writer, "carrier.place", address);
}

/** Boxes 1, 1a, 2, 3, 5 and 10: who the patient is, by which insurance, and whether an accident is the cause. */
export function fillPatientBoxes(writer: Cms1500Writer, claim: Claim, insurance: ClaimInsurance): void {
  const { patient, relatedCauses } = claim;
  writer.check(INSURANCE_BOX[insurance.destination.payer.filingCode]);
  writer.writeExact("1a", toIdentifier(insurance.destination.memberId));
  writePersonName(writer, "2", patient.name);
  writeDate(writer, ["3.month", "3.day", "3.year"], patient.birthDate, 4);
  // Neither box is marked for an unknown sex: the form has no third.
  if (patient.sex === "M") writer.check("3.male");
  if (patient.sex === "F") writer.check("3.female");
  writeStreet(writer, "5.street", patient.address);
  writeCity(writer, "5.city", patient.address.city);
  writer.writeExact("5.state", toIdentifier(patient.address.state));
  writer.writeExact("5.zip", formatZip(patient.address.zip));
  writePhone(writer, "5.areaCode", "5.phone", patient.phone);
  writer.check(relatedCauses.employment ? "10a.yes" : "10a.no");
  writer.check(relatedCauses.autoAccident ? "10b.yes" : "10b.no");
  writer.check(relatedCauses.otherAccident ? "10c.yes" : "10c.no");
  if (relatedCauses.autoAccident) writer.writeExact("10b.state", toIdentifier(relatedCauses.autoAccidentState ?? ""));
  fillConditionCodes(writer, claim.conditionCodes ?? []);
}

/** Box 10d has room for four codes with the three blanks that the form wants between them. */
const CONDITION_CODES_IN_10D = 4;

function fillConditionCodes(writer: Cms1500Writer, codes: readonly string[]): void {
  writer.writeExact("10d", codes.slice(0, CONDITION_CODES_IN_10D).map(toIdentifier).join("   "));
  if (codes.length > CONDITION_CODES_IN_10D)
    writer.warn("more-than-fits", "10d", "has room for four codes; the claim has more.");
}
