import { sumCents } from "../../money/cents.ts";
import { formatDollars } from "../../money/money-text.ts";
import type { ClaimProblem } from "../claim-problem.ts";
import { eachLine, error, lineField, type ScrubRule, warning } from "./scrub-rule.ts";

/** Units are a decimal number above zero; a charge is not below zero, and zero is rarely meant. */
export const checkUnitsAndCharges = eachLine((line): ClaimProblem[] => {
  const problems: ClaimProblem[] = [];
  const units = { box: "24G", field: lineField(line, "units") };
  if (!/^\d+(?:\.\d{1,3})?$/.test(line.units) || Number(line.units) <= 0) {
    problems.push(
      error({ code: "units-form", ...units }, `Line ${line.lineNumber} needs a number of units above zero.`),
    );
  } else if (Number(line.units) > 999) {
    problems.push(
      warning({ code: "units-many", ...units }, `Line ${line.lineNumber} has ${line.units} units. Is that meant?`),
    );
  }
  const charge = { box: "24F", field: lineField(line, "chargeCents") };
  if (line.chargeCents < 0) {
    problems.push(error({ code: "charge-negative", ...charge }, `Line ${line.lineNumber} has a charge below zero.`));
  } else if (line.chargeCents === 0) {
    problems.push(
      warning({ code: "charge-zero", ...charge }, `Line ${line.lineNumber} has no charge. Some payers refuse that.`),
    );
  }
  return problems;
});

/** The total is within what a claim can carry, and the patient has not paid more than it. */
export const checkTotal: ScrubRule = (claim) => {
  const total = sumCents(claim.lines.map((line) => line.chargeCents));
  const problems: ClaimProblem[] = [];
  if (total >= 10_000_000_00) {
    problems.push(
      error(
        { code: "total-too-large", box: "28", field: "lines" },
        `The total of ${formatDollars(total)} does not fit a claim.`,
      ),
    );
  }
  if (claim.patientPaidCents < 0) {
    problems.push(
      error(
        { code: "patient-paid-negative", box: "29", field: "patientPaidCents" },
        "The amount paid cannot be below zero.",
      ),
    );
  } else if (claim.patientPaidCents > total) {
    const message = `The patient has paid ${formatDollars(claim.patientPaidCents)}, more than the total of ${formatDollars(total)}.`;
    problems.push(warning({ code: "patient-paid-above-total", box: "29", field: "patientPaidCents" }, message));
  }
  return problems;
};
