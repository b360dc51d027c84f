import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import type { JournalEntry } from "../../../../shared/ledger/journal-entry.ts";
import { ZERO_CENTS } from "../../../../shared/money/cents.ts";
import type { CommandContext } from "../../journeys.ts";
import { entryRow, postingRow } from "./entry-rows.ts";
import { inChunks } from "./in-chunks.ts";

/**
 * Writes entries into the journal in the order given; the kept balances follow by trigger. Then every receipt that gave
 * or got money is looked at: it may not have given more than it brought.
 * @throws Refusal `refused` when a receipt would be overdrawn; the transaction is rolled back by its command.
 */
export function postEntries(context: CommandContext, entries: readonly JournalEntry[]): void {
  if (entries.length === 0) return;
  const { write } = context;
  const last = write.first(build.selectFrom("journalEntry").select(({ fn }) => fn.max("sequence").as("sequence")));
  const origin = { requestId: context.requestId, userName: context.user.name, at: context.clock.now() };
  const firstSequence = (last?.sequence ?? 0) + 1;
  write.insertRows(
    "journalEntry",
    entries.map((entry, index) => entryRow(entry, { ...origin, sequence: firstSequence + index })),
  );
  write.insertRows(
    "posting",
    entries.flatMap((entry) => entry.postings.map((posting) => postingRow(entry.entryId, posting))),
  );
  refuseOverdrawnReceipts(write, receiptsTouched(entries));
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
