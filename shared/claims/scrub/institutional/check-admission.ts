import { isFinalBill } from "../../../codes/bill-type.ts";
import { isAdmissionType } from "../../../codes/institutional-codes.ts";
import { STILL_A_PATIENT } from "../../../codes/patient-status.ts";
import type { ClaimProblem } from "../../claim-problem.ts";
import type { InstitutionalClaim } from "../../institutional-claim.ts";
import { error, warning } from "../scrub-rule.ts";
import { type InstitutionalRule, isInpatientBill } from "./institutional-rule.ts";

/** Types of bill that tell when care began without being inpatient ones: home health and hospice. */
const STARTS_CARE = /^(?:3[234]|8[12])$/;

/** Laboratory work for somebody who is not the hospital's patient: nobody came from anywhere. */
const NOT_A_PATIENT = "14";

const TIME_OF_DAY = /^(?:[01]\d|2[0-3])[0-5]\d$/;

/** FL12 to 16: a stay tells when and how it began, and its last bill when it ended. */
export const checkAdmission: InstitutionalRule = (claim) => {
  const { admission, admissionType, admissionSource, statementTo, facilityType } = claim;
  const problems: ClaimProblem[] = [];
  if (!admission && (isInpatientBill(claim) || STARTS_CARE.test(facilityType))) {
    const message = "This type of bill needs the day of admission or of the start of care.";
    problems.push(error({ code: "admission-missing", box: "12", field: "admissionDate" }, message));
  }
  if (admission && admission.date > statementTo) {
    const message = "The patient was admitted after the statement period ended.";
    problems.push(error({ code: "admission-after-statement", box: "12", field: "admissionDate" }, message));
  }
  if (admissionType !== undefined && !isAdmissionType(admissionType)) {
    const message = `${admissionType} is not a type of admission: 1 to 5, or 9 for not known.`;
    problems.push(error({ code: "admission-type-form", box: "14", field: "admissionType" }, message));
  } else if (admissionType === undefined && facilityType !== NOT_A_PATIENT) {
    const place = { code: "admission-type-missing", box: "14", field: "admissionType" };
    const message = "The type of visit is missing: 1 emergency, 2 urgent, 3 elective.";
    problems.push(isInpatientBill(claim) ? error(place, message) : warning(place, message));
  }
  if (admissionSource === undefined && facilityType !== NOT_A_PATIENT) {
    const place = { code: "point-of-origin-missing", box: "15", field: "pointOfOrigin" };
    problems.push(warning(place, "Where the patient came from is missing; payers ask for it.", "1 is from home."));
  }
  return [...problems, ...checkHours(claim)];
};

function checkHours(claim: InstitutionalClaim): ClaimProblem[] {
  const { admission, dischargeHour, patientStatus, frequency } = claim;
  const problems: ClaimProblem[] = [];
  const hours: [string | undefined, string, string][] = [
    [admission?.hour, "13", "admissionHour"],
    [dischargeHour, "16", "dischargeHour"],
  ];
  for (const [hour, box, field] of hours) {
    if (hour === undefined || TIME_OF_DAY.test(hour)) continue;
    problems.push(error({ code: "hour-form", box, field }, "An hour has two digits, 00 to 23, or 99 when not known."));
  }
  const left = patientStatus !== "" && patientStatus !== STILL_A_PATIENT;
  if (isInpatientBill(claim) && left && isFinalBill(frequency) && dischargeHour === undefined) {
    const place = { code: "discharge-hour-missing", box: "16", field: "dischargeHour" };
    problems.push(warning(place, "A bill that ends a stay tells the hour of discharge."));
  }
  return problems;
}
