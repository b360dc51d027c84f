import type { Cents } from "../../money/cents.ts";
import type { ClaimReading, CoverageReading } from "./claim-reading.ts";
import { INPATIENT_ANSWER, OUTPATIENT_ANSWER } from "./claim-segments.ts";
import { OTHER_PAYER_ROLES } from "./other-payer-providers.ts";
import { startCoverage, takePayer, takeSubscriberName } from "./read-coverage.ts";
import { append, readPayerAdjustments, readSecondaryId, takeAddress } from "./read-parties.ts";
import { type Facts, readFields } from "./segment-fields.ts";
import type { WatchedSegment } from "./watched-segment.ts";

/** Takes a segment of loops 2320 to 2330I. */
export function takeOtherCoverage(claim: ClaimReading, loopId: string, segment: WatchedSegment): void {
  if (segment.id === "SBR") {
    claim.others.push(startCoverage(segment));
    return;
  }
  const coverage = claim.others.at(-1);
  if (!coverage) return;
  if (loopId === "2320") takeCoverage(coverage, segment);
  else if (loopId === "2330A") takeOtherSubscriber(coverage, segment);
  else if (loopId === "2330B") takeOtherPayer(coverage, segment);
  else takeProviderAtOtherPayer(coverage, segment);
}

function takeCoverage(coverage: CoverageReading, segment: WatchedSegment): void {
  switch (segment.id) {
    case "OI":
      coverage.facts.benefitsAssigned = segment.text(3);
      Object.assign(coverage.facts, segment.where("patientSignatureSource", 4));
      coverage.facts.releaseOfInformation = segment.text(6);
      return;
    case "CAS":
      priorOf(coverage).claimAdjustments.push(...readPayerAdjustments(segment));
      return;
    case "AMT":
      takeAmount(coverage, segment);
      return;
    case "MIA":
      priorOf(coverage).inpatient = readFields(INPATIENT_ANSWER, segment);
      return;
    case "MOA":
      priorOf(coverage).outpatient = readFields(OUTPATIENT_ANSWER, segment);
  }
}

function takeAmount(coverage: CoverageReading, amt: WatchedSegment): void {
  const kind = amt.peek(1);
  amt.accept(1, "D", "EAF", "A8");
  if (kind === "D") priorOf(coverage).paidCents = amt.money(2);
  else if (kind === "EAF") priorOf(coverage).remainingPatientLiabilityCents = amt.money(2);
  else if (kind === "A8") coverage.facts.nonCoveredCents = amt.money(2);
}

function takeOtherSubscriber(coverage: CoverageReading, segment: WatchedSegment): void {
  if (segment.id === "NM1") takeSubscriberName(coverage, segment);
  else if (segment.id === "REF" && segment.peek(1) === "SY" && coverage.subscriber.socialSecurityNumber === undefined) {
    segment.text(1);
    coverage.subscriber.socialSecurityNumber = segment.text(2);
  } else takeAddress(coverage.subscriber, segment);
}

const NUMBER_KEYS: Readonly<Record<string, string>> = {
  G1: "otherPayerAuthorization",
  "9F": "otherPayerReferral",
  T4: "otherPayerAdjustedClaim",
};

function takeOtherPayer(coverage: CoverageReading, segment: WatchedSegment): void {
  const qualifier = segment.peek(1);
  if (segment.id === "DTP" && qualifier === "573") {
    segment.text(1);
    segment.accept(2, "D8");
    const date = segment.day(3);
    if (date) priorOf(coverage).adjudicationDate = date;
  } else if (segment.id === "REF" && qualifier === "F8") {
    segment.text(1);
    priorOf(coverage).payerControlNumber = segment.text(2);
  } else if (segment.id === "REF" && NUMBER_KEYS[qualifier]) {
    segment.text(1);
    coverage.facts[NUMBER_KEYS[qualifier]] = segment.text(2);
  } else takePayer(coverage, segment);
}

function takeProviderAtOtherPayer(coverage: CoverageReading, segment: WatchedSegment): void {
  if (segment.id === "NM1") {
    const role = OTHER_PAYER_ROLES.find((one) => one.code === segment.text(1))?.role ?? segment.text(1);
    const kind = segment.text(2) === "2" ? "organization" : "person";
    append(coverage.facts, "otherPayerProviders", { role, kind, ids: [] });
    return;
  }
  const provider = (coverage.facts.otherPayerProviders as Facts[] | undefined)?.at(-1);
  if (provider && segment.id === "REF") append(provider, "ids", readSecondaryId(segment));
}

/** The earlier answer of a coverage; begins with the first segment that tells of one. */
export function priorOf(coverage: CoverageReading): NonNullable<CoverageReading["prior"]> {
  coverage.prior ??= { paidCents: 0 as Cents, claimAdjustments: [], lines: [] };
  return coverage.prior;
}
