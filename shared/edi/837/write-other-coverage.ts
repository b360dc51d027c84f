import type { AnyClaim } from "../../claims/claim.ts";
import type { ClaimCoverage } from "../../claims/claim-coverage.ts";
import { toD8 } from "../../dates/date-text.ts";
import type { TransactionComposer } from "../x12/compose-transaction.ts";
import { decimalFromCents } from "../x12/decimal.ts";
import { INPATIENT_ANSWER, OUTPATIENT_ANSWER } from "./claim-segments.ts";
import { OTHER_PAYER_ROLES } from "./other-payer-providers.ts";
import { addFields } from "./segment-fields.ts";
import { addAdjustments } from "./write-adjustments.ts";
import { liabilityIsOnLines } from "./write-line-answers.ts";
import { addAddress, addOrganization, addSecondaryIds } from "./write-parties.ts";

/** SBR01 of each rank. */
export const RANK_CODES = { primary: "P", secondary: "S", tertiary: "T" } as const;

/** Loops 2320 and 2330 of every coverage that the claim does not go to. */
export function addOtherCoverages(out: TransactionComposer, claim: AnyClaim): void {
  for (const coverage of claim.coverages) {
    if (coverage.rank !== claim.destination) addOtherCoverage(out, coverage);
  }
}

function addOtherCoverage(out: TransactionComposer, coverage: ClaimCoverage): void {
  const prior = coverage.priorAdjudication;
  out.add("SBR", RANK_CODES[coverage.rank], coverage.relationship, ...groupAndFiling(coverage));
  if (prior) {
    addAdjustments(out, prior.claimAdjustments);
    out.add("AMT", "D", decimalFromCents(prior.paidCents));
    if (prior.remainingPatientLiabilityCents !== undefined && !liabilityIsOnLines(prior)) {
      out.add("AMT", "EAF", decimalFromCents(prior.remainingPatientLiabilityCents));
    }
  }
  if (coverage.nonCoveredCents !== undefined) out.add("AMT", "A8", decimalFromCents(coverage.nonCoveredCents));
  const { benefitsAssigned, patientSignatureSource, releaseOfInformation } = coverage;
  out.add("OI", undefined, undefined, benefitsAssigned, patientSignatureSource, undefined, releaseOfInformation);
  if (prior?.inpatient) addFields(out, INPATIENT_ANSWER, prior.inpatient);
  if (prior?.outpatient) addFields(out, OUTPATIENT_ANSWER, prior.outpatient);
  addSubscriberName(out, coverage);
  if (coverage.subscriber.address) addAddress(out, coverage.subscriber.address);
  if (coverage.subscriber.socialSecurityNumber) out.add("REF", "SY", coverage.subscriber.socialSecurityNumber);
  addOtherPayer(out, coverage);
  addOtherPayerProviders(out, coverage);
}

function addOtherPayer(out: TransactionComposer, coverage: ClaimCoverage): void {
  const prior = coverage.priorAdjudication;
  addPayerName(out, coverage);
  if (prior && prior.lines.length === 0) out.add("DTP", "573", "D8", toD8(prior.adjudicationDate));
  addSecondaryIds(out, coverage.payer.secondaryIds);
  const add = (qualifier: string, value: string | undefined): void => {
    if (value) out.add("REF", qualifier, value);
  };
  add("G1", coverage.otherPayerAuthorization);
  add("9F", coverage.otherPayerReferral);
  add("T4", coverage.otherPayerAdjustedClaim);
  add("F8", prior?.payerControlNumber);
}

function addOtherPayerProviders(out: TransactionComposer, coverage: ClaimCoverage): void {
  for (const { role, code } of OTHER_PAYER_ROLES) {
    for (const provider of coverage.otherPayerProviders ?? []) {
      if (provider.role !== role) continue;
      out.add("NM1", code, provider.kind === "person" ? "1" : "2");
      addSecondaryIds(out, provider.ids);
    }
  }
}

/** NM1 IL: loops 2010BA and 2330A. */
export function addSubscriberName(
  out: TransactionComposer,
  { subscriber, memberId, memberIdKind }: ClaimCoverage,
): void {
  const { last, first, middle, suffix } = subscriber.name;
  const entity = subscriber.isOrganization ? "2" : "1";
  out.add("NM1", "IL", entity, last, first, middle, undefined, suffix, memberIdKind ?? "MI", memberId);
}

/** NM1 PR with its address: loops 2010BB and 2330B. */
export function addPayerName(out: TransactionComposer, { payer }: ClaimCoverage): void {
  addOrganization(out, "PR", payer.name, { qualifier: payer.payerIdKind ?? "PI", value: payer.payerId });
  if (payer.address) addAddress(out, payer.address);
}

/** SBR03 to SBR09: the group number, or the plan's name where there is no number; never both. */
export function groupAndFiling(coverage: ClaimCoverage): (string | undefined)[] {
  const planName = coverage.groupNumber ? undefined : coverage.planName;
  return [
    coverage.groupNumber,
    planName,
    coverage.medicareSecondaryReason,
    undefined,
    undefined,
    undefined,
    coverage.payer.filingCode,
  ];
}
