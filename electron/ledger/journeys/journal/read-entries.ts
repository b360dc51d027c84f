import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import type { JournalEntryTable, PostingTable } from "../../../../db/tables.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import { type Dimensions, type JournalEntry, journalEntrySchema } from "../../../../shared/ledger/journal-entry.ts";
import { inChunks } from "./in-chunks.ts";

type EntryRow = JournalEntryTable;
type PostingRow = Omit<PostingTable, "id">;

/** One entry of the journal. @throws Refusal `not-found`. */
export function readEntry(read: ReadHandle, entryId: string): JournalEntry {
  const [entry] = readEntries(read, [entryId]);
  if (!entry)
    throw new Refusal("not-found", "That entry is not in the journal. Open the account again to see what is.");
  return entry;
}

/** Entries by id, in the journal's order. Ids that are not in the journal are left out. */
export function readEntries(read: ReadHandle, entryIds: readonly string[]): JournalEntry[] {
  const rows: EntryRow[] = [];
  const postings = new Map<string, PostingRow[]>();
  for (const chunk of inChunks(entryIds)) {
    rows.push(...read.all(build.selectFrom("journalEntry").selectAll().where("id", "in", chunk)));
    for (const posting of read.all(
      build.selectFrom("posting").selectAll().where("entryId", "in", chunk).orderBy("id"),
    )) {
      const list = postings.get(posting.entryId);
      if (list) list.push(posting);
      else postings.set(posting.entryId, [posting]);
    }
  }
  rows.sort((one, other) => one.sequence - other.sequence);
  return rows.map((row) => toEntry(row, postings.get(row.id) ?? []));
}

/** Every entry with a posting that names the receipt: its booking, its applications, reversals of either. */
export function entriesOfReceipt(read: ReadHandle, receiptId: string): JournalEntry[] {
  const rows = read.all(build.selectFrom("posting").select("entryId").distinct().where("receiptId", "=", receiptId));
  return readEntries(
    read,
    rows.map((row) => row.entryId),
  );
}

function toEntry(row: EntryRow, postings: readonly PostingRow[]): JournalEntry {
  // The schema turns the row's plain text into the closed lists of kinds and accounts, and would name a damaged row.
  return journalEntrySchema.parse({
    entryId: row.id,
    kind: row.kind,
    reason: row.reason,
    postingDate: row.postingDate,
    source: row.source,
    ...(row.serviceDate === null ? {} : { serviceDate: row.serviceDate }),
    ...(row.depositDate === null ? {} : { depositDate: row.depositDate }),
    ...(row.reversesEntryId === null ? {} : { reversesEntryId: row.reversesEntryId }),
    postings: postings.map((posting) => ({
      account: posting.account,
      amountCents: posting.amountCents,
      dimensions: toDimensions(posting),
    })),
  });
}

function toDimensions(row: PostingRow): Dimensions {
  const { patientId, claimId, lineId, party, payerId, receiptId, reference, providerId, carc, reasonCode } = row;
  const all = {
    ...{ patientId, claimId, lineId, party, payerId, receiptId, reference, providerId, carc, reasonCode },
    group: row.adjustmentGroup,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null)) as Dimensions;
}
