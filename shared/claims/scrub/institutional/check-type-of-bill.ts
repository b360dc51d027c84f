import { isBillFrequency, isFacilityType } from "../../../codes/bill-type.ts";
import { error } from "../scrub-rule.ts";
import type { InstitutionalRule } from "./institutional-rule.ts";

/** FL4: two digits for facility and care, one character for the frequency (CLM05). That it is missing is told of the draft. */
export const checkTypeOfBill: InstitutionalRule = ({ facilityType, frequency }) => {
  const typeOfBill = `${facilityType}${frequency}`;
  if (typeOfBill === "" || (isFacilityType(facilityType) && isBillFrequency(frequency))) return [];
  const message = `${typeOfBill} is not a type of bill: facility and care in two digits, then the frequency.`;
  const fix = "Leave out the leading zero, as in 711 for a rural health clinic's visit.";
  return [error({ code: "bill-type-form", box: "4", field: "typeOfBill" }, message, fix)];
};
