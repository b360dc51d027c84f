/** Where a patient went at the end of a bill, or stays (UB-04 FL17, CL103). Numbers in use, with our own short words. */
export const PATIENT_STATUSES: Readonly<Record<string, string>> = {
  "00": "not known",
  "01": "home",
  "02": "another hospital",
  "03": "skilled nursing",
  "04": "custodial care",
  "05": "cancer center or children's hospital",
  "06": "home with home health care",
  "07": "left against advice",
  "09": "admitted here",
  "20": "died",
  "21": "law enforcement",
  "30": "still a patient",
  "40": "died at home",
  "41": "died in a facility",
  "42": "died, place not known",
  "43": "federal hospital",
  "50": "hospice at home",
  "51": "hospice facility",
  "61": "swing bed",
  "62": "rehabilitation",
  "63": "long-term hospital",
  "64": "Medicaid nursing facility",
  "65": "psychiatric hospital",
  "66": "critical access hospital",
  "69": "disaster care site",
  "70": "another kind of facility",
  "81": "home, return planned",
  "82": "another hospital, return planned",
  "83": "skilled nursing, return planned",
  "84": "custodial care, return planned",
  "85": "cancer center or children's hospital, return planned",
  "86": "home with home health care, return planned",
  "87": "law enforcement, return planned",
  "88": "federal hospital, return planned",
  "89": "swing bed, return planned",
  "90": "rehabilitation, return planned",
  "91": "long-term hospital, return planned",
  "92": "Medicaid nursing facility, return planned",
  "93": "psychiatric hospital, return planned",
  "94": "critical access hospital, return planned",
  "95": "another kind of facility, return planned",
};

/** Whether the number is in use. */
export function isPatientStatus(text: string): boolean {
  return Object.hasOwn(PATIENT_STATUSES, text);
}

/** The patient is still there: no discharge has happened. */
export const STILL_A_PATIENT = "30";
