import type { Insertable } from "kysely";
import type { JournalEntryTable, PostingTable } from "../../../../db/tables.ts";
import type { JournalEntry, Posting } from "../../../../shared/ledger/journal-entry.ts";

/** Who posts an entry, when, by which request, and its place in the journal: what the entry itself does not know. */
export interface EntryOrigin {
  sequence: number;
  requestId: string;
  userName: string;
  at: JournalEntryTable["at"];
}

/** An entry as its row. Every row has the same columns, so that many go through one prepared statement. */
export function entryRow(entry: JournalEntry, origin: EntryOrigin): Insertable<JournalEntryTable> {
  return {
    id: entry.entryId,
    sequence: origin.sequence,
    kind: entry.kind,
    reason: entry.reason,
    serviceDate: entry.serviceDate ?? null,
    postingDate: entry.postingDate,
    depositDate: entry.depositDate ?? null,
    source: entry.source,
    requestId: origin.requestId,
    userName: origin.userName,
    at: origin.at,
    reversesEntryId: entry.reversesEntryId ?? null,
  };
}

/** One side of an entry as its row. */
export function postingRow(entryId: string, posting: Posting): Insertable<PostingTable> {
  const { dimensions } = posting;
  return {
    entryId,
    account: posting.account,
    amountCents: posting.amountCents,
    patientId: dimensions.patientId ?? null,
    claimId: dimensions.claimId ?? null,
    lineId: dimensions.lineId ?? null,
    party: dimensions.party ?? null,
    payerId: dimensions.payerId ?? null,
    receiptId: dimensions.receiptId ?? null,
    providerId: dimensions.providerId ?? null,
    reference: dimensions.reference ?? null,
    carc: dimensions.carc ?? null,
    adjustmentGroup: dimensions.group ?? null,
    reasonCode: dimensions.reasonCode ?? null,
  };
}
