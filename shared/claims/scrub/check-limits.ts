import type { ClaimProblem } from "../claim-problem.ts";
import { error, type ScrubRule, warning } from "./scrub-rule.ts";

/** An outside laboratory's charge (box 20) has no place in a claim file. */
export const checkOutsideLab: ScrubRule = (claim, { payer }) => {
  if ((claim.outsideLabChargeCents ?? 0) === 0 || payer.submission === "paper") return [];
  const place = { code: "outside-lab-charge", box: "20", field: "outsideLabChargeCents" };
  const message = "An outside laboratory's charge cannot be sent electronically.";
  const fix = "Print this claim on paper, or let the laboratory bill it.";
  return [payer.submission === "electronic" ? error(place, message, fix) : warning(place, message, fix)];
};

/** A professional claim carries 50 lines and 12 diagnoses at most, and a claim number of 20 letters and digits. */
export const checkLimits: ScrubRule = (claim) => {
  const problems: ClaimProblem[] = [];
  if (claim.lines.length > 50) {
    problems.push(
      error(
        { code: "too-many-lines", box: "24", field: "lines[50].procedureCode" },
        `The claim has ${claim.lines.length} lines; 50 fit.`,
        "Split it into two claims.",
      ),
    );
  }
  if (claim.diagnoses.length > 12) {
    problems.push(
      error(
        { code: "too-many-diagnoses", box: "21", field: "diagnoses[12]" },
        `The claim has ${claim.diagnoses.length} diagnoses; 12 fit.`,
      ),
    );
  }
  if (claim.claimNumber !== "" && !/^[A-Z0-9]{1,20}$/.test(claim.claimNumber)) {
    problems.push(
      error(
        { code: "claim-number-form", box: "26", field: "claimNumber" },
        "A claim number is at most 20 capital letters and digits; payers mangle anything else.",
      ),
    );
  }
  return problems;
};
