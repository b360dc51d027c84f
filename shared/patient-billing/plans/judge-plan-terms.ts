import { formatDate } from "../../dates/date-text.ts";
import { addMonths } from "../../dates/iso-date.ts";
import { type Cents, cents } from "../../money/cents.ts";
import { formatDollars } from "../../money/money-text.ts";
import { dueDateOf, type PlanTerms } from "./plan-terms.ts";

/** What the practice decided about plans. */
export interface PlanPolicy {
  /** Every instalment but the last is at least this much; exactly this is enough. */
  minimumInstalmentCents: Cents;
  /** Months from the first due date within which the last one falls. */
  longestMonths: number;
  /** Part of the principal that is paid at once, 0 to 100. */
  downPaymentPercent: number;
  graceDays: number;
  defaultAfterMissed: number;
}

/** Where terms leave the policy. They can be given all the same, with a reason. */
export interface PlanConcern {
  code: "below-minimum" | "too-long" | "down-payment-low";
  message: string;
}

/** Where terms lie outside the practice's policy; empty when they are within it. */
export function judgePlanTerms(terms: PlanTerms, policy: PlanPolicy): PlanConcern[] {
  const concerns: PlanConcern[] = [];
  if (terms.instalmentCents < policy.minimumInstalmentCents && terms.instalmentCount > 1) {
    const least = formatDollars(policy.minimumInstalmentCents);
    concerns.push({ code: "below-minimum", message: `An instalment is below the practice's least of ${least}.` });
  }
  const lastDate = dueDateOf(terms, terms.instalmentCount - 1);
  if (lastDate >= addMonths(terms.firstDate, policy.longestMonths)) {
    const message = `The last instalment is due on ${formatDate(lastDate)}; the practice's longest plan has ${policy.longestMonths} months.`;
    concerns.push({ code: "too-long", message });
  }
  const leastDown = cents(Math.ceil((terms.principalCents * policy.downPaymentPercent) / 100));
  if (terms.downPaymentCents < leastDown) {
    const message = `The down payment is below ${policy.downPaymentPercent} % of the principal, ${formatDollars(leastDown)}.`;
    concerns.push({ code: "down-payment-low", message });
  }
  return concerns;
}

/**
 * Whether the written agreement has more than four instalments, the down payment not counted: then a practice that
 * gives such plans regularly is a creditor, and its disclosure rules apply even without a finance charge
 * (12 CFR 1026.2(a)(17)).
 */
export function needsDisclosure(terms: Pick<PlanTerms, "instalmentCount">): boolean {
  return terms.instalmentCount > 4;
}
