import { REPEAT_MODIFIERS } from "../../../codes/modifiers.ts";
import type { ClaimProblem } from "../../claim-problem.ts";
import type { InstitutionalClaim, RevenueLine } from "../../institutional-claim.ts";
import { destinationOf, lineField, type OtherClaim, warning } from "../scrub-rule.ts";
import type { InstitutionalRule } from "./institutional-rule.ts";

/** The same service on the same day stands on another bill to the same payer, and no modifier says that it is meant. */
export const checkRepeatedService: InstitutionalRule = (claim, { otherClaims }) => {
  if (claim.frequency === "7" || claim.frequency === "8") return [];
  const payerId = destinationOf(claim)?.payer.payerId;
  const others = otherClaims.filter((one) => one.claimNumber !== claim.claimNumber && one.payerId === payerId);
  return claim.lines.flatMap((line): ClaimProblem[] => {
    if (line.modifiers.some((modifier) => REPEAT_MODIFIERS.has(modifier))) return [];
    const other = others.find((one) => one.lines.some((service) => isSame(claim, line, service)));
    if (!other) return [];
    const place = { code: "duplicate-service", box: "42", field: lineField(line, "revenueCode") };
    const message = `Line ${line.lineNumber} already stands on claim ${other.claimNumber}. The payer would deny it as a duplicate.`;
    return [warning(place, message, "If it was given twice, say so with a modifier such as 59, 76 or 91.")];
  });
};

/** The other claim's line is named as the ledger keeps it: by procedure, or where it has none, by revenue code. */
function isSame(claim: InstitutionalClaim, line: RevenueLine, service: OtherClaim["lines"][number]): boolean {
  return (
    (line.fromDate ?? claim.statementFrom) === service.fromDate &&
    (line.procedureCode ?? line.revenueCode) === service.procedureCode &&
    line.units === service.units &&
    [...line.modifiers].sort().join() === [...service.modifiers].sort().join()
  );
}
