import type { BillingProvider } from "../../claims/claim.ts";
import type { ClaimCoverage } from "../../claims/claim-coverage.ts";
import type { InstitutionalClaim } from "../../claims/institutional-claim.ts";
import { toIdentifier } from "../paper-text.ts";
import {
  writeCity,
  writeOrganizationName,
  writePersonName,
  writePlace,
  writeProviderName,
  writeStreet,
} from "../write-parts.ts";
import type { Ub04Writer } from "./ub04-form.ts";
import { toHour, toMmddyy, toMmddyyyy } from "./write-day.ts";

/** Form locators 1 to 17, 29, 38 and 56: the bill, the patient and the stay. */
export function fillBillBoxes(writer: Ub04Writer, claim: InstitutionalClaim, destination: ClaimCoverage): void {
  const { billingProvider, patient } = claim;
  fillBillingProvider(writer, billingProvider);
  writer.writeExact("3a", toIdentifier(claim.claimNumber));
  writer.writeExact("3b", toIdentifier(patient.accountNumber));
  // The first of four digits is always 0.
  writer.writeExact("4", `0${claim.facilityType}${claim.frequency}`);
  writer.writeExact("6.from", toMmddyy(claim.statementFrom));
  writer.writeExact("6.through", toMmddyy(claim.statementTo));
  // A member number of the patient's own stands on property and casualty bills only (2010CA REF 1W).
  const ownId = patient.propertyCasualtyId;
  if (ownId?.qualifier === "1W") writer.writeExact("8a", toIdentifier(ownId.value));
  writePersonName(writer, "8b", patient.name);
  writeStreet(writer, "9a", patient.address);
  writeCity(writer, "9b", patient.address.city);
  writer.writeExact("9c", toIdentifier(patient.address.state));
  writer.writeExact("9d", toIdentifier(patient.address.zip));
  writer.writeExact("10", toMmddyyyy(patient.birthDate));
  writer.writeExact("11", patient.sex);
  fillStay(writer, claim);
  writer.writeExact("29", toIdentifier(claim.autoAccidentState ?? ""));
  fillMailingBlock(writer, destination);
}

function fillBillingProvider(writer: Ub04Writer, billing: BillingProvider): void {
  writeProviderName(writer, "1.name", billing);
  writeStreet(writer, "1.street", billing.address);
  writePlace(writer, "1.place", billing.address);
  writer.writeExact("1.phone", [billing.phone, billing.fax].filter(Boolean).join(" "));
  if (billing.payToAddress) {
    // The claim names no other payee: the same provider is paid at another address.
    writeProviderName(writer, "2.name", billing);
    writeStreet(writer, "2.street", billing.payToAddress);
    writePlace(writer, "2.place", billing.payToAddress);
  }
  const taxId = toIdentifier(billing.taxId);
  const isEin = billing.taxIdKind === "EIN" && taxId.length === 9;
  writer.writeExact("5", isEin ? `${taxId.slice(0, 2)}-${taxId.slice(2)}` : taxId);
  writer.writeExact("56", toIdentifier(billing.npi ?? ""));
}

function fillStay(writer: Ub04Writer, claim: InstitutionalClaim): void {
  const { admission } = claim;
  if (admission) {
    writer.writeExact("12", toMmddyy(admission.date));
    writer.writeExact("13", toHour(admission.hour));
  }
  writer.writeExact("14", claim.admissionType);
  writer.writeExact("15", claim.admissionSource);
  writer.writeExact("16", toHour(claim.dischargeHour));
  writer.writeExact("17", claim.patientStatus);
}

/** Name and address of the payer that the bill goes to, where an envelope's window shows them; no empty line between. */
function fillMailingBlock(writer: Ub04Writer, { payer }: ClaimCoverage): void {
  writeOrganizationName(writer, "38.1", payer.name);
  if (!payer.address) return;
  const { line1, line2 } = payer.address;
  writeStreet(writer, "38.2", { line1 });
  if (line2) writeStreet(writer, "38.3", { line1: line2 });
  writePlace(writer, line2 ? "38.4" : "38.3", payer.address);
}
