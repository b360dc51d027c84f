import { isDrgForm, isIcd10ProcedureForm } from "../../../codes/institutional-codes.ts";
import type { ClaimProblem } from "../../claim-problem.ts";
import { error, warning } from "../scrub-rule.ts";
import type { InstitutionalRule } from "./institutional-rule.ts";

/** FL71 and 74: operations have their form and day, the principal one stands first, and somebody operated. */
export const checkOperations: InstitutionalRule = (claim) => {
  const { principalProcedure, otherProcedures = [], statementTo, diagnosisRelatedGroup } = claim;
  const problems: ClaimProblem[] = [];
  const all = [
    ...(principalProcedure ? [{ ...principalProcedure, field: "principalProcedure" }] : []),
    ...otherProcedures.map((one, index) => ({ ...one, field: `otherProcedures[${index}]` })),
  ];
  for (const { code, date, field } of all) {
    if (!isIcd10ProcedureForm(code)) {
      const message = `${code} is not an ICD-10 procedure: seven letters or digits, without I and O.`;
      problems.push(error({ code: "operation-form", box: "74", field: `${field}.code` }, message));
    }
    if (date > statementTo) {
      const message = `The procedure ${code} was done after the statement period ended.`;
      problems.push(error({ code: "operation-after-statement", box: "74", field: `${field}.date` }, message));
    }
  }
  if (!principalProcedure && otherProcedures.length > 0) {
    const place = { code: "principal-operation-missing", box: "74", field: "principalProcedure.code" };
    problems.push(error(place, "Other procedures are given, but no principal one."));
  }
  if (principalProcedure && !claim.operatingProvider) {
    const place = { code: "operating-missing", box: "77", field: "operatingProviderId" };
    problems.push(warning(place, "A principal procedure is given, but nobody who operated."));
  }
  if (diagnosisRelatedGroup !== undefined && !isDrgForm(diagnosisRelatedGroup)) {
    const place = { code: "drg-form", box: "71", field: "diagnosisRelatedGroup" };
    problems.push(error(place, "A diagnosis related group is three to five digits."));
  }
  return problems;
};
