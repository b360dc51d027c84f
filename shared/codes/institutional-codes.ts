/** Forms and numbers of the codes that institutional claims carry. Numbers only, without the manual's words. */

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
