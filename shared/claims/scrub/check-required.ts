import type { Claim } from "../claim.ts";
import type { ClaimProblem } from "../claim-problem.ts";
import { destinationOf, error, type ScrubRule } from "./scrub-rule.ts";

/** Boxes without which no payer takes a claim. That a line is missing is told while the draft is checked. */
export const checkRequired: ScrubRule = (claim) => {
  const coverage = destinationOf(claim);
  const required: [present: boolean, code: string, box: string, field: string, message: string][] = [
    [claim.claimNumber !== "", "claim-number-missing", "26", "claimNumber", "The claim has no claim number."],
    [claim.patient.name.last !== "", "patient-name-missing", "2", "patientId", "The patient has no last name."],
    [
      isAddressed(claim.patient.address),
      "patient-address-missing",
      "5",
      "patientId",
      "The patient's address is incomplete: street, city, state and ZIP are needed.",
    ],
    [
      claim.billingProvider.lastOrOrganization !== "",
      "billing-name-missing",
      "33",
      "billingProvider",
      "The practice has no name.",
    ],
    [
      (claim.billingProvider.npi ?? "") !== "",
      "billing-npi-missing",
      "33a",
      "billingProvider",
      "The practice has no NPI.",
    ],
    [
      (coverage?.memberId ?? "") !== "",
      "member-id-missing",
      "1a",
      `coverageIds.${claim.destination}`,
      "The coverage has no member number.",
    ],
    [
      (coverage?.payer.name ?? "") !== "",
      "payer-name-missing",
      "11c",
      `coverageIds.${claim.destination}`,
      "The payer has no name.",
    ],
    [
      (coverage?.payer.payerId ?? "") !== "",
      "payer-id-missing",
      "11c",
      `coverageIds.${claim.destination}`,
      "The payer has no electronic identifier, so a clearinghouse cannot route the claim.",
    ],
    [claim.diagnoses.length > 0, "diagnosis-missing", "21", "diagnoses[0]", "The claim has no diagnosis."],
  ];
  return required.flatMap(([present, code, box, field, message]): ClaimProblem[] =>
    present ? [] : [error({ code, box, field }, message)],
  );
};

function isAddressed(address: Claim["patient"]["address"]): boolean {
  return [address.line1, address.city, address.state, address.zip].every((part) => part.trim() !== "");
}
