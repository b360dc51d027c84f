/** Forms and numbers of the codes that institutional claims carry. Numbers only, without the manual's words. */

const PATIENT_STATUSES: ReadonlySet<string> = new Set(
  (
    "00 01 02 03 04 05 06 07 09 20 21 30 40 41 42 43 50 51 61 62 63 64 65 66 69 70 " +
    "81 82 83 84 85 86 87 88 89 90 91 92 93 94 95"
  ).split(" "),
);

/** Whether the number is in use for where the patient went, or stays (UB-04 FL17, CL103). */
export function isPatientStatus(text: string): boolean {
  return PATIENT_STATUSES.has(text);
}

/** The patient is still there (30): no discharge has happened. */
export const STILL_A_PATIENT = "30";

/** Types of admission (UB-04 FL14): 1 emergency, 2 urgent, 3 elective, 4 newborn, 5 trauma, 9 not known. */
export function isAdmissionType(text: string): boolean {
  return /^[1-59]$/.test(text);
}

/** Whether the text has the form of a revenue code: four digits. 0001, the total of a paper bill, is one too. */
export function isRevenueCode(text: string): boolean {
  return /^\d{4}$/.test(text);
}

/** The paper bill's total line. It never travels electronically: the total is the claim's own amount. */
export const TOTAL_REVENUE_CODE = "0001";

/** Revenue codes of ambulance transport, for which no attending provider is named. */
export function isTransportRevenueCode(code: string): boolean {
  return code.startsWith("054");
}

/** Whether the text has the form of a condition, occurrence, span or value code: two capital letters or digits. */
export function isTwoCharacterCode(text: string): boolean {
  return /^[0-9A-Z]{2}$/.test(text);
}

/** Whether the code tells a span of days (70 to 99, M0 and on) rather than one day. */
export function isOccurrenceSpan(code: string): boolean {
  return /^(?:[7-9][0-9]|[M-Z][0-9A-Z])$/.test(code);
}

/** Whether the text has the form of an ICD-10-PCS procedure: seven characters without I and O. */
export function isIcd10ProcedureForm(text: string): boolean {
  return /^[0-9A-HJ-NP-Z]{7}$/.test(text);
}

/** Whether the text has the form of a diagnosis related group. */
export function isDrgForm(text: string): boolean {
  return /^\d{3,5}$/.test(text);
}

/** Whether the text has the form of a HIPPS rate code, which prospective payment puts where a procedure stands. */
export function isHippsForm(text: string): boolean {
  return /^[0-9A-Z]{5}$/.test(text);
}
