import type { Claim, ClaimCoverage, PriorAdjudication } from "../../claims/claim.ts";
import { toD8 } from "../../dates/date-text.ts";
import { type Cents, sumCents } from "../../money/cents.ts";
import type { TransactionComposer } from "../x12/compose-transaction.ts";
import { decimalFromCents } from "../x12/decimal.ts";
import { addAdjustments } from "./write-adjustments.ts";
import { addAddress, addPersonName } from "./write-parties.ts";

/** SBR01 of each rank. */
export const RANK_CODES = { primary: "P", secondary: "S", tertiary: "T" } as const;

/** Loops 2320, 2330A and 2330B: one of the patient's coverages that this claim does not go to. */
export function addOtherCoverage(out: TransactionComposer, coverage: ClaimCoverage): void {
  const prior = coverage.priorAdjudication;
  out.add("SBR", RANK_CODES[coverage.rank], coverage.relationship, ...groupAndFiling(coverage));
  if (prior) {
    addAdjustments(out, prior.claimAdjustments);
    out.add("AMT", "D", decimalFromCents(prior.paidCents));
    if (prior.remainingPatientLiabilityCents !== undefined && !liabilityIsOnLines(prior)) {
      out.add("AMT", "EAF", decimalFromCents(prior.remainingPatientLiabilityCents));
    }
  }
  out.add("OI", undefined, undefined, coverage.benefitsAssigned, undefined, undefined, coverage.releaseOfInformation);
  addPersonName(out, "IL", coverage.subscriber.name, coverage.memberId);
  if (coverage.subscriber.address) addAddress(out, coverage.subscriber.address);
  addPayerName(out, coverage);
  if (prior && prior.lines.length === 0) out.add("DTP", "573", "D8", toD8(prior.adjudicationDate));
  if (prior?.payerControlNumber) out.add("REF", "F8", prior.payerControlNumber);
}

/** NM1 PR with its address: loops 2010BB and 2330B. */
export function addPayerName(out: TransactionComposer, coverage: ClaimCoverage): void {
  const { payer } = coverage;
  out.add("NM1", "PR", "2", payer.name, undefined, undefined, undefined, undefined, "PI", payer.payerId);
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

/** Loop 2430 of a line for every other payer that answered it. */
export function addLineAnswers(out: TransactionComposer, claim: Claim, lineNumber: number): void {
  for (const coverage of claim.coverages) {
    const prior = coverage.priorAdjudication;
    if (!prior || coverage.rank === claim.destination) continue;
    for (const answer of prior.lines.filter((one) => one.lineNumber === lineNumber)) {
      const procedure = ["HC", answer.procedureCode, ...answer.modifiers];
      out.add(
        "SVD",
        coverage.payer.payerId,
        decimalFromCents(answer.paidCents),
        procedure,
        undefined,
        answer.paidUnits,
      );
      addAdjustments(out, answer.adjustments);
      out.add("DTP", "573", "D8", toD8(prior.adjudicationDate));
      if (liabilityIsOnLines(prior)) out.add("AMT", "EAF", decimalFromCents(patientShare(answer.adjustments)));
    }
  }
}

/**
 * The patient's open liability is told once: on the lines when the payer answered by line and its PR reasons explain
 * it, on the claim otherwise (both together are refused by payers).
 */
function liabilityIsOnLines(prior: PriorAdjudication): boolean {
  if (prior.lines.length === 0 || prior.remainingPatientLiabilityCents === undefined) return false;
  const onLines = prior.lines.map((line) => patientShare(line.adjustments));
  return onLines.every((share) => share >= 0) && sumCents(onLines) === prior.remainingPatientLiabilityCents;
}

function patientShare(adjustments: PriorAdjudication["claimAdjustments"]): Cents {
  return sumCents(adjustments.filter((one) => one.group === "PR").map((one) => one.amountCents));
}
