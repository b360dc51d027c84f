import { isExternalCause, isIcd10Form, isInjury, withDot } from "../../codes/icd10.ts";
import type { ClaimProblem } from "../claim-problem.ts";
import { error, type ScrubRule, warning } from "./scrub-rule.ts";

/** There is a diagnosis, ICD-10-CM codes have their form, none stands twice, and an external cause never stands first. */
export const checkDiagnoses: ScrubRule = (claim) => {
  const problems: ClaimProblem[] = [];
  if (claim.diagnoses.length === 0) {
    const place = { code: "diagnosis-missing", box: "21", field: "diagnoses[0]" };
    problems.push(error(place, "The claim has no diagnosis."));
  }
  claim.diagnoses.forEach((code, index) => {
    const place = { box: "21", field: `diagnoses[${index}]` };
    if (code === "") {
      const message = `Diagnosis ${String.fromCharCode(65 + index)} is empty, but a later one is not.`;
      problems.push(error({ code: "diagnosis-gap", ...place }, message, "Fill it, or move the later ones up."));
    } else if (!isIcd10Form(code)) {
      problems.push(error({ code: "diagnosis-form", ...place }, `${code} is not an ICD-10-CM code.`));
    } else if (claim.diagnoses.indexOf(code) < index) {
      problems.push(
        error(
          { code: "diagnosis-repeated", ...place },
          `Diagnosis ${withDot(code)} stands twice.`,
          "Take the second one off and point to the first.",
        ),
      );
    }
  });
  const [first] = claim.diagnoses;
  if (first !== undefined && isIcd10Form(first) && isExternalCause(first)) {
    const place = { code: "external-cause-first", box: "21", field: "diagnoses[0]" };
    problems.push(
      error(
        place,
        `${withDot(first)} tells the cause of an injury and cannot stand first.`,
        "Put the injury itself first.",
      ),
    );
  }
  const { employment, autoAccident, otherAccident } = claim.relatedCauses;
  const injury = claim.diagnoses.findIndex(isInjury);
  if (injury >= 0 && !employment && !autoAccident && !otherAccident) {
    const place = { code: "injury-without-cause", box: "10", field: "relatedCauses.otherAccident" };
    problems.push(
      warning(
        place,
        `${withDot(claim.diagnoses[injury]!)} is an injury, but box 10 says that nothing happened. Payers often ask.`,
      ),
    );
  }
  return problems;
};
