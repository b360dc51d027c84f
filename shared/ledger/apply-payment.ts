import type { Cents } from "../money/cents.ts";
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
 * A payer's money is applied to a line: from the check's unapplied money to what the payer's rank owes. A negative
 * amount is a payment taken back (CLP02 22): the line is open again and the check has that much more to give.
 */
export function applyInsurancePayment(
  stamp: EntryStamp,
  payment: { line: LineSubject; receiptId: string; payerId: string; party: Party; amountCents: Cents; reason: string },
): JournalEntry {
  const subject = { ...lineDimensions(payment.line), payerId: payment.payerId };
  return journalEntry({
    ...stamp,
    kind: "insurance-payment",
    reason: payment.reason,
    serviceDate: payment.line.serviceDate,
    postings: [
      debit("unapplied", payment.amountCents, { ...subject, receiptId: payment.receiptId }),
      credit("receivable", payment.amountCents, { ...subject, party: payment.party }),
    ],
  });
}

/**
 * A patient's money is applied to a line. The money's owner may be another patient of the same family, so the receipt
 * tells whose money it is and the line whose debt. A negative amount takes it off the line again, back to the receipt:
 * one half of a move between lines, or the release of a credit.
 */
export function applyPatientPayment(
  stamp: EntryStamp,
  payment: { line: LineSubject; receiptId: string; party: "patient" | "agency"; amountCents: Cents; reason?: string },
): JournalEntry {
  const subject = lineDimensions(payment.line);
  return journalEntry({
    ...stamp,
    kind: "patient-payment",
    reason: payment.reason ?? "patient-payment",
    serviceDate: payment.line.serviceDate,
    postings: [
      debit("unapplied", payment.amountCents, { ...subject, receiptId: payment.receiptId }),
      credit("receivable", payment.amountCents, { ...subject, party: payment.party }),
    ],
  });
}
