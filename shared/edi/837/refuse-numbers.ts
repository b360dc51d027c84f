import type { AnyClaim } from "../../claims/claim.ts";
import type { Refuse } from "./refuse.ts";

const CLAIM_NUMBER_FORM = /^[A-Z0-9]{1,20}$/;

/** Refuses a claim whose own numbers, or the payer's number of the claim before it, would lose or confuse it. */
export function refuseUnwritableNumbers(claim: AnyClaim, refuse: Refuse): void {
  if (!CLAIM_NUMBER_FORM.test(claim.claimNumber)) {
    refuse("claim-number", "its number must be 1 to 20 capital letters and digits.");
  }
  if (claim.lines.length === 0) refuse("no-lines", "it has no service line. Enter what was done.");
  if ((claim.frequency === "7" || claim.frequency === "8") && !claim.payerControlNumber) {
    refuse(
      "payer-control-number-missing",
      "a replacement or void needs the payer's claim number (box 22, right side).",
    );
  }
  if (claim.frequency === "1" && claim.payerControlNumber) {
    refuse(
      "payer-control-number-on-original",
      "an original claim must not carry a payer's claim number. Clear box 22 or make it a replacement.",
    );
  }
  const numbers = claim.lines.map((line) => line.controlNumber);
  if (numbers.includes("")) refuse("line-control-number-missing", "one of its lines has no control number.");
  if (new Set(numbers).size !== numbers.length) {
    refuse("line-control-number-repeated", "two of its lines have the same control number.");
  }
}
