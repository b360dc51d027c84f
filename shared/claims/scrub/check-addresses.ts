import { isState } from "../../codes/states.ts";
import { isPostOfficeBox, isZip, isZip9 } from "../../codes/zip.ts";
import type { Address, AnyClaim } from "../claim.ts";
import type { ClaimProblem } from "../claim-problem.ts";
import { error, type ScrubRule } from "./scrub-rule.ts";

/**
 * The billing address is a street with a nine-digit ZIP (2010AA N3, N4), so is the facility's ZIP (2310C); every
 * address has a state that exists.
 */
export const checkAddresses: ScrubRule<AnyClaim> = (claim) => {
  const problems: ClaimProblem[] = [];
  const { address } = claim.billingProvider;
  if ([address.line1, address.line2 ?? ""].some(isPostOfficeBox)) {
    problems.push(
      error(
        { code: "billing-po-box", box: "33", field: "billingProvider" },
        "The practice's billing address is a post office box; payers refuse that.",
        "Enter the street address, and the box as the pay-to address.",
      ),
    );
  }
  if (address.line1.trim() === "" || address.city.trim().length < 2) {
    problems.push(
      error(
        { code: "billing-address-missing", box: "33", field: "billingProvider" },
        "The practice's billing address has no street or city.",
      ),
    );
  }
  problems.push(...checkZip9(address, "33", "billingProvider", "practice"));
  if (claim.serviceFacility) problems.push(...checkZip9(claim.serviceFacility.address, "32", "facilityId", "facility"));
  problems.push(...checkState(address, "33", "billingProvider", "practice"));
  problems.push(...checkState(claim.patient.address, "5", "patientId", "patient"));
  if (claim.serviceFacility)
    problems.push(...checkState(claim.serviceFacility.address, "32", "facilityId", "facility"));
  if (claim.patient.address.zip !== "" && !isZip(claim.patient.address.zip)) {
    problems.push(
      error({ code: "zip-form", box: "5", field: "patientId" }, "The patient's ZIP code must be five or nine digits."),
    );
  }
  return problems;
};

function checkZip9(address: Address, box: string, field: string, whose: string): ClaimProblem[] {
  if (isZip9(address.zip)) return [];
  const message = `The ${whose}'s ZIP code must have all nine digits.`;
  return [
    error(
      { code: "zip-nine-digits", box, field },
      message,
      "The postal service's ZIP code lookup gives the last four.",
    ),
  ];
}

function checkState(address: Address, box: string, field: string, whose: string): ClaimProblem[] {
  if (address.state === "" || isState(address.state)) return [];
  return [error({ code: "state-unknown", box, field }, `${address.state} in the ${whose}'s address is not a state.`)];
}
