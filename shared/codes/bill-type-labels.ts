/** Facility and care of a type of bill (UB-04 FL4), with our own short words. */
export const FACILITY_TYPE_LABELS: Readonly<Record<string, string>> = {
  "11": "hospital inpatient",
  "12": "hospital inpatient, Part B",
  "13": "hospital outpatient",
  "14": "hospital laboratory, no visit",
  "18": "hospital swing bed",
  "21": "skilled nursing inpatient",
  "22": "skilled nursing, Part B",
  "23": "skilled nursing outpatient",
  "28": "skilled nursing swing bed",
  "32": "home health",
  "34": "home health, no plan",
  "41": "religious nonmedical inpatient",
  "43": "religious nonmedical outpatient",
  "65": "intermediate care",
  "66": "intermediate care, level 2",
  "71": "rural health clinic",
  "72": "dialysis clinic",
  "74": "outpatient rehabilitation",
  "75": "comprehensive rehabilitation",
  "76": "community mental health",
  "77": "federally qualified clinic",
  "79": "other clinic",
  "81": "hospice",
  "82": "hospice in hospital",
  "83": "ambulatory surgery",
  "84": "birthing center",
  "85": "critical access hospital",
  "86": "residential facility",
  "89": "other special facility",
};

/** Frequencies of a bill, its last character. */
export const BILL_FREQUENCY_LABELS: Readonly<Record<string, string>> = {
  "0": "no payment asked",
  "1": "whole bill",
  "2": "first of several",
  "3": "one of several",
  "4": "last of several",
  "5": "late charges",
  "7": "replaces a former bill",
  "8": "voids a former bill",
  "9": "last of a home health period",
};

/** What three characters of a type of bill say, e.g. `131` hospital outpatient, whole bill; empty where not known. */
export function billTypeLabel(typeOfBill: string): string {
  const facility = FACILITY_TYPE_LABELS[typeOfBill.slice(0, 2)];
  const frequency = BILL_FREQUENCY_LABELS[typeOfBill.slice(2)];
  return [facility, frequency].filter(Boolean).join(", ");
}
