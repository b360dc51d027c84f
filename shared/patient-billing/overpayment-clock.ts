import type { z } from "zod";
import type { claimFilingCodeSchema } from "../claims/claim-coverage.ts";
import { addDays, daysBetween, type IsoDate } from "../dates/iso-date.ts";

type FilingCode = z.infer<typeof claimFilingCodeSchema>;

/** Days from identification within which an overpayment of Medicare or Medicaid is reported and returned. */
const RETURN_DAYS = 60;

/** Medicare Part A and B, Medicaid (SBR09). */
const FEDERAL_CODES: ReadonlySet<string> = new Set<FilingCode>(["MA", "MB", "MC"]);

/** Whether a payer's filing code (SBR09) is one of Medicare or Medicaid. */
export function isMedicareOrMedicaid(filingCode: string | null): boolean {
  return filingCode !== null && FEDERAL_CODES.has(filingCode);
}

/**
 * The last day on which an overpayment is returned in time: 60 days after the day it was identified (42 CFR 401.305 for
 * Medicare, section 1128J(d) of the Social Security Act for both). Null for other payers, who agree on their own terms.
 */
export function overpaymentDueDate(filingCode: string | null, identifiedDate: IsoDate): IsoDate | null {
  return isMedicareOrMedicaid(filingCode) ? addDays(identifiedDate, RETURN_DAYS) : null;
}

/** Days until the due day; zero on the day itself, negative when it is past. */
export function daysLeft(dueDate: IsoDate, today: IsoDate): number {
  return daysBetween(today, dueDate);
}
