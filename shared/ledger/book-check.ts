import type { IsoDate } from "../dates/iso-date.ts";
import { type Cents, cents, sumCents } from "../money/cents.ts";
import type { Account } from "./chart-of-accounts.ts";
import { credit, type Dimensions, debit, type EntryStamp, type JournalEntry, journalEntry } from "./journal-entry.ts";

/** A provider-level adjustment as booked. Positive lowered the check, negative raised it (835 PLB). */
export interface BookedProviderAdjustment {
  account: Account;
  amountCents: Cents;
  reason: string;
  reference: string;
}

export interface BookedCheck {
  receiptId: string;
  payerId: string;
  /** BPR02, or the paper check's amount. Negative when the payer debits the practice (BPR03 = D). */
  checkCents: Cents;
  /** The sum of CLP04 over the check's claims. */
  claimsCents: Cents;
  depositDate: IsoDate;
  providerAdjustments: readonly BookedProviderAdjustment[];
  /** Reversals of the check that do not post yet, each under the reference that settles it later. */
  heldTakeBacks?: readonly HeldTakeBack[];
}

/** Money that a payer takes with a reversal that cannot be posted yet. Positive is what the payer took. */
export interface HeldTakeBack {
  reference: string;
  amountCents: Cents;
}

/** How a held reversal's money is marked on the payer's balance until it is settled. */
export const HELD_REVERSAL = "held-reversal";

/**
 * A payer's check arrived: cash is BPR02, the claims' money waits unapplied on the check, and each provider-level
 * adjustment goes to its own account (positive debits it, negative credits it), so that the deposit equals the check.
 * What a held reversal takes stands with the payer, so that the other claims have their money whole.
 * @returns undefined for a check that moves nothing at all (denials only, no provider-level adjustments).
 * @throws UnsoundEntryError when check ≠ claims − provider-level adjustments: balance the remittance first.
 */
export function bookCheck(stamp: EntryStamp, check: BookedCheck): JournalEntry | undefined {
  const owner: Dimensions = { receiptId: check.receiptId, payerId: check.payerId };
  const held = check.heldTakeBacks ?? [];
  const postings = [
    debit("cash", check.checkCents, owner),
    credit("unapplied", cents(check.claimsCents + sumCents(held.map((one) => one.amountCents))), owner),
    ...check.providerAdjustments.map((plb) =>
      debit(plb.account, plb.amountCents, { ...owner, reference: plb.reference, reasonCode: plb.reason }),
    ),
    ...held.map(({ reference, amountCents }) =>
      debit("payer-balance", amountCents, { ...owner, reference, reasonCode: HELD_REVERSAL }),
    ),
  ];
  if (postings.every((posting) => posting.amountCents === 0)) return undefined;
  return journalEntry({
    ...stamp,
    kind: "check-booked",
    reason: "check",
    depositDate: check.depositDate,
    postings,
  });
}

/** Check + provider-level adjustments − claims: zero when the check can be booked. */
export function checkDifference(check: Pick<BookedCheck, "checkCents" | "claimsCents" | "providerAdjustments">): Cents {
  const plb = sumCents(check.providerAdjustments.map((adjustment) => adjustment.amountCents));
  return sumCents([check.checkCents, plb, -check.claimsCents as Cents]);
}
