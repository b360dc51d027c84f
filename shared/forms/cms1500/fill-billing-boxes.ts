import type { Claim } from "../../claims/claim.ts";
import { toIdentifier } from "../paper-text.ts";
import { providerNumbers, writeProviderNumber } from "../provider-numbers.ts";
import { writeOrganizationName, writePlace, writeProviderName, writeStreet } from "../write-parts.ts";
import type { Cms1500Options } from "./cms1500-options.ts";
import type { Cms1500Writer } from "./cms1500-writer.ts";
import { SIGNATURE_ON_FILE } from "./fill-insured-boxes.ts";
import { numbersWithTaxonomy } from "./numbers-with-taxonomy.ts";
import { writePhone } from "./write-split-parts.ts";

/** The patient's home as place of service: there is no facility to name in box 32. */
const HOME = "12";

/** Boxes 25 to 27 and 31 to 33: tax number, account, assignment, signature, place of service and billing provider. */
export function fillBillingBoxes(
  writer: Cms1500Writer,
  claim: Claim,
  options: Cms1500Options,
  showTaxonomy: boolean,
): void {
  const { billingProvider } = claim;
  writer.writeExact("25", toIdentifier(billingProvider.taxId));
  writer.check(billingProvider.taxIdKind === "SSN" ? "25.ssn" : "25.ein");
  const account = options.accountNumber === "patient" ? claim.patient.accountNumber : claim.claimNumber;
  writer.writeExact("26", toIdentifier(account));
  // B accepts assignment for laboratory services only, which is still a yes on paper.
  writer.check(claim.acceptAssignment === "C" ? "27.no" : "27.yes");
  if (claim.providerSignatureOnFile) fillSignature(writer, claim, options);
  fillServiceFacility(writer, claim);
  writePhone(writer, "33.areaCode", "33.phone", billingProvider.phone);
  writeProviderName(writer, "33.name", billingProvider);
  writeStreet(writer, "33.street", billingProvider.address);
  writePlace(writer, "33.place", billingProvider.address);
  writer.writeExact("33a", toIdentifier(billingProvider.npi ?? ""));
  writeProviderNumber(writer, ["33b"], numbersWithTaxonomy(billingProvider, showTaxonomy));
}

/** Box 31 by the payer's convention: the words for a signature on file, the name of who gave the services, or neither. */
function fillSignature(
  writer: Cms1500Writer,
  claim: Claim,
  { signature = "on-file", signedDate }: Cms1500Options,
): void {
  if (signature === "on-file") writer.writeExact("31.signature", SIGNATURE_ON_FILE);
  if (signature === "name") writeProviderName(writer, "31.signature", claim.renderingProvider ?? claim.billingProvider);
  if (signedDate === null) return;
  writer.writeExact("31.date", `${signedDate.slice(5, 7)} ${signedDate.slice(8, 10)} ${signedDate.slice(2, 4)}`);
}

function fillServiceFacility(writer: Cms1500Writer, claim: Claim): void {
  const { serviceFacility, billingProvider } = claim;
  if (serviceFacility) {
    writeOrganizationName(writer, "32.name", serviceFacility.name);
    writeStreet(writer, "32.street", serviceFacility.address);
    writePlace(writer, "32.place", serviceFacility.address);
    writer.writeExact("32a", toIdentifier(serviceFacility.npi ?? ""));
    writeProviderNumber(writer, ["32b"], providerNumbers(serviceFacility));
  } else if (claim.placeOfService !== HOME) {
    writeProviderName(writer, "32.name", billingProvider);
    writeStreet(writer, "32.street", billingProvider.address);
    writePlace(writer, "32.place", billingProvider.address);
    writer.writeExact("32a", toIdentifier(billingProvider.npi ?? ""));
  }
}
