import type { PriorAdjudication } from "../claims/claim.ts";
import type { IsoDate } from "../dates/iso-date.ts";
import { type Cents, subtractCents, sumCents } from "../money/cents.ts";
import type { PlannedClaim } from "./posting-plan.ts";

/**
 * What a payer answered, for the next payer's claim (loops 2320, 2330B, 2430): its own figures verbatim, never rebuilt
 * from write-offs. Claim-level adjustments stay at claim level, line-level ones at their line, never both.
 */
export function priorAdjudicationOf(claim: PlannedClaim, adjudicationDate: IsoDate): PriorAdjudication {
  const answered = claim.lines.filter((line) => line.answered);
  const responsibility = claim.lines.flatMap((line) =>
    line.adjustments.filter((one) => one.action === "patient-responsibility").map((one) => one.amountCents),
  );
  return {
    paidCents: claim.paidCents,
    adjudicationDate,
    ...(claim.payerControlNumber === "" ? {} : { payerControlNumber: claim.payerControlNumber }),
    claimAdjustments: claim.claimAdjustments,
    lines: answered.map((line) => ({
      lineNumber: line.lineNumber,
      paidCents: line.sentPaidCents ?? line.paidCents,
      paidUnits: line.paidUnits ?? "1",
      procedureCode: line.adjudicatedCode ?? line.procedureCode,
      modifiers: line.modifiers,
      adjustments: line.adjustments
        .filter((one) => one.level === "line")
        .map(({ group, carc, amountCents, quantity }) => ({
          group,
          carc,
          amountCents,
          ...(quantity === undefined ? {} : { quantity }),
        })),
    })),
    ...(claim.forwardedTo === undefined ? {} : { forwarded: true as const }),
    ...(claim.outpatient === undefined ? {} : { outpatient: claim.outpatient }),
    ...(claim.inpatient === undefined ? {} : { inpatient: claim.inpatient }),
    ...(responsibility.length === 0 ? {} : { remainingPatientLiabilityCents: sumCents(responsibility) }),
  };
}

/**
 * One answer out of two by the same payer: lines of both, and for a line in both the later word. The claim's paid
 * amount follows from the lines and the claim's own adjustments, as the next payer will check it (2320 AMT D = the sum
 * of 2430 SVD02 − 2320 CAS); without lines the two payments add up.
 */
export function mergeAdjudications(earlier: PriorAdjudication, later: PriorAdjudication): PriorAdjudication {
  const lines = new Map([...earlier.lines, ...later.lines].map((line) => [line.lineNumber, line]));
  const claimAdjustments = [...earlier.claimAdjustments, ...later.claimAdjustments];
  const sumOf = (amounts: readonly { amountCents: Cents }[]) => sumCents(amounts.map((one) => one.amountCents));
  const paidCents =
    lines.size === 0
      ? sumCents([earlier.paidCents, later.paidCents])
      : subtractCents(sumCents([...lines.values()].map((line) => line.paidCents)), sumOf(claimAdjustments));
  const left = [earlier, later].flatMap((answer) => answer.remainingPatientLiabilityCents ?? []);
  return {
    ...later,
    paidCents,
    claimAdjustments,
    lines: [...lines.values()].sort((one, other) => one.lineNumber - other.lineNumber),
    ...(left.length === 0 ? {} : { remainingPatientLiabilityCents: sumCents(left) }),
  };
}
