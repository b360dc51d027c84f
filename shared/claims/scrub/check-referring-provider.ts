import type { Claim, ClaimProvider } from "../claim.ts";
import type { ClaimProblem } from "../claim-problem.ts";
import { error, lineField, type ScrubRule, warning } from "./scrub-rule.ts";

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
  return [...problems, ...organizations(claim)];
};

/** Whoever referred, ordered or supervised is a person (NM102 of 2310A, 2310D and 2420E). */
function organizations(claim: Claim): ClaimProblem[] {
  const named: [provider: ClaimProvider | undefined, field: string][] = [
    [claim.referringProvider, "referringProviderId"],
    [claim.orderingProvider, "orderingProviderId"],
    [claim.supervisingProvider, "supervisingProviderId"],
    ...claim.lines.map((line): [ClaimProvider | undefined, string] => [
      line.orderingProvider,
      lineField(line, "orderingProviderId"),
    ]),
  ];
  return named
    .filter(([provider]) => provider?.kind === "organization")
    .map(([, field]) =>
      error({ code: "referrer-not-a-person", box: "17", field }, "Box 17 names a person, not an organization."),
    );
}
