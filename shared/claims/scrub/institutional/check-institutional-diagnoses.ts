import { isExternalCause, isIcd10Form, withDot } from "../../../codes/icd10.ts";
import type { ClaimProblem } from "../../claim-problem.ts";
import type { InstitutionalClaim } from "../../institutional-claim.ts";
import { error } from "../scrub-rule.ts";
import { type InstitutionalRule, isInpatientBill } from "./institutional-rule.ts";

/** FL67 to 72: the principal diagnosis stands, codes have their form, none stands twice, causes are where causes stand. */
export const checkInstitutionalDiagnoses: InstitutionalRule = (claim) => {
  const { principalDiagnosis: principal } = claim;
  const problems: ClaimProblem[] = [];
  const place = { box: "67", field: "principalDiagnosis.code" };
  if (principal.code === "") {
    problems.push(error({ code: "diagnosis-missing", ...place }, "The claim has no principal diagnosis."));
  } else if (isIcd10Form(principal.code) && isExternalCause(principal.code)) {
    const message = `${withDot(principal.code)} tells the cause of an injury and cannot be the principal diagnosis.`;
    problems.push(error({ code: "external-cause-first", ...place }, message, "Put the injury itself first."));
  }
  if (claim.admittingDiagnosis === undefined && isInpatientBill(claim)) {
    const message = "An inpatient bill needs the diagnosis at admission.";
    problems.push(error({ code: "admitting-diagnosis-missing", box: "69", field: "admittingDiagnosis" }, message));
  }
  return [...problems, ...checkForms(claim), ...checkRepeated(claim), ...checkCauses(claim)];
};

type Named = readonly [code: string, box: string, field: string];

function allCodes(claim: InstitutionalClaim): Named[] {
  const { principalDiagnosis, otherDiagnoses = [], admittingDiagnosis } = claim;
  const { reasonsForVisit = [], externalCauses = [] } = claim;
  return [
    [principalDiagnosis.code, "67", "principalDiagnosis.code"],
    ...otherDiagnoses.map(({ code }, index): Named => [code, boxOfOther(index), `otherDiagnoses[${index}].code`]),
    ...(admittingDiagnosis === undefined ? [] : [[admittingDiagnosis, "69", "admittingDiagnosis"] as const]),
    ...reasonsForVisit.map((code, index): Named => [code, "70", `reasonsForVisit[${index}]`]),
    ...externalCauses.map(({ code }, index): Named => [code, "72", `externalCauses[${index}].code`]),
  ];
}

/** 67A to 67Q; what has no box on the first form keeps the number of all. */
function boxOfOther(index: number): string {
  return index < 17 ? `67${String.fromCharCode(65 + index)}` : "67";
}

function checkForms(claim: InstitutionalClaim): ClaimProblem[] {
  return allCodes(claim)
    .filter(([code, , field]) => !isIcd10Form(code) && (code !== "" || field !== "principalDiagnosis.code"))
    .map(([code, box, field]) => {
      const message = code === "" ? "A diagnosis is empty." : `${code} is not an ICD-10-CM code.`;
      return error({ code: "diagnosis-form", box, field }, message);
    });
}

function checkRepeated({ principalDiagnosis, otherDiagnoses = [] }: InstitutionalClaim): ClaimProblem[] {
  const codes = [principalDiagnosis.code, ...otherDiagnoses.map((one) => one.code)];
  return otherDiagnoses.flatMap(({ code }, index): ClaimProblem[] => {
    if (codes.indexOf(code) > index) return [];
    const place = { code: "diagnosis-repeated", box: boxOfOther(index), field: `otherDiagnoses[${index}].code` };
    return [error(place, `Diagnosis ${withDot(code)} stands twice.`, "Take the second one off.")];
  });
}

function checkCauses({ externalCauses = [] }: InstitutionalClaim): ClaimProblem[] {
  return externalCauses.flatMap(({ code }, index): ClaimProblem[] => {
    if (!isIcd10Form(code) || isExternalCause(code)) return [];
    const place = { code: "external-cause-form", box: "72", field: `externalCauses[${index}].code` };
    const message = `${withDot(code)} is not an external cause; those begin with V, W, X or Y.`;
    return [error(place, message, "Enter it among the other diagnoses.")];
  });
}
