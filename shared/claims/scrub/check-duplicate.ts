import { REPEAT_MODIFIERS } from "../../codes/modifiers.ts";
import { formatDate } from "../../dates/date-text.ts";
import type { ClaimLine } from "../claim.ts";
import type { ClaimProblem } from "../claim-problem.ts";
import { destinationOf, lineField, type OtherClaim, type ScrubRule, warning } from "./scrub-rule.ts";

type Service = OtherClaim["lines"][number];

/** The same service to the same payer stands on another claim, or twice on this one, and no modifier says that it is meant. */
export const checkDuplicate: ScrubRule = (claim, { otherClaims }) => {
  if (claim.frequency !== "1") return [];
  const payerId = destinationOf(claim)?.payer.payerId;
  const rendering = claim.renderingProvider?.npi;
  const candidates = otherClaims.filter(
    (other) =>
      other.claimNumber !== claim.claimNumber &&
      other.payerId === payerId &&
      (other.renderingNpi ?? "") === (rendering ?? ""),
  );
  return claim.lines.flatMap((line, index): ClaimProblem[] => {
    if (line.modifiers.some((modifier) => REPEAT_MODIFIERS.has(modifier))) return [];
    const place = { code: "duplicate-service", box: "24D", field: lineField(line, "procedureCode") };
    const fix = "If it was given twice, say so with a modifier such as 59, 76 or 91.";
    const other = candidates.find((one) => one.lines.some((service) => isSame(line, service)));
    if (other) {
      const message = `Line ${line.lineNumber} (${line.procedureCode}, ${formatDate(line.fromDate)}) already stands on claim ${other.claimNumber}. The payer would deny it as a duplicate.`;
      return [warning(place, message, fix)];
    }
    const earlier = claim.lines.slice(0, index).find((one) => isSame(line, one));
    return earlier ? [warning(place, `Line ${line.lineNumber} repeats line ${earlier.lineNumber}.`, fix)] : [];
  });
};

function isSame(line: ClaimLine, service: Service): boolean {
  return (
    line.fromDate === service.fromDate &&
    line.procedureCode === service.procedureCode &&
    line.units === service.units &&
    [...line.modifiers].sort().join() === [...service.modifiers].sort().join()
  );
}
