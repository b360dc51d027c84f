import type { Address, AnyClaim, ClaimCoverage } from "../claim.ts";
import type { ClaimProblem } from "../claim-problem.ts";
import { error, type ScrubRule } from "./scrub-rule.ts";

type Requirement = [present: boolean, code: string, box: string, field: string, message: string];

/** Boxes without which no payer takes a claim. That a line is missing is told while the draft is checked. */
export const checkRequired: ScrubRule<AnyClaim> = (claim) => {
  const { patient, billingProvider: billing } = claim;
  const address = "The patient's address is incomplete: street, city, state and ZIP are needed.";
  const required: Requirement[] = [
    [claim.claimNumber !== "", "claim-number-missing", "26", "claimNumber", "The claim has no claim number."],
    [patient.name.last !== "", "patient-name-missing", "2", "patientId", "The patient has no last name."],
    [isAddressed(patient.address), "patient-address-missing", "5", "patientId", address],
    [billing.lastOrOrganization !== "", "billing-name-missing", "33", "billingProvider", "The practice has no name."],
    [(billing.npi ?? "") !== "", "billing-npi-missing", "33a", "billingProvider", "The practice has no NPI."],
    ...claim.coverages.flatMap((coverage) => requiredOfCoverage(coverage, claim)),
  ];
  return required.flatMap(([present, code, box, field, message]): ClaimProblem[] =>
    present ? [] : [error({ code, box, field }, message)],
  );
};

/** A claim file names every payer of the claim, so each coverage must be complete. Identifiers have two characters. */
function requiredOfCoverage(coverage: ClaimCoverage, claim: AnyClaim): Requirement[] {
  const { memberId, payer, rank } = coverage;
  const field = `coverageIds.${rank}`;
  const isAddressee = rank === claim.destination;
  const payerBox = isAddressee ? "11c" : "9d";
  const routing = `The ${rank} payer has no electronic identifier, so a clearinghouse cannot route the claim.`;
  const member = `The ${rank} coverage has no member number.`;
  return [
    [memberId.trim().length >= 2, "member-id-missing", isAddressee ? "1a" : "9a", field, member],
    [payer.name !== "", "payer-name-missing", payerBox, field, `The ${rank} payer has no name.`],
    [payer.payerId.trim().length >= 2, "payer-id-missing", payerBox, field, routing],
  ];
}

function isAddressed({ line1, city, state, zip }: Address): boolean {
  return line1.trim() !== "" && city.trim().length >= 2 && state !== "" && zip !== "";
}
