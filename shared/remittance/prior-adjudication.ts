import type { PriorAdjudication } from "../claims/claim.ts";
import type { IsoDate } from "../dates/iso-date.ts";
import { sumCents } from "../money/cents.ts";
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
        .map(({ group, carc, amountCents }) => ({ group, carc, amountCents })),
    })),
    ...(responsibility.length === 0 ? {} : { remainingPatientLiabilityCents: sumCents(responsibility) }),
  };
}
