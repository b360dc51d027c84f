import type { IsoDate } from "../dates/iso-date.ts";
import type { Cents } from "../money/cents.ts";
import { credit, type Dimensions, debit, type EntryStamp, type JournalEntry, journalEntry } from "./journal-entry.ts";

/** Whose receipt the money came in on. */
export interface ReceiptOwner {
  receiptId: string;
  owner: { patientId: string } | { payerId: string };
}

const dimensionsOf = (receipt: ReceiptOwner): Dimensions => ({ receiptId: receipt.receiptId, ...receipt.owner });

/**
 * The bank returned a check: its money leaves cash again. Undo the check's applications first, so that the whole amount
 * is unapplied; the bank's fee is charged to the patient as a line of its own.
 */
export function returnCheck(
  stamp: EntryStamp,
  returned: ReceiptOwner & { amountCents: Cents; returnDate: IsoDate },
): JournalEntry {
  return journalEntry({
    ...stamp,
    kind: "returned-check",
    reason: "returned-check",
    depositDate: returned.returnDate,
    postings: [
      debit("unapplied", returned.amountCents, dimensionsOf(returned)),
      credit("cash", returned.amountCents, dimensionsOf(returned)),
    ],
  });
}

/** A refund is approved: the unapplied money is promised to its owner under the refund request's reference. */
export function approveRefund(
  stamp: EntryStamp,
  refund: ReceiptOwner & { amountCents: Cents; reference: string },
): JournalEntry {
  const subject = { ...dimensionsOf(refund), reference: refund.reference };
  return journalEntry({
    ...stamp,
    kind: "refund-approved",
    reason: "refund-approved",
    postings: [debit("unapplied", refund.amountCents, subject), credit("refund-payable", refund.amountCents, subject)],
  });
}

/** An approved refund is paid out. */
export function payRefund(
  stamp: EntryStamp,
  refund: ReceiptOwner & { amountCents: Cents; reference: string; paidDate: IsoDate },
): JournalEntry {
  const subject = { ...dimensionsOf(refund), reference: refund.reference };
  return journalEntry({
    ...stamp,
    kind: "refund-paid",
    reason: "refund-paid",
    depositDate: refund.paidDate,
    postings: [debit("refund-payable", refund.amountCents, subject), credit("cash", refund.amountCents, subject)],
  });
}
