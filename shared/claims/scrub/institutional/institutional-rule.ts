import { isInpatientFacility } from "../../../codes/bill-type.ts";
import type { ClaimProblem } from "../../claim-problem.ts";
import type { InstitutionalClaim, RevenueLine } from "../../institutional-claim.ts";
import type { ScrubContext, ScrubRule } from "../scrub-rule.ts";

/** A rule of institutional claims: its problems name form locators of the UB-04. */
export type InstitutionalRule = ScrubRule<InstitutionalClaim>;

/** Runs a rule on every revenue line. */
export function eachRevenueLine(
  check: (line: RevenueLine, claim: InstitutionalClaim, context: ScrubContext) => ClaimProblem[],
): InstitutionalRule {
  return (claim, context) => claim.lines.flatMap((line) => check(line, claim, context));
}

/** Whether the bill is for an admitted patient. */
export function isInpatientBill(claim: InstitutionalClaim): boolean {
  return isInpatientFacility(claim.facilityType);
}
