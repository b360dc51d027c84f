import { z } from "zod";
import { addDays, addMonths, type IsoDate } from "../../dates/iso-date.ts";
import type { Cents } from "../../money/cents.ts";

export const planFrequencySchema = z.enum(["weekly", "two-weekly", "monthly", "quarterly"]);
/** How often an instalment is due. */
export type PlanFrequency = z.infer<typeof planFrequencySchema>;

export const planSurplusSchema = z.enum(["shorten", "lower"]);
/**
 * What becomes of money that is not needed for the instalment at hand, and of debt that insurance or an adjustment takes
 * away: the last instalments go first, or all that are to come become smaller.
 */
export type PlanSurplus = z.infer<typeof planSurplusSchema>;

/** What was agreed. No finance charge exists, so the instalments and the down payment are the principal. */
export interface PlanTerms {
  principalCents: Cents;
  /** Due on the day of the agreement; zero for none. */
  downPaymentCents: Cents;
  frequency: PlanFrequency;
  firstDate: IsoDate;
  /** Without the down payment. */
  instalmentCount: number;
  /** Of every instalment but the last, which takes what the division leaves. */
  instalmentCents: Cents;
  surplus: PlanSurplus;
  agreedDate: IsoDate;
  /** Days after the due date on which a payment still counts as in time. */
  graceDays: number;
  /** Missed instalments that stand open at once and end the plan. */
  defaultAfterMissed: number;
}

/**
 * The due date of the instalment that follows the first by `steps`. Months are counted from the first date, so a plan
 * that begins on the 31st is due on the last day of shorter months and on the 31st again after them.
 */
export function dueDateOf(terms: Pick<PlanTerms, "frequency" | "firstDate">, steps: number): IsoDate {
  switch (terms.frequency) {
    case "weekly":
      return addDays(terms.firstDate, 7 * steps);
    case "two-weekly":
      return addDays(terms.firstDate, 14 * steps);
    case "monthly":
      return addMonths(terms.firstDate, steps);
    case "quarterly":
      return addMonths(terms.firstDate, 3 * steps);
  }
}
