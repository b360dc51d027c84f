import type { ClaimProblem } from "../claim-problem.ts";
import { error, type ScrubRule } from "./scrub-rule.ts";

/** A replacement (7) or void (8) names the payer's own number of the claim before (REF F8); an original names none. */
export const checkFrequency: ScrubRule = (claim, { payer }) => {
  const problems: ClaimProblem[] = [];
  const number = (claim.payerControlNumber ?? "").trim();
  const place = { box: "22", field: "payerControlNumber" };
  if (claim.frequency === "1") {
    if (number === "") return [];
    const message = "The claim is an original, but names an earlier claim of the payer.";
    return [
      error({ code: "original-with-payer-number", ...place }, message, "Choose replacement or void, or empty box 22."),
    ];
  }
  if (number === "") {
    const message = "A replacement or void needs the payer's number of the claim that it changes.";
    problems.push(error({ code: "payer-number-missing", ...place }, message, "It stands on the payer's remittance."));
  }
  if (!payer.acceptsReplacement) {
    const words =
      "This payer does not take replacements or voids. Ask for a reopening, or send a rejected claim again as an original.";
    problems.push(error({ code: "replacement-not-accepted", box: "22", field: "frequency" }, words));
  }
  return problems;
};
