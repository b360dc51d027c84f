import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import type { JournalEntry } from "../../../../shared/ledger/journal-entry.ts";
import { ZERO_CENTS } from "../../../../shared/money/cents.ts";
import type { CommandContext } from "../../journeys.ts";
import { entryRow, postingRow } from "./entry-rows.ts";
import { inChunks } from "./in-chunks.ts";
import { datedInOpenMonths } from "./posting-day.ts";

/**
 * Writes entries into the journal in the order given; the kept balances follow by trigger. Entries of today go to the
 * first open day where today's month is closed. Then every receipt that gave or got money is looked at: it may not have
 * given more than it brought.
 * @returns the place in the journal of the first of them; the others follow one by one
 * @throws Refusal `refused` when a receipt would be overdrawn or a chosen day lies in a closed month; the transaction
 * is rolled back by its command.
 */
export function postEntries(context: CommandContext, given: readonly JournalEntry[]): number {
  const { write } = context;
  const last = write.first(build.selectFrom("journalEntry").select(({ fn }) => fn.max("sequence").as("sequence")));
  const origin = { requestId: context.requestId, userName: context.user.name, at: context.clock.now() };
  const firstSequence = (last?.sequence ?? 0) + 1;
  if (given.length === 0) return firstSequence;
  const entries = datedInOpenMonths(write, context.clock, given);
  write.insertRows(
    "journalEntry",
    entries.map((entry, index) => entryRow(entry, { ...origin, sequence: firstSequence + index })),
  );
  write.insertRows(
    "posting",
    entries.flatMap((entry) => entry.postings.map((posting) => postingRow(entry.entryId, posting))),
  );
  refuseOverdrawnReceipts(write, receiptsTouched(entries));
  return firstSequence;
}

function receiptsTouched(entries: readonly JournalEntry[]): string[] {
  const receiptIds = new Set<string>();
  for (const entry of entries) {
    for (const { account, dimensions } of entry.postings) {
      if (account === "unapplied" && dimensions.receiptId !== undefined) receiptIds.add(dimensions.receiptId);
    }
  }
  return [...receiptIds];
}

function refuseOverdrawnReceipts(read: ReadHandle, receiptIds: readonly string[]): void {
  for (const chunk of inChunks(receiptIds)) {
    const balances = build.selectFrom("receiptBalance").select("receiptId").where("receiptId", "in", chunk);
    if (read.first(balances.where("unappliedCents", "<", ZERO_CENTS))) throw overdrawn();
  }
}

function overdrawn(): Refusal {
  return new Refusal(
    "refused",
    "More would be applied from this payment than it brought. Nothing was posted. Lower what is applied, then try again.",
  );
}
