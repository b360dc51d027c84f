import { type Cents, cents, sumCents } from "../money/cents.ts";

/** Money of one receipt that stands on a line. */
export interface AppliedMoney {
  receiptId: string;
  amountCents: Cents;
}

/** How a line's credit goes back to the receipts that made it; what no payment made stays on the line. */
export interface CreditRelease {
  returns: AppliedMoney[];
  /** A credit that no payment made: two adjustments of one amount. Undo one of them instead. */
  unexplainedCents: Cents;
}

/**
 * Gives a line's credit back to the receipts that paid it, the newest first, because the last payment is the one that
 * was too much. No receipt gets back more than stands on the line from it.
 * @param applied oldest first
 */
export function releaseCredit(creditCents: Cents, applied: readonly AppliedMoney[]): CreditRelease {
  const returns: AppliedMoney[] = [];
  let left: number = creditCents;
  for (const { receiptId, amountCents } of applied.toReversed()) {
    if (left <= 0) break;
    const taken = Math.min(left, amountCents);
    if (taken <= 0) continue;
    returns.push({ receiptId, amountCents: cents(taken) });
    left -= taken;
  }
  return { returns, unexplainedCents: cents(creditCents - sumCents(returns.map((one) => one.amountCents))) };
}
