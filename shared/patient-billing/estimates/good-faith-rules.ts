import { addBusinessDays, businessDaysBetween } from "../../dates/business-days.ts";
import { addDays, addMonths, daysBetween, type IsoDate } from "../../dates/iso-date.ts";
import { type Cents, cents } from "../../money/cents.ts";

/**
 * The law's dates and amounts for good-faith estimates to people who do not use insurance: 45 CFR 149.610 for giving
 * one, 149.620 for disputing a bill that is higher.
 */

/** What made an estimate necessary. */
export type EstimateCause = "request" | "scheduling";

/**
 * The last day on which an estimate may be given: three business days after it was asked for, or after a service was
 * scheduled ten business days ahead or more; one business day after scheduling three to nine business days ahead
 * (45 CFR 149.610(b)(1)(vi)).
 * @returns null for a service scheduled less than three business days ahead, which asks for none by itself.
 */
export function estimateDueDate(cause: EstimateCause, causeDate: IsoDate, serviceDate: IsoDate): IsoDate | null {
  if (cause === "request") return addBusinessDays(causeDate, 3);
  const ahead = businessDaysBetween(causeDate, serviceDate);
  if (ahead < 3) return null;
  return addBusinessDays(causeDate, ahead < 10 ? 1 : 3);
}

/** An estimate belongs to the patient's record and is kept for six years (45 CFR 149.610(f)(1)). */
export function keepUntilDate(givenDate: IsoDate): IsoDate {
  return addMonths(givenDate, 72);
}

/** From this much above the estimate a patient may have the bill decided by an outsider (45 CFR 149.620(b)). */
export const DISPUTABLE_EXCESS_CENTS = cents(40_000);

/** By how much a bill exceeds its estimate when the patient may dispute it: 400 dollars or more; else null. */
export function disputableExcess(billedCents: Cents, estimatedCents: Cents): Cents | null {
  const excess = cents(billedCents - estimatedCents);
  return excess >= DISPUTABLE_EXCESS_CENTS ? excess : null;
}

/** Calendar days after the first bill during which a dispute may be opened (45 CFR 149.620(c)(2)(i)). */
const DISPUTE_DAYS = 120;

/** The last day on which a bill may be disputed. */
export function disputeUntilDate(firstBillDate: IsoDate): IsoDate {
  return addDays(firstBillDate, DISPUTE_DAYS);
}

/** Whether a day lies within the services that an estimate is for; its last day may be up to a year after the first. */
export function coversServiceDate(
  estimate: { fromDate: IsoDate; throughDate: IsoDate },
  serviceDate: IsoDate,
): boolean {
  return daysBetween(estimate.fromDate, serviceDate) >= 0 && daysBetween(serviceDate, estimate.throughDate) >= 0;
}
