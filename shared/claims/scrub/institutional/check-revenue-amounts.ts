import { sumCents } from "../../../money/cents.ts";
import { formatDollars } from "../../../money/money-text.ts";
import type { ClaimProblem } from "../../claim-problem.ts";
import { error, lineField, warning } from "../scrub-rule.ts";
import { eachRevenueLine, type InstitutionalRule } from "./institutional-rule.ts";

/** FL44 to 48: units above zero that the form can print, charges not below zero, and a room's rate times its days. */
export const checkRevenueAmounts = eachRevenueLine((line): ClaimProblem[] => {
  const { lineNumber, units, chargeCents, nonCoveredCents, rateCents } = line;
  const at = (box: string, name: string) => ({ box, field: lineField(line, name) });
  const problems: ClaimProblem[] = [];
  if (!/^\d{1,7}(?:\.\d{1,3})?$/.test(units) || Number(units) <= 0) {
    const message = `Line ${lineNumber} needs a number of units above zero.`;
    problems.push(error({ code: "units-form", ...at("46", "units") }, message));
  } else if (rateCents !== undefined && Math.round(Number(units) * rateCents) !== chargeCents) {
    const message = `Line ${lineNumber}: ${units} times ${formatDollars(rateCents)} is not ${formatDollars(chargeCents)}.`;
    problems.push(warning({ code: "rate-times-units", ...at("47", "chargeCents") }, message));
  }
  if (chargeCents < 0) {
    const message = `Line ${lineNumber} has a charge below zero.`;
    problems.push(error({ code: "charge-negative", ...at("47", "chargeCents") }, message));
  }
  if (nonCoveredCents !== undefined && (nonCoveredCents < 0 || nonCoveredCents > chargeCents)) {
    const message = `Line ${lineNumber}: what is not covered is a part of its charge, neither below zero nor above it.`;
    problems.push(error({ code: "non-covered-charge", ...at("48", "nonCoveredCents") }, message));
  }
  return problems;
});

/** The total (revenue code 0001, CLM02) is reckoned of the lines and fits a claim. */
export const checkInstitutionalTotal: InstitutionalRule = (claim) => {
  const total = sumCents(claim.lines.map((line) => line.chargeCents));
  const place = { box: "47", field: "lines" };
  if (total >= 10_000_000_00) {
    const message = `The total of ${formatDollars(total)} does not fit a claim.`;
    return [error({ code: "total-too-large", ...place }, message)];
  }
  if (total > 0 || claim.lines.length === 0) return [];
  return [warning({ code: "charge-zero", ...place }, "The bill charges nothing. Some payers refuse that.")];
};
