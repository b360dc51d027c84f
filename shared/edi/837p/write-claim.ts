import type { BillingProvider, ServiceFacility } from "../../claims/claim-parties.ts";
import type { ProfessionalClaim } from "../../claims/professional-claim.ts";
import { toD8 } from "../../dates/date-text.ts";
import { sumCents } from "../../money/cents.ts";
import { AMBULANCE, ATTACHMENT, CERTIFICATION, CONTRACT, REPRICING } from "../837/claim-segments.ts";
import { addDates, addReferences, CLAIM_REFERENCES } from "../837/claim-tables.ts";
import { destinationCoverage } from "../837/group-claims.ts";
import { addFields } from "../837/segment-fields.ts";
import { addOtherCoverages } from "../837/write-other-coverage.ts";
import {
  addAddress,
  addOrganization,
  addProvider,
  addServiceFacility,
  addsNothing,
  sameAddress,
} from "../837/write-parties.ts";
import type { TransactionComposer } from "../x12/compose-transaction.ts";
import { decimalFromCents } from "../x12/decimal.ts";
import { CLAIM_DATES, SPINAL_CONDITION } from "./claim-facts.ts";
import { addLine } from "./write-line.ts";

const CODES_PER_SEGMENT = 12;

/** Loop 2300 and everything under it. */
export function addClaim(out: TransactionComposer, claim: ProfessionalClaim): void {
  addClaimSegment(out, claim);
  addDates(out, CLAIM_DATES, claim.dates);
  addDisability(out, claim);
  for (const attachment of claim.attachments ?? []) addFields(out, ATTACHMENT, attachment);
  if (claim.contract) addFields(out, CONTRACT, claim.contract);
  if (claim.patientPaidCents > 0) out.add("AMT", "F5", decimalFromCents(claim.patientPaidCents));
  addClaimReferences(out, claim);
  for (const line of claim.fileInformation ?? []) out.add("K3", line);
  if (claim.note) out.add("NTE", claim.noteKind ?? "ADD", claim.note);
  if (claim.ambulance) addFields(out, AMBULANCE, claim.ambulance);
  if (claim.spinalCondition) addFields(out, SPINAL_CONDITION, claim.spinalCondition);
  for (const certification of claim.certifications ?? []) addFields(out, CERTIFICATION, certification);
  addClaimCodes(out, claim);
  if (claim.repricing) addFields(out, REPRICING, claim.repricing);
  addClaimProviders(out, claim);
  addOtherCoverages(out, claim);
  out.restartLines();
  for (const line of claim.lines) addLine(out, claim, line);
}

function addClaimSegment(out: TransactionComposer, claim: ProfessionalClaim): void {
  const destination = destinationCoverage(claim);
  const total = sumCents(claim.lines.map((line) => line.chargeCents));
  const nothing = [undefined, undefined, undefined, undefined, undefined, undefined, undefined];
  out.add(
    "CLM",
    claim.claimNumber,
    decimalFromCents(total),
    undefined,
    undefined,
    [claim.placeOfService, "B", claim.frequency],
    claim.providerSignatureOnFile ? "Y" : "N",
    claim.acceptAssignment,
    destination.benefitsAssigned,
    destination.releaseOfInformation,
    destination.patientSignatureSource,
    relatedCauses(claim),
    claim.specialProgram,
    ...nothing,
    claim.delayReason,
  );
}

function relatedCauses(claim: ProfessionalClaim): (string | undefined)[] | undefined {
  const { employment, autoAccident, otherAccident, autoAccidentState, autoAccidentCountry } = claim.relatedCauses;
  const causes = [autoAccident && "AA", employment && "EM", otherAccident && "OA"].filter((cause) => cause !== false);
  if (causes.length === 0) return undefined;
  const place = autoAccident ? [autoAccidentState, autoAccidentCountry] : [];
  return [causes[0], causes[1], undefined, ...place];
}

function addDisability(out: TransactionComposer, { dates }: ProfessionalClaim): void {
  const { disabilityFrom: from, disabilityTo: to } = dates;
  if (from && to) out.add("DTP", "314", "RD8", `${toD8(from)}-${toD8(to)}`);
  else if (from) out.add("DTP", "360", "D8", toD8(from));
  else if (to) out.add("DTP", "361", "D8", toD8(to));
}

function addClaimReferences(out: TransactionComposer, claim: ProfessionalClaim): void {
  const add = (qualifier: string, value: string | undefined): void => {
    if (value) out.add("REF", qualifier, value);
  };
  add("EW", claim.serviceFacility?.mammographyNumber);
  add("9F", claim.referralNumber);
  add("G1", claim.priorAuthorization);
  add("F8", claim.payerControlNumber);
  add("X4", claim.cliaNumber ?? claim.serviceFacility?.cliaNumber);
  add("EA", claim.patient.accountNumber);
  addReferences(out, CLAIM_REFERENCES, claim.references);
}

function addClaimCodes(out: TransactionComposer, claim: ProfessionalClaim): void {
  const [principal, further] = claim.diagnosisSystem === "ICD-9" ? ["BK", "BF"] : ["ABK", "ABF"];
  out.add("HI", ...claim.diagnoses.map((code, index) => [index === 0 ? principal : further, code]));
  const operations = claim.anesthesiaProcedures ?? [];
  if (operations.length > 0) out.add("HI", ...operations.map((code, index) => [index === 0 ? "BP" : "BO", code]));
  const conditions = claim.conditionCodes ?? [];
  for (let start = 0; start < conditions.length; start += CODES_PER_SEGMENT) {
    out.add("HI", ...conditions.slice(start, start + CODES_PER_SEGMENT).map((code) => ["BG", code]));
  }
}

function addClaimProviders(out: TransactionComposer, claim: ProfessionalClaim): void {
  const { billingProvider, renderingProvider, serviceFacility: facility, ambulanceDropOff: dropOff } = claim;
  if (claim.referringProvider) addProvider(out, "DN", claim.referringProvider);
  if (claim.primaryCareProvider) addProvider(out, "P3", claim.primaryCareProvider);
  if (renderingProvider && !addsNothing(renderingProvider, billingProvider)) {
    addProvider(out, "82", renderingProvider, { taxonomyCode: "PE" });
  }
  if (facility && !isBillingPlace(facility, billingProvider)) addServiceFacility(out, facility);
  if (claim.supervisingProvider) addProvider(out, "DQ", claim.supervisingProvider);
  if (claim.ambulancePickUp) {
    addOrganization(out, "PW", undefined);
    addAddress(out, claim.ambulancePickUp);
  }
  if (dropOff) {
    addOrganization(out, "45", dropOff.name);
    addAddress(out, dropOff.address);
  }
}

/** Services at the billing provider's own place need no facility, unless it has numbers or a contact of its own. */
function isBillingPlace(facility: ServiceFacility, billing: BillingProvider): boolean {
  const { npi, payerAssignedId, secondaryIds, contact } = facility;
  if (payerAssignedId ?? secondaryIds ?? contact) return false;
  return sameAddress(facility.address, billing.address) && (!npi || npi === billing.npi);
}
