import type { ClaimProblem } from "../claim-problem.ts";
import { error, type ScrubRule, warning } from "./scrub-rule.ts";

/** Paper has one box 17 (DN, DK or DQ), and a referral number needs somebody who referred. */
export const checkReferringProvider: ScrubRule = (claim) => {
  const problems: ClaimProblem[] = [];
  const sources = [claim.referringProvider, claim.orderingProvider, claim.supervisingProvider].filter(Boolean);
  if (sources.length > 1) {
    const place = { code: "several-in-box-17", box: "17", field: "referringProviderId" };
    problems.push(
      warning(place, "Box 17 on paper has room for one of the referring, ordering and supervising providers."),
    );
  }
  if (claim.referralNumber && !claim.referringProvider) {
    const place = { code: "referrer-missing", box: "17", field: "referringProviderId" };
    problems.push(error(place, "A referral number is given, but nobody who referred the patient."));
  }
  if (claim.referringProvider?.kind === "organization") {
    const place = { code: "referrer-not-a-person", box: "17", field: "referringProviderId" };
    problems.push(error(place, "The referring provider must be a person, not an organization."));
  }
  return problems;
};
