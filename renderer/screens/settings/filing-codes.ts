import type { Payer } from "../../../shared/contract/practice.ts";

/** What kind of insurance a payer is (SBR09), in our own short words. */
export const FILING_CODES: Readonly<Record<Payer["filingCode"], string>> = {
  CI: "Commercial",
  BL: "Blue Cross, Blue Shield",
  MB: "Medicare Part B",
  MA: "Medicare Part A",
  MC: "Medicaid",
  "12": "Preferred provider (PPO)",
  "13": "Point of service (POS)",
  "14": "Exclusive provider (EPO)",
  "15": "Indemnity",
  "16": "Medicare HMO",
  "17": "Dental HMO",
  HM: "HMO",
  CH: "Tricare",
  VA: "Veterans Affairs",
  WC: "Workers' compensation",
  AM: "Automobile medical",
  LM: "Liability medical",
  DS: "Disability",
  FI: "Federal employees",
  OF: "Other federal",
  TV: "Title V",
  "11": "Other, not federal",
  ZZ: "Mutually defined",
};

/** As options of a field, the commonest first. */
export const FILING_OPTIONS = (Object.keys(FILING_CODES) as Payer["filingCode"][])
  // Keys that look like numbers come first in an object, whatever the order they were written in.
  .sort((one, other) => Number(/^\d/.test(one)) - Number(/^\d/.test(other)))
  .map((value) => ({ value, label: FILING_CODES[value] }));
