import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import type { JournalEntry } from "../../../../shared/ledger/journal-entry.ts";
import { reverseEntry } from "../../../../shared/ledger/reverse-entry.ts";
import { ZERO_CENTS } from "../../../../shared/money/cents.ts";
import type { CommandContext, JourneysOf } from "../../journeys.ts";
import { inChunks } from "../journal/in-chunks.ts";
import { postEntries } from "../journal/post-entries.ts";
import { readEntries, readEntry } from "../journal/read-entries.ts";
import { refreshResponsibility } from "../journal/refresh-responsibility.ts";
import { isTouchedSince } from "../journal/touched-since.ts";
import { BY_HAND, keepNote, stampFrom } from "./by-hand.ts";
import { askPatientAfterRecall } from "./place-with-agency.ts";

/** Sources whose entries can be undone one by one; the others are undone by the act that belongs to them. */
const UNDONE_ALONE: ReadonlySet<string> = new Set([
  BY_HAND.adjust,
  BY_HAND.transfer,
  BY_HAND.apply,
  BY_HAND.smallBalances,
]);

/** Sources whose entries of one request belong together: an offsetting pair is undone as a pair. */
const UNDONE_TOGETHER: ReadonlySet<string> = new Set([
  BY_HAND.move,
  BY_HAND.release,
  BY_HAND.returnCheck,
  BY_HAND.assistance,
  BY_HAND.settlement,
]);

export const undoEntryJourneys: JourneysOf<"entries.undo"> = {
  "entries.undo": (context, { entryId, reason }) => {
    const entry = readEntry(context.write, entryId);
    if (!isUndoable(entry)) throw notByHand();
    const entries = UNDONE_TOGETHER.has(entry.source) ? entriesOfRequest(context.write, entryId) : [entry];
    reverseEntries(context, entries, reason);
    for (const { entryId: undone, kind } of entries) {
      if (kind === "returned-check") context.write.run(build.deleteFrom("returnedCheck").where("entryId", "=", undone));
    }
    return {};
  },
};

/** Whether a person may undo this entry on its account; an application taken with a payment is one too. */
export function isUndoable(entry: Pick<JournalEntry, "kind" | "source">): boolean {
  if (entry.kind === "reversal" || entry.kind === "receipt-booked") return false;
  const taken = entry.source === BY_HAND.take && entry.kind === "patient-payment";
  return taken || UNDONE_ALONE.has(entry.source) || UNDONE_TOGETHER.has(entry.source);
}

/**
 * Posts the mirrors of entries that stand, the newest first, and says why.
 * @throws Refusal `already-done` when one was undone before, `refused` when a line would be left with a credit.
 */
export function reverseEntries(context: CommandContext, entries: readonly JournalEntry[], reason: string): void {
  const ids = entries.map((entry) => entry.entryId);
  for (const chunk of inChunks(ids)) {
    if (context.write.first(build.selectFrom("journalEntry").select("id").where("reversesEntryId", "in", chunk))) {
      throw new Refusal("already-done", "This was undone before. Its reversing entry stands in the account.");
    }
  }
  const reversals = entries
    .toReversed()
    .map((entry) => reverseEntry(stampFrom(context, BY_HAND.undo), entry, "undone"));
  postEntries(context, reversals);
  for (const { entryId } of reversals) keepNote(context, entryId, reason);
  refuseNewCredits(context.write, entries, reversals);
  const dimensions = reversals.flatMap((entry) => entry.postings.map((posting) => posting.dimensions));
  refreshResponsibility(
    context,
    dimensions.flatMap(({ claimId }) => claimId ?? []),
  );
  const patientIds = new Set(dimensions.flatMap((one) => one.patientId ?? []));
  askPatientAfterRecall(context, patientIds);
  for (const patientId of patientIds) context.concerns("patient", patientId);
}

/**
 * Undoing takes from a party what it is asked for. Below zero, something was built on the entry since; unless nothing
 * was, and the credit is the one that the entry had covered.
 */
function refuseNewCredits(
  read: ReadHandle,
  entries: readonly JournalEntry[],
  reversals: readonly JournalEntry[],
): void {
  for (const { account, amountCents, dimensions } of reversals.flatMap((entry) => entry.postings)) {
    if (account !== "receivable" || amountCents >= 0) continue;
    // Every posting to the receivable names its line and party.
    const place = { lineId: dimensions.lineId!, party: dimensions.party! };
    const balance = build
      .selectFrom("lineBalance")
      .select("balanceCents")
      .where("lineId", "=", place.lineId)
      .where("party", "=", place.party);
    const isBelow = (read.first(balance)?.balanceCents ?? ZERO_CENTS) < 0;
    if (!isBelow || !isTouchedSince(read, place, [...entries, ...reversals])) continue;
    throw new Refusal(
      "refused",
      "Something was paid or written off since on what this entry opened, so the line would be left with a credit. Undo the later entries first.",
    );
  }
}

/** What the same request posted, in the journal's order; mirrors that it posted itself are never undone. */
function entriesOfRequest(read: ReadHandle, entryId: string): JournalEntry[] {
  const request = build.selectFrom("journalEntry").select("requestId").where("id", "=", entryId);
  const near = read.first(build.selectFrom("journalEntry").select("sequence").where("id", "=", entryId))!.sequence;
  // Entries of one request stand beside each other, so a window around the entry is read instead of the journal.
  const rows = read.all(
    build
      .selectFrom("journalEntry")
      .select("id")
      .where("sequence", ">", near - 2000)
      .where("sequence", "<", near + 2000)
      .where("requestId", "=", request),
  );
  return readEntries(
    read,
    rows.map((row) => row.id),
  ).filter((entry) => entry.kind !== "reversal");
}

function notByHand(): Refusal {
  return new Refusal(
    "refused",
    "This entry was not made by hand on the account, so it is not undone here. A payer's posting is voided on its remittance, a payment on its receipt, a charge on its claim.",
  );
}
