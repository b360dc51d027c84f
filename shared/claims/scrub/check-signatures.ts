import type { ClaimProblem } from "../claim-problem.ts";
import { destinationOf, error, type ScrubRule, warning } from "./scrub-rule.ts";

/** The provider has signed, and money does not go past the practice unnoticed. */
export const checkSignatures: ScrubRule = (claim) => {
  const problems: ClaimProblem[] = [];
  if (!claim.providerSignatureOnFile) {
    problems.push(
      error(
        { code: "provider-signature-missing", box: "31", field: "providerSignatureOnFile" },
        "The provider's signature is not on file.",
      ),
    );
  }
  const coverage = destinationOf(claim);
  if (coverage?.benefitsAssigned === "N" && claim.acceptAssignment === "A") {
    const place = { code: "benefits-not-assigned", box: "13", field: "patientId" };
    problems.push(
      warning(
        place,
        "The patient has not assigned benefits, so the payer may pay the patient instead of the practice.",
      ),
    );
  }
  return problems;
};
