import { isState } from "../../codes/states.ts";
import type { ClaimProblem } from "../claim-problem.ts";
import { destinationOf, error, type ScrubRule, warning } from "./scrub-rule.ts";

/** Box 10 and box 14 agree: an accident has its day, an automobile accident its state. */
export const checkAccident: ScrubRule = (claim) => {
  const problems: ClaimProblem[] = [];
  const { autoAccident, otherAccident, employment, autoAccidentState } = claim.relatedCauses;
  const accident = { box: "14", field: "dates.accident" };
  if ((autoAccident || otherAccident) && claim.dates.accident === undefined) {
    problems.push(
      error({ code: "accident-date-missing", ...accident }, "Box 10 names an accident, but its date is missing."),
    );
  }
  if (!autoAccident && !otherAccident && !employment && claim.dates.accident !== undefined) {
    problems.push(
      error(
        { code: "accident-not-named", box: "10", field: "relatedCauses.otherAccident" },
        "An accident date is given, but box 10 names no accident.",
      ),
    );
  }
  if (autoAccident && !isState(autoAccidentState ?? "")) {
    const place = { code: "accident-state-missing", box: "10b", field: "relatedCauses.autoAccidentState" };
    problems.push(error(place, "An automobile accident needs the state where it happened."));
  }
  if (employment && autoAccident && otherAccident) {
    const place = { code: "related-causes", box: "10", field: "relatedCauses.employment" };
    problems.push(error(place, "Box 10 names three causes; a claim can carry two of them."));
  }
  const first = claim.lines.map((line) => line.fromDate).sort()[0];
  if (claim.dates.accident !== undefined && first !== undefined && claim.dates.accident > first) {
    problems.push(
      error({ code: "accident-after-service", ...accident }, "The accident is dated after the first service."),
    );
  }
  const filing = destinationOf(claim)?.payer.filingCode;
  if (employment && filing !== undefined && filing !== "WC") {
    const place = { code: "employment-payer", box: "10a", field: `coverageIds.${claim.destination}` };
    problems.push(
      warning(place, "The condition comes from work, but the claim does not go to a workers' compensation payer."),
    );
  }
  return problems;
};
