import type { AnyClaim } from "./claim.ts";
import type { ClaimCoverage } from "./claim-coverage.ts";

/** RARCs by which a payer says that it has sent the claim on to the next payer. */
export const FORWARDING_REMARKS: ReadonlySet<string> = new Set(["MA18", "N89"]);

/**
 * The payer before the one that the claim goes to, where it has said that it sent the claim on itself: sent by us as
 * well, it would be denied as a duplicate. A replacement or void is not what was forwarded.
 */
export function payerThatForwarded(claim: AnyClaim): ClaimCoverage | undefined {
  if (claim.frequency !== "1") return undefined;
  const before = claim.coverages[claim.coverages.findIndex((one) => one.rank === claim.destination) - 1];
  const answer = before?.priorAdjudication;
  const remarks = [...(answer?.outpatient?.remarkCodes ?? []), ...(answer?.inpatient?.remarkCodes ?? [])];
  const forwarded = answer?.forwarded === true || remarks.some((remark) => FORWARDING_REMARKS.has(remark));
  return forwarded ? before : undefined;
}
