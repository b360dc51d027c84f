/**
 * Types of bill (UB-04 FL4): two digits for the facility and the care, one character for the frequency. Facilities: 1
 * hospital, 2 skilled nursing, 3 home health, 4 religious nonmedical, 6 intermediate care, 7 clinic or dialysis,
 * 8 hospice and special facilities.
 */
export function isFacilityType(text: string): boolean {
  return /^[1-46-8][1-9]$/.test(text);
}

/** Whether the character is in use as a bill's frequency: 1 whole stay, 2 to 4 interim, 5 late charges, 7, 8 and so on. */
export function isBillFrequency(text: string): boolean {
  return /^[0-57-9A-KMO-QX-Z]$/.test(text);
}

/** Hospital, swing bed, skilled nursing and intermediate care, where the patient stays overnight as an inpatient. */
const INPATIENT_FACILITIES: ReadonlySet<string> = new Set(["11", "18", "21", "28", "41", "65", "66"]);

/** Whether a bill of this facility type is for an admitted patient, so that admission and discharge belong on it. */
export function isInpatientFacility(facilityType: string): boolean {
  return INPATIENT_FACILITIES.has(facilityType);
}

const OUTPATIENT_FACILITIES: ReadonlySet<string> = new Set(["13", "14", "23", "43", "83", "85"]);

/** Whether a bill of this facility type is for visits, so that each line needs its own day. */
export function isOutpatientFacility(facilityType: string): boolean {
  return OUTPATIENT_FACILITIES.has(facilityType) || facilityType.startsWith("7");
}

/** Frequencies with which a stay ends, so that the hour of discharge is known: whole stay, last interim, replacement. */
export function isFinalBill(frequency: string): boolean {
  return ["1", "4", "7"].includes(frequency);
}
