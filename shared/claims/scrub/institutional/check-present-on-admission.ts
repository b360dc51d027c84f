import type { ClaimProblem } from "../../claim-problem.ts";
import { warning } from "../scrub-rule.ts";
import type { InstitutionalRule } from "./institutional-rule.ts";

/** The type of bill of a hospital's inpatient stay, for which the mark is asked. */
const HOSPITAL_INPATIENT = "11";

/** The mark behind FL67: a hospital's stay tells it of its diagnoses, but for exempt ones; a visit tells it of none. */
export const checkPresentOnAdmission: InstitutionalRule = (claim) => {
  const { principalDiagnosis, otherDiagnoses = [], externalCauses = [] } = claim;
  const marked = [principalDiagnosis, ...otherDiagnoses].filter((one) => one.code !== "");
  const place = { box: "67", field: "principalDiagnosis.presentOnAdmission" };
  const problems: ClaimProblem[] = [];
  if (claim.facilityType === HOSPITAL_INPATIENT) {
    const unmarked = marked.filter((one) => one.presentOnAdmission === undefined).length;
    if (unmarked === 0) return [];
    const message = `${unmarked} of ${marked.length} diagnoses do not say whether they were present on admission.`;
    problems.push(
      warning({ code: "present-on-admission-missing", ...place }, message, "Leave it empty for exempt diagnoses only."),
    );
  } else if ([...marked, ...externalCauses].some((one) => one.presentOnAdmission !== undefined)) {
    const message = "Present on admission is told of a hospital's inpatient stay only.";
    problems.push(warning({ code: "present-on-admission-unasked", ...place }, message, "Empty the marks."));
  }
  return problems;
};
