import type { ClaimLine } from "../../claims/claim-line.ts";
import type { ProfessionalClaim } from "../../claims/professional-claim.ts";
import type { Refuse } from "../837/refuse.ts";

/** Refuses service lines that the 837P cannot carry as they stand. */
export function refuseUnwritableLines(claim: ProfessionalClaim, refuse: Refuse): void {
  for (const line of claim.lines) {
    refusePointers(claim, line, refuse);
    if (line.toDate < line.fromDate) refuse("dates-reversed", `line ${line.lineNumber} ends before it begins.`);
    if (line.noteKind && !line.note)
      refuse("note-empty", `the note of line ${line.lineNumber} has a kind but no text.`);
    refuseFacilityFacts(line, refuse);
    refuseProviderWithoutPlace(line, refuse);
  }
}

function refusePointers(claim: ProfessionalClaim, line: ClaimLine, refuse: Refuse): void {
  const missing = line.diagnosisPointers.find((pointer) => pointer > claim.diagnoses.length);
  if (missing !== undefined) {
    refuse(
      "pointer-missing-diagnosis",
      `line ${line.lineNumber} points to diagnosis ${missing}, which it does not have.`,
    );
  }
  if (line.diagnosisPointers.length === 0) refuse("no-pointer", `line ${line.lineNumber} points to no diagnosis.`);
}

/** A line's place has an address and numbers; laboratory and mammography numbers stand on the line itself. */
function refuseFacilityFacts(line: ClaimLine, refuse: Refuse): void {
  const facility = line.serviceFacility;
  if (!facility) return;
  if (facility.cliaNumber || facility.mammographyNumber) {
    refuse(
      "line-facility-number",
      `the place of line ${line.lineNumber} has a CLIA or mammography number. Put the number on the line itself.`,
    );
  }
  if (facility.contact) {
    refuse("line-facility-contact", `the place of line ${line.lineNumber} has a contact, which only a claim's has.`);
  }
}

/** The seller of a purchased service is told by number alone (loop 2420B): a name would be lost. */
function refuseProviderWithoutPlace(line: ClaimLine, refuse: Refuse): void {
  const seller = line.purchasedServiceProvider;
  if (seller && (seller.lastOrOrganization || seller.first || seller.middle || seller.suffix)) {
    refuse(
      "purchased-service-name",
      `the provider of the purchased service on line ${line.lineNumber} is told by number alone. Take the name out.`,
    );
  }
}
