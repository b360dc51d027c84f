import { addDays, type IsoDate } from "../../dates/iso-date.ts";
import { type Cents, sumCents } from "../../money/cents.ts";

/** What a patient said they would pay, and by when. */
export interface PaymentPromise {
  madeDate: IsoDate;
  promisedDate: IsoDate;
  amountCents: Cents;
}

export interface PatientPayment {
  receivedDate: IsoDate;
  amountCents: Cents;
}

export type PromiseStanding = "open" | "kept" | "broken";

/**
 * Whether a promise stands open, was kept or was broken. The last day of grace still counts; what is paid after it comes
 * too late for the promise, though it is money like any other.
 * @param payments the patient's payments that stand (no voided or returned ones), of any day
 */
export function standPromise(
  promise: PaymentPromise,
  payments: readonly PatientPayment[],
  graceDays: number,
  today: IsoDate,
): PromiseStanding {
  const lastDay = addDays(promise.promisedDate, graceDays);
  const within = payments.filter(
    ({ receivedDate }) => receivedDate >= promise.madeDate && receivedDate <= lastDay && receivedDate <= today,
  );
  if (sumCents(within.map((payment) => payment.amountCents)) >= promise.amountCents) return "kept";
  return today <= lastDay ? "open" : "broken";
}
