import type { Cents } from "../money/cents.ts";
import { HELD_REVERSAL, type HeldTakeBack } from "./book-check.ts";
import type { Party } from "./chart-of-accounts.ts";
import {
  credit,
  debit,
  type EntryStamp,
  type JournalEntry,
  journalEntry,
  type LineSubject,
  lineDimensions,
} from "./journal-entry.ts";

/**
 * A reversal that was held when its check was booked posts now: what the payer took for it goes from the payer's
 * balance to the check, from which the reversal then takes it.
 */
export function settleHeldTakeBack(
  stamp: EntryStamp,
  settled: HeldTakeBack & { receiptId: string; payerId: string },
): JournalEntry {
  const { receiptId, payerId, reference, amountCents } = settled;
  const owner = { receiptId, payerId };
  return journalEntry({
    ...stamp,
    kind: "payer-balance-moved",
    reason: "held-reversal-settled",
    postings: [
      debit("unapplied", amountCents, owner),
      credit("payer-balance", amountCents, { ...owner, reference, reasonCode: HELD_REVERSAL }),
    ],
  });
}

/**
 * Two references of one payer are set against each other: payers announce a balance under one number and take it under
 * another. A positive amount lowers what the practice owes under `from` and what the payer owes under `to`.
 */
export function setPayerBalancesOff(
  stamp: EntryStamp,
  offset: { payerId: string; from: string; to: string; amountCents: Cents },
): JournalEntry {
  const { payerId, from, to, amountCents } = offset;
  return journalEntry({
    ...stamp,
    kind: "payer-balance-moved",
    reason: "references-set-off",
    postings: [
      debit("payer-balance", amountCents, { payerId, reference: from }),
      credit("payer-balance", amountCents, { payerId, reference: to }),
    ],
  });
}

/**
 * A payer's balance is settled with a line, because no reversal says so: a take-back reopens the line for the payer
 * (negative amount), and a refund that the payer acknowledged (PLB 72) closes what its reversal opened (positive).
 */
export function settlePayerBalanceWithLine(
  stamp: EntryStamp,
  settled: { line: LineSubject; party: Party; payerId: string; reference: string; amountCents: Cents },
): JournalEntry {
  const { line, party, payerId, reference, amountCents } = settled;
  const subject = { ...lineDimensions(line), payerId };
  return journalEntry({
    ...stamp,
    kind: "payer-balance-moved",
    reason: "settled-with-line",
    serviceDate: line.serviceDate,
    postings: [
      debit("payer-balance", amountCents, { ...subject, reference }),
      credit("receivable", amountCents, { ...subject, party }),
    ],
  });
}
