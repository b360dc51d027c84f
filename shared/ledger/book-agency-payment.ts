import type { IsoDate } from "../dates/iso-date.ts";
import { type Cents, subtractCents } from "../money/cents.ts";
import { credit, debit, type EntryStamp, type JournalEntry, journalEntry } from "./journal-entry.ts";

/**
 * An agency hands over what it collected and keeps its fee. The patient paid all of it, so all of it waits on the
 * receipt to be applied; what reached the bank is less by the fee, which is the practice's expense.
 */
export function bookAgencyPayment(
  stamp: EntryStamp,
  payment: {
    receiptId: string;
    patientId: string;
    collectedCents: Cents;
    feeCents: Cents;
    depositDate: IsoDate;
    method: string;
  },
): JournalEntry {
  const { receiptId, patientId, collectedCents, feeCents } = payment;
  const owner = { receiptId, patientId };
  return journalEntry({
    ...stamp,
    kind: "receipt-booked",
    reason: payment.method,
    depositDate: payment.depositDate,
    postings: [
      debit("cash", subtractCents(collectedCents, feeCents), owner),
      debit("agency-fees", feeCents, owner),
      credit("unapplied", collectedCents, owner),
    ],
  });
}
