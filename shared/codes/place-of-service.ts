/** CMS's public place-of-service numbers with our short labels. */
export const PLACES_OF_SERVICE: Readonly<Record<string, string>> = {
  "01": "Pharmacy",
  "02": "Telehealth, not at home",
  "03": "School",
  "04": "Homeless shelter",
  "05": "Indian Health, free-standing",
  "06": "Indian Health, provider-based",
  "07": "Tribal 638, free-standing",
  "08": "Tribal 638, provider-based",
  "09": "Prison",
  "10": "Telehealth at home",
  "11": "Office",
  "12": "Home",
  "13": "Assisted living",
  "14": "Group home",
  "15": "Mobile unit",
  "16": "Temporary lodging",
  "17": "Walk-in retail clinic",
  "18": "Worksite",
  "19": "Outpatient hospital, off campus",
  "20": "Urgent care",
  "21": "Inpatient hospital",
  "22": "Outpatient hospital, on campus",
  "23": "Emergency room",
  "24": "Ambulatory surgery",
  "25": "Birthing center",
  "26": "Military facility",
  "27": "Outreach site or street",
  "31": "Skilled nursing",
  "32": "Nursing facility",
  "33": "Custodial care",
  "34": "Hospice",
  "41": "Ambulance, land",
  "42": "Ambulance, air or water",
  "49": "Independent clinic",
  "50": "Federally qualified center",
  "51": "Inpatient psychiatric",
  "52": "Psychiatric, partial stay",
  "53": "Community mental health",
  "54": "Intermediate care",
  "55": "Residential substance care",
  "56": "Residential psychiatric",
  "57": "Substance care, not residential",
  "58": "Opioid treatment",
  "60": "Mass immunization",
  "61": "Inpatient rehabilitation",
  "62": "Outpatient rehabilitation",
  "65": "End-stage renal disease",
  "66": "PACE center",
  "71": "Public health clinic",
  "72": "Rural health clinic",
  "81": "Independent laboratory",
  "99": "Other place",
};

/** Whether CMS lists the place of service. */
export function isPlaceOfService(code: string): boolean {
  return Object.hasOwn(PLACES_OF_SERVICE, code);
}

/** Places where a patient is admitted, so that box 18 belongs on the claim. */
export function isInpatientPlace(code: string): boolean {
  return ["21", "51", "61"].includes(code);
}
