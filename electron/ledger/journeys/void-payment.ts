import { build } from "../../../db/query-builder.ts";
import { Refusal } from "../../../shared/contract/error-codes.ts";
import type { JournalEntry } from "../../../shared/ledger/journal-entry.ts";
import { reverseEntry } from "../../../shared/ledger/reverse-entry.ts";
import type { CommandContext, JourneysOf } from "../journeys.ts";
import { postEntries } from "./journal/post-entries.ts";
import { entriesOfReceipt } from "./journal/read-entries.ts";
import { refreshResponsibility } from "./journal/refresh-responsibility.ts";
import { askPatientAfterRecall } from "./patient-money/place-with-agency.ts";
import { missing } from "./save-row.ts";

export const voidPaymentJourneys: JourneysOf<"receipts.void"> = {
  "receipts.void": (context, { receiptId, reason }) => {
    const { patientId } = patientReceipt(context, receiptId);
    const standing = standingEntries(context, receiptId);
    // Applications are undone before the money itself, the newest first.
    const reversals = standing.toReversed().map((entry) => {
      const stamp = { entryId: context.newId(), postingDate: context.clock.today(), source: "screen: void payment" };
      return reverseEntry(stamp, entry, "void");
    });
    postEntries(context, reversals);
    context.write.run(build.updateTable("receipt").set({ note: reason }).where("id", "=", receiptId));
    const dimensions = standing.flatMap((entry) => entry.postings.map((posting) => posting.dimensions));
    refreshResponsibility(
      context,
      dimensions.flatMap(({ claimId }) => claimId ?? []),
    );
    // A family payment pays for others too.
    askPatientAfterRecall(context, [patientId, ...dimensions.flatMap((one) => one.patientId ?? [])]);
    context.concerns("patient", patientId);
    return {};
  },
};

function patientReceipt({ write }: CommandContext, receiptId: string): { patientId: string } {
  const row = write.first(build.selectFrom("receipt").select(["kind", "patientId"]).where("id", "=", receiptId));
  if (!row) throw missing("payment");
  if (row.kind !== "patient" || row.patientId === null) {
    throw new Refusal(
      "refused",
      "This is a payer's check, not a patient's payment. It is taken back through a remittance that reverses it.",
    );
  }
  return { patientId: row.patientId };
}

/** The receipt's entries that were not undone, in the journal's order. */
function standingEntries({ write }: CommandContext, receiptId: string): JournalEntry[] {
  const entries = entriesOfReceipt(write, receiptId);
  const undone = new Set(entries.map((entry) => entry.reversesEntryId));
  const standing = entries.filter((entry) => entry.kind !== "reversal" && !undone.has(entry.entryId));
  if (!standing.some((entry) => entry.kind === "receipt-booked")) {
    throw new Refusal("already-done", "This payment was voided before. Its reversing entries stand in the account.");
  }
  if (standing.some((entry) => entry.kind !== "receipt-booked" && entry.kind !== "patient-payment")) {
    throw new Refusal(
      "refused",
      "Money of this payment was given back already, so the whole payment cannot be voided. Undo the return first.",
    );
  }
  return standing;
}
