import type { IsoDate } from "../dates/iso-date.ts";
import type { Cents } from "../money/cents.ts";

/** A change of something that can be open: a receipt's unapplied money, a line's credit. */
export interface Movement {
  postingDate: IsoDate;
  /** Positive opens, negative closes. */
  amountCents: Cents;
}

/**
 * The day since which the sum of the movements has been above zero without a break: the day from which a credit is
 * counted. Undefined when it is not above zero now.
 * @param movements in the journal's order
 */
export function openSince(movements: Iterable<Movement>): IsoDate | undefined {
  let sum: number = 0;
  let since: IsoDate | undefined;
  for (const { postingDate, amountCents } of movements) {
    const before = sum;
    sum += amountCents;
    if (sum <= 0) since = undefined;
    else if (before <= 0) since = postingDate;
  }
  return since;
}
