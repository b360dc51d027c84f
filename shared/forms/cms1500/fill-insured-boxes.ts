import type { Claim, ClaimCoverage } from "../../claims/claim.ts";
import { toIdentifier } from "../paper-text.ts";
import { formatZip, writeCity, writeOrganizationName, writePersonName, writeStreet } from "../write-parts.ts";
import type { ClaimInsurance } from "./claim-insurance.ts";
import type { Cms1500Writer } from "./cms1500-writer.ts";
import { writeDate, writePhone } from "./write-split-parts.ts";

export const SIGNATURE_ON_FILE = "SIGNATURE ON FILE";

/** Boxes 4, 6, 7, 9, 11, 12 and 13: the insured, the other insurance, and the signatures on file. */
export function fillInsuredBoxes(writer: Cms1500Writer, claim: Claim, insurance: ClaimInsurance): void {
  const { insured, destination, isMedicare } = insurance;
  if (insured) fillInsured(writer, claim, insured);
  // Medicare reads the word NONE as: no insurance pays before it.
  else writer.writeExact("11", "NONE");
  if (claim.propertyCasualtyNumber) {
    writer.writeExact("11b.qualifier", "Y4");
    writer.writeExact("11b", toIdentifier(claim.propertyCasualtyNumber));
  }
  fillOtherInsurance(writer, insurance);
  if (!isMedicare) writer.check(insurance.otherCount > 0 ? "11d.yes" : "11d.no");
  // I is consent by law, not by signature (CLM09).
  if (destination.releaseOfInformation === "Y") writer.writeExact("12.signature", SIGNATURE_ON_FILE);
  // On a Medicare claim box 13 speaks of Medigap benefits only.
  if (destination.benefitsAssigned === "Y" && !isMedicare) writer.writeExact("13.signature", SIGNATURE_ON_FILE);
}

function fillInsured(writer: Cms1500Writer, claim: Claim, insured: ClaimCoverage): void {
  const { subscriber } = insured;
  const isPatient = insured.relationship === "18";
  writePersonName(writer, "4", subscriber.name);
  writer.check(relationshipBox(insured.relationship));
  // As the claim file does: of the payer that is asked, an insured who is the patient is told as the patient.
  const isAsked = insured.rank === claim.destination;
  const known = isPatient && isAsked ? undefined : subscriber.address;
  const address = known ?? (isPatient ? claim.patient.address : undefined);
  if (address) {
    writeStreet(writer, "7.street", address);
    writeCity(writer, "7.city", address.city);
    writer.writeExact("7.state", toIdentifier(address.state));
    writer.writeExact("7.zip", formatZip(address.zip));
  }
  writePhone(writer, "7.areaCode", "7.phone", subscriber.phone ?? (isPatient ? claim.patient.phone : undefined));
  writer.writeExact("11", toIdentifier(insured.groupNumber ?? ""));
  const { birthDate, sex } = isPatient ? claim.patient : subscriber;
  writeDate(writer, ["11a.month", "11a.day", "11a.year"], birthDate, 4);
  if (sex === "M") writer.check("11a.male");
  if (sex === "F") writer.check("11a.female");
  if (insured.planName) writeOrganizationName(writer, "11c", insured.planName);
}

function fillOtherInsurance(writer: Cms1500Writer, { other, otherCount }: ClaimInsurance): void {
  if (!other) return;
  writePersonName(writer, "9", other.subscriber.name);
  writer.writeExact("9a", toIdentifier(other.groupNumber ?? other.memberId));
  writeOrganizationName(writer, "9d", other.planName ?? other.payer.name);
  if (otherCount > 1) writer.warn("more-than-fits", "9", "has room for one other insurance; the claim has more.");
}

function relationshipBox(code: ClaimCoverage["relationship"]): "6.self" | "6.spouse" | "6.child" | "6.other" {
  if (code === "18") return "6.self";
  if (code === "01") return "6.spouse";
  return code === "19" ? "6.child" : "6.other";
}
