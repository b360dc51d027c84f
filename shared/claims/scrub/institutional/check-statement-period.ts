import { formatDate } from "../../../dates/date-text.ts";
import type { ClaimProblem } from "../../claim-problem.ts";
import { destinationOf, error } from "../scrub-rule.ts";
import type { InstitutionalRule } from "./institutional-rule.ts";

/** FL6: the period does not end before it begins, lies between birth and today, and within the coverage's days. */
export const checkStatementPeriod: InstitutionalRule = (claim, { today, coverageInForce }) => {
  const { statementFrom: from, statementTo: to, patient } = claim;
  const problems: ClaimProblem[] = [];
  const first = { box: "6", field: "statementFrom" };
  const last = { box: "6", field: "statementTo" };
  if (to < from) {
    problems.push(error({ code: "statement-reversed", ...last }, "The statement period ends before it begins."));
  }
  if (to > today) {
    const message = "The statement period ends after today. A service is billed when it was given.";
    problems.push(error({ code: "statement-in-future", ...last }, message));
  }
  if (from < patient.birthDate) {
    problems.push(error({ code: "service-before-birth", ...first }, "The statement period begins before the birth."));
  }
  const payer = destinationOf(claim)?.payer.name ?? "payer";
  const fix = "Choose the coverage that was in force that day.";
  if (coverageInForce.from !== null && from < coverageInForce.from) {
    const message = `The statement period begins before the coverage with ${payer} did, on ${formatDate(coverageInForce.from)}.`;
    problems.push(error({ code: "coverage-not-in-force", ...first }, message, fix));
  }
  if (coverageInForce.to !== null && from > coverageInForce.to) {
    const message = `The statement period begins after the coverage with ${payer} ended on ${formatDate(coverageInForce.to)}.`;
    problems.push(error({ code: "coverage-not-in-force", ...first }, message, fix));
  }
  return problems;
};
