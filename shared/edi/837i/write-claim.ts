import type { InstitutionalClaim } from "../../claims/institutional-claim.ts";
import { toD8 } from "../../dates/date-text.ts";
import { sumCents } from "../../money/cents.ts";
import { ATTACHMENT, CERTIFICATION, CONTRACT, REPRICING } from "../837/claim-segments.ts";
import { addReferences } from "../837/claim-tables.ts";
import { destinationCoverage } from "../837/group-claims.ts";
import { addFields } from "../837/segment-fields.ts";
import { addOtherCoverages } from "../837/write-other-coverage.ts";
import { addProvider, addServiceFacility } from "../837/write-parties.ts";
import type { TransactionComposer } from "../x12/compose-transaction.ts";
import { decimalFromCents } from "../x12/decimal.ts";
import { addCodes } from "./claim-codes.ts";
import { INSTITUTIONAL_REFERENCES } from "./claim-references.ts";
import { addLine } from "./write-line.ts";

/** Loop 2300 and everything under it. */
export function addClaim(out: TransactionComposer, claim: InstitutionalClaim): void {
  const { benefitsAssigned, releaseOfInformation } = destinationCoverage(claim);
  const total = sumCents(claim.lines.map((line) => line.chargeCents));
  const unused = (count: number): undefined[] => Array.from({ length: count }, () => undefined);
  out.add(
    "CLM",
    claim.claimNumber,
    decimalFromCents(total),
    ...unused(2),
    [claim.facilityType, "A", claim.frequency],
    undefined,
    claim.acceptAssignment,
    benefitsAssigned,
    releaseOfInformation,
    ...unused(10),
    claim.delayReason,
  );
  addDates(out, claim);
  out.add("CL1", claim.admissionType, claim.admissionSource, claim.patientStatus);
  for (const attachment of claim.attachments ?? []) addFields(out, ATTACHMENT, attachment);
  if (claim.contract) addFields(out, CONTRACT, claim.contract);
  if (claim.patientEstimateCents !== undefined) out.add("AMT", "F3", decimalFromCents(claim.patientEstimateCents));
  addClaimReferences(out, claim);
  for (const text of claim.fileInformation ?? []) out.add("K3", text);
  for (const note of claim.notes ?? []) out.add("NTE", note.kind, note.text);
  if (claim.billingNote) out.add("NTE", "ADD", claim.billingNote);
  for (const one of claim.certifications ?? []) addFields(out, CERTIFICATION, one);
  addCodes(out, claim);
  if (claim.repricing) addFields(out, REPRICING, claim.repricing);
  addProviders(out, claim);
  addOtherCoverages(out, claim);
  out.restartLines();
  for (const line of claim.lines) addLine(out, claim, line);
}

function addDates(out: TransactionComposer, claim: InstitutionalClaim): void {
  const { dischargeHour, statementFrom, statementTo, admission, repricerReceivedDate } = claim;
  if (dischargeHour) out.add("DTP", "096", "TM", dischargeHour);
  out.add("DTP", "434", "RD8", `${toD8(statementFrom)}-${toD8(statementTo)}`);
  if (admission?.hour) out.add("DTP", "435", "DT", `${toD8(admission.date)}${admission.hour}`);
  else if (admission) out.add("DTP", "435", "D8", toD8(admission.date));
  if (repricerReceivedDate) out.add("DTP", "050", "D8", toD8(repricerReceivedDate));
}

function addClaimReferences(out: TransactionComposer, claim: InstitutionalClaim): void {
  const add = (qualifier: string, value: string | undefined): void => {
    if (value) out.add("REF", qualifier, value);
  };
  add("9F", claim.referralNumber);
  add("G1", claim.priorAuthorization);
  add("F8", claim.payerControlNumber);
  addReferences(out, INSTITUTIONAL_REFERENCES, claim.references);
  for (const device of claim.investigationalDevices ?? []) add("LX", device);
  add("LU", claim.autoAccidentState);
  add("EA", claim.patient.accountNumber);
  add("G4", claim.peerReviewNumber);
}

function addProviders(out: TransactionComposer, claim: InstitutionalClaim): void {
  if (claim.attendingProvider) addProvider(out, "71", claim.attendingProvider, { taxonomyCode: "AT" });
  if (claim.operatingProvider) addProvider(out, "72", claim.operatingProvider);
  if (claim.otherOperatingProvider) addProvider(out, "ZZ", claim.otherOperatingProvider);
  if (claim.renderingProvider) addProvider(out, "82", claim.renderingProvider);
  if (claim.serviceFacility) addServiceFacility(out, claim.serviceFacility);
  if (claim.referringProvider) addProvider(out, "DN", claim.referringProvider);
}
