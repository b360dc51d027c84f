import type { IsoDate } from "../dates/iso-date.ts";
import type { Cents } from "../money/cents.ts";
import { credit, debit, type EntryStamp, type JournalEntry, journalEntry } from "./journal-entry.ts";

/** A patient's money came in: it waits unapplied on its receipt until it is applied to lines. */
export function bookReceipt(
  stamp: EntryStamp,
  receipt: { receiptId: string; patientId: string; amountCents: Cents; depositDate: IsoDate; method: string },
): JournalEntry {
  const owner = { receiptId: receipt.receiptId, patientId: receipt.patientId };
  return journalEntry({
    ...stamp,
    kind: "receipt-booked",
    reason: receipt.method,
    depositDate: receipt.depositDate,
    postings: [debit("cash", receipt.amountCents, owner), credit("unapplied", receipt.amountCents, owner)],
  });
}
