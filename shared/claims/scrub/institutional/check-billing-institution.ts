import { isNpi } from "../../../codes/npi.ts";
import { isTaxonomyForm } from "../../../codes/taxonomy.ts";
import type { ClaimProblem } from "../../claim-problem.ts";
import { error } from "../scrub-rule.ts";
import type { InstitutionalRule } from "./institutional-rule.ts";

/** FL1, 5, 56 and 81: the institution that bills has an EIN, a possible NPI and a taxonomy code in its form. */
export const checkBillingInstitution: InstitutionalRule = ({ billingProvider }) => {
  const { taxId, taxIdKind, npi, taxonomy } = billingProvider;
  const field = "billingProvider";
  const problems: ClaimProblem[] = [];
  if (taxIdKind === "SSN") {
    const message = "An institution's tax number is an EIN; the practice's is a social security number.";
    problems.push(error({ code: "billing-ssn", box: "5", field }, message, "Enter the EIN under Practice."));
  } else if (!/^\d{9}$/.test(taxId) || /^(\d)\1{8}$/.test(taxId)) {
    const message = "The practice's EIN must be nine digits, not all the same.";
    problems.push(error({ code: "tax-id-form", box: "5", field }, message));
  }
  if (npi && !isNpi(npi)) {
    const message = `The practice's NPI, ${npi}, is not a possible NPI: its last digit does not fit the others.`;
    problems.push(error({ code: "npi-check-digit", box: "56", field }, message));
  }
  if (taxonomy && !isTaxonomyForm(taxonomy)) {
    const message = `${taxonomy} is not a taxonomy code: nine letters or digits and an X.`;
    problems.push(error({ code: "taxonomy-form", box: "81", field }, message));
  }
  return problems;
};
