import type { IsoDate } from "../../dates/iso-date.ts";
import { type Cents, cents } from "../../money/cents.ts";
import { formatDollars } from "../../money/money-text.ts";
import { dueDateOf, type PlanTerms } from "./plan-terms.ts";

/** An instalment as it was agreed; number 0 is the down payment. */
export interface ScheduledInstalment {
  number: number;
  dueDate: IsoDate;
  amountCents: Cents;
}

/** How the biller divides a principal: into so many instalments, or into instalments of an amount. */
export type InstalmentChoice = { by: "count"; count: number } | { by: "amount"; amountCents: Cents };

/** Ten years of weeks: what is longer is a slip of the keys. */
export const MOST_INSTALMENTS = 520;

/**
 * Divides what is left after the down payment. The last instalment absorbs the cents: it is larger where a count does
 * not divide evenly, and smaller where an amount does not.
 * @returns the count and the amount of every instalment but the last, or why it cannot be divided so.
 */
export function divideIntoInstalments(
  restCents: Cents,
  choice: InstalmentChoice,
): { instalmentCount: number; instalmentCents: Cents } | { fault: string } {
  if (restCents <= 0) return { fault: "The down payment leaves nothing to pay in instalments. Lower it." };
  if (choice.by === "amount" && choice.amountCents <= 0) return { fault: "An instalment must be above zero." };
  const count = choice.by === "count" ? choice.count : Math.ceil(restCents / choice.amountCents);
  if (count < 1 || count > MOST_INSTALMENTS) {
    return { fault: `A plan has 1 to ${MOST_INSTALMENTS} instalments. Choose another count or amount.` };
  }
  const each = choice.by === "count" ? Math.floor(restCents / count) : Math.min(choice.amountCents, restCents);
  if (each < 1) return { fault: `${formatDollars(restCents)} cannot be divided into ${count} instalments.` };
  return { instalmentCount: count, instalmentCents: cents(each) };
}

/** Every instalment in the order in which it is due, the down payment first. Their sum is the principal. */
export function scheduleInstalments(terms: PlanTerms): ScheduledInstalment[] {
  const { principalCents, downPaymentCents, instalmentCount, instalmentCents, agreedDate } = terms;
  const lastCents = cents(principalCents - downPaymentCents - instalmentCents * (instalmentCount - 1));
  const instalments = Array.from({ length: instalmentCount }, (_, step) => ({
    number: step + 1,
    dueDate: dueDateOf(terms, step),
    amountCents: step === instalmentCount - 1 ? lastCents : instalmentCents,
  }));
  if (downPaymentCents === 0) return instalments;
  return [{ number: 0, dueDate: agreedDate, amountCents: downPaymentCents }, ...instalments];
}
