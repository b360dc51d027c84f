import type { Cents } from "../money/cents.ts";
import type { Party } from "./chart-of-accounts.ts";
import {
  credit,
  type Dimensions,
  debit,
  type EntryStamp,
  type JournalEntry,
  journalEntry,
  type LineSubject,
  lineDimensions,
} from "./journal-entry.ts";

/**
 * Another party is asked for part of a line: PR amounts go to the next coverage or the patient, an agency takes over a
 * patient's debt, a biller resets a line to its primary. No income changes, and the line's total stays what it was.
 */
export function transferResponsibility(
  stamp: EntryStamp,
  transfer: {
    line: LineSubject;
    from: Party;
    to: Party;
    amountCents: Cents;
    /** "PR-1", "to-agency", "reset-to-primary" ... */
    reason: string;
    payerId?: string | undefined;
    carc?: string | undefined;
    group?: string | undefined;
    /** deductible, coinsurance, copay or other, kept apart for the patient's statement. */
    reasonCode?: string | undefined;
  },
): JournalEntry {
  const { payerId, carc, group, reasonCode } = transfer;
  const subject: Dimensions = {
    ...lineDimensions(transfer.line),
    ...(payerId === undefined ? {} : { payerId }),
    ...(carc === undefined ? {} : { carc }),
    ...(group === undefined ? {} : { group }),
    ...(reasonCode === undefined ? {} : { reasonCode }),
  };
  return journalEntry({
    ...stamp,
    kind: "responsibility-transfer",
    reason: transfer.reason,
    serviceDate: transfer.line.serviceDate,
    postings: [
      debit("receivable", transfer.amountCents, { ...subject, party: transfer.to }),
      credit("receivable", transfer.amountCents, { ...subject, party: transfer.from }),
    ],
  });
}
