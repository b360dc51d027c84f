import type { Claim } from "../../claims/claim.ts";
import { toD8 } from "../../dates/date-text.ts";
import type { IsoDate } from "../../dates/iso-date.ts";
import { sumCents } from "../../money/cents.ts";
import type { TransactionComposer } from "../x12/compose-transaction.ts";
import { decimalFromCents } from "../x12/decimal.ts";
import { destinationCoverage } from "./group-claims.ts";
import { addLine } from "./write-line.ts";
import { addOtherCoverage } from "./write-other-coverage.ts";
import { addAddress, addProvider, sameAddress, sameProvider } from "./write-parties.ts";

/** Loop 2300 and everything under it. */
export function addClaim(out: TransactionComposer, claim: Claim): void {
  const destination = destinationCoverage(claim);
  const total = sumCents(claim.lines.map((line) => line.chargeCents));
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
    undefined,
    relatedCauses(claim),
  );
  addClaimDates(out, claim);
  if (claim.patientPaidCents > 0) out.add("AMT", "F5", decimalFromCents(claim.patientPaidCents));
  addClaimReferences(out, claim);
  if (claim.note) out.add("NTE", "ADD", claim.note);
  out.add("HI", ...claim.diagnoses.map((code, index) => [index === 0 ? "ABK" : "ABF", code]));
  addClaimProviders(out, claim);
  for (const coverage of claim.coverages) {
    if (coverage.rank !== claim.destination) addOtherCoverage(out, coverage);
  }
  out.restartLines();
  for (const line of claim.lines) addLine(out, claim, line);
}

function relatedCauses(claim: Claim): (string | undefined)[] | undefined {
  const { employment, autoAccident, otherAccident, autoAccidentState } = claim.relatedCauses;
  const causes = [autoAccident && "AA", employment && "EM", otherAccident && "OA"].filter((cause) => cause !== false);
  if (causes.length === 0) return undefined;
  return [causes[0], causes[1], undefined, autoAccident ? autoAccidentState : undefined];
}

function addClaimDates(out: TransactionComposer, claim: Claim): void {
  const { dates } = claim;
  const add = (qualifier: string, date: IsoDate | undefined): void => {
    if (date) out.add("DTP", qualifier, "D8", toD8(date));
  };
  add("431", dates.onset);
  add("454", dates.initialTreatment);
  add("304", dates.lastSeen);
  add("439", dates.accident);
  add("484", dates.lastMenstrualPeriod);
  if (dates.disabilityFrom && dates.disabilityTo) {
    out.add("DTP", "314", "RD8", `${toD8(dates.disabilityFrom)}-${toD8(dates.disabilityTo)}`);
  } else {
    add("360", dates.disabilityFrom);
    add("361", dates.disabilityTo);
  }
  add("435", dates.admission);
  add("096", dates.discharge);
}

function addClaimReferences(out: TransactionComposer, claim: Claim): void {
  const add = (qualifier: string, value: string | undefined): void => {
    if (value) out.add("REF", qualifier, value);
  };
  add("EW", claim.serviceFacility?.mammographyNumber);
  add("9F", claim.referralNumber);
  add("G1", claim.priorAuthorization);
  add("F8", claim.payerControlNumber);
  add("X4", claim.cliaNumber ?? claim.serviceFacility?.cliaNumber);
  add("EA", claim.patient.accountNumber);
}

function addClaimProviders(out: TransactionComposer, claim: Claim): void {
  const { billingProvider, renderingProvider, serviceFacility: facility } = claim;
  if (claim.referringProvider) addProvider(out, "DN", claim.referringProvider);
  if (renderingProvider && !sameProvider(renderingProvider, billingProvider)) {
    addProvider(out, "82", renderingProvider, { withTaxonomy: true });
  }
  const elsewhere = facility && !sameAddress(facility.address, billingProvider.address);
  if (facility && (elsewhere || (facility.npi && facility.npi !== billingProvider.npi))) {
    const qualifier = facility.npi ? "XX" : undefined;
    out.add("NM1", "77", "2", facility.name, undefined, undefined, undefined, undefined, qualifier, facility.npi);
    addAddress(out, facility.address);
  }
  if (claim.supervisingProvider) addProvider(out, "DQ", claim.supervisingProvider);
}
