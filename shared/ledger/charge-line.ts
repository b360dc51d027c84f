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
 * A service was given: its charge is asked of the first party that should pay (the primary coverage, or the patient
 * when there is none).
 */
export function chargeLine(
  stamp: EntryStamp,
  charge: { line: LineSubject; amountCents: Cents; party: Party },
): JournalEntry {
  const subject = lineDimensions(charge.line);
  return journalEntry({
    ...stamp,
    kind: "charge",
    reason: "charge",
    serviceDate: charge.line.serviceDate,
    postings: [
      debit("receivable", charge.amountCents, { ...subject, party: charge.party }),
      credit("charges", charge.amountCents, subject),
    ],
  });
}

/** A line's open balance brought from another system: receivable against opening equity, never income again. */
export function openLine(
  stamp: EntryStamp,
  opening: { line: LineSubject; amountCents: Cents; party: Party },
): JournalEntry {
  const subject = lineDimensions(opening.line);
  return journalEntry({
    ...stamp,
    kind: "opening-balance",
    reason: "opening-balance",
    serviceDate: opening.line.serviceDate,
    postings: [
      debit("receivable", opening.amountCents, { ...subject, party: opening.party }),
      credit("opening", opening.amountCents, subject),
    ],
  });
}
