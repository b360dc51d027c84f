/** How urgent an admission or visit was (UB-04 FL14), with our own short words. */
export const ADMISSION_TYPE_LABELS: Readonly<Record<string, string>> = {
  "1": "emergency",
  "2": "urgent",
  "3": "elective",
  "4": "newborn",
  "5": "trauma",
  "9": "not known",
};

/** Where the patient came from (UB-04 FL15); 5 and 6 mean the birth for a newborn. */
export const ADMISSION_SOURCE_LABELS: Readonly<Record<string, string>> = {
  "1": "home or elsewhere",
  "2": "clinic or office",
  "4": "another hospital",
  "5": "nursing home; newborn: born here",
  "6": "other facility; newborn: born elsewhere",
  "8": "court or police",
  "9": "not known",
  D: "another unit here",
  E: "surgery center",
  F: "hospice",
  G: "disaster care site",
};

/** Hours of the day (UB-04 FL13, FL16): two digits, 00 from midnight to 00:59; 99 not known. */
export function isHourCode(text: string): boolean {
  return /^(?:[01]\d|2[0-3]|99)$/.test(text);
}

/** Whether a diagnosis was there when the patient was admitted (the mark behind FL67), by its key. */
export const PRESENT_ON_ADMISSION_LABELS: Readonly<Record<string, string>> = {
  Y: "present on admission",
  N: "not present on admission",
  U: "records do not say",
  W: "cannot be determined",
};
