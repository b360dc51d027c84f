import type { ClaimProblem } from "../../claim-problem.ts";
import { destinationOf, error, warning } from "../scrub-rule.ts";
import type { InstitutionalRule } from "./institutional-rule.ts";

/** Condition codes by which Medicare is told why a bill is adjusted. */
const REASON_OF_CHANGE = /^(?:D[0-9]|E0)$/;

/**
 * The last character of FL4: 7 replaces and 8 voids under the payer's own number of the bill before (FL64, REF F8), and
 * tells Medicare why by a condition code; any other bill names no earlier one.
 */
export const checkBillFrequency: InstitutionalRule = (claim, { payer }) => {
  const changes = claim.frequency === "7" || claim.frequency === "8";
  const number = (claim.payerControlNumber ?? "").trim();
  const place = { box: "64", field: "payerControlNumber" };
  if (!changes) {
    if (number === "") return [];
    const message = "The bill is an original, but names an earlier claim of the payer.";
    return [
      error({ code: "original-with-payer-number", ...place }, message, "End the type of bill in 7 or 8, or empty 64."),
    ];
  }
  const problems: ClaimProblem[] = [];
  if (number === "") {
    const message = "A replacement or void needs the payer's number of the claim that it changes.";
    problems.push(error({ code: "payer-number-missing", ...place }, message, "It stands on the payer's remittance."));
  }
  if (!payer.acceptsReplacement) {
    const message =
      "This payer does not take replacements or voids. Ask for a reopening, or send a rejected claim again as an original.";
    problems.push(error({ code: "replacement-not-accepted", box: "4", field: "typeOfBill" }, message));
  }
  const isMedicare = destinationOf(claim)?.payer.filingCode === "MA";
  if (isMedicare && !(claim.conditionCodes ?? []).some((code) => REASON_OF_CHANGE.test(code))) {
    const reason = { code: "change-reason-missing", box: "18", field: "conditionCodes[0]" };
    problems.push(warning(reason, "Medicare asks why a bill is changed: a condition code D0 to D9 or E0."));
  }
  return problems;
};
