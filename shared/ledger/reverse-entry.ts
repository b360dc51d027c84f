import { negateCents } from "../money/cents.ts";
import { type EntryStamp, type JournalEntry, journalEntry, UnsoundEntryError } from "./journal-entry.ts";

/**
 * Undoes an entry: the same postings with sides exchanged, linked to it. The undone entry stays as it was, for ever.
 * @throws UnsoundEntryError when the entry is itself a reversal: post the original again instead.
 */
export function reverseEntry(stamp: EntryStamp, entry: JournalEntry, reason: string): JournalEntry {
  if (entry.kind === "reversal") {
    throw new UnsoundEntryError("A reversal is not reversed: the original event is posted again.");
  }
  return journalEntry({
    ...stamp,
    kind: "reversal",
    reason,
    reversesEntryId: entry.entryId,
    ...(entry.serviceDate === undefined ? {} : { serviceDate: entry.serviceDate }),
    ...(entry.depositDate === undefined ? {} : { depositDate: entry.depositDate }),
    postings: entry.postings.map((posting) => ({ ...posting, amountCents: negateCents(posting.amountCents) })),
  });
}
