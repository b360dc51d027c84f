import { z } from "zod";
import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import type { JournalEntry } from "../../../../shared/ledger/journal-entry.ts";
import { reverseEntry } from "../../../../shared/ledger/reverse-entry.ts";
import type { CommandContext, JourneysOf } from "../../journeys.ts";
import { inChunks } from "../journal/in-chunks.ts";
import { postEntries } from "../journal/post-entries.ts";
import { readEntries } from "../journal/read-entries.ts";
import { readLineBalances } from "../journal/read-line-balances.ts";
import { refreshResponsibility } from "../journal/refresh-responsibility.ts";
import { formerClaimSchema, stampOf } from "./change-claim.ts";
import { recordClaimEvents } from "./claim-history.ts";
import { readOpenChange } from "./open-change.ts";
import { postCharges } from "./post-charges.ts";
import { holdOf, readStoredClaim } from "./stored-claim.ts";
import { writeDraft } from "./write-draft.ts";

export const undoClaimChangeJourneys: JourneysOf<"claims.undoChange"> = {
  "claims.undoChange": (context, { claimId, changeId, reason }) => {
    const { write, clock } = context;
    const { row } = readStoredClaim(write, claimId);
    if (row.submission === "prepared") {
      throw new Refusal(
        "refused",
        "The changed claim is in a batch whose file was not written. Nothing was undone. Cancel the batch first.",
      );
    }
    if (readOpenChange(write, claimId)?.id !== changeId) {
      throw new Refusal(
        "refused",
        "Only the last change of a claim is undone, and only while nothing of it went out or was answered. Nothing was undone. Change the claim again instead.",
      );
    }
    const change = write.first(build.selectFrom("claimChange").selectAll().where("id", "=", changeId))!;
    const former = formerClaimSchema.parse(JSON.parse(change.formerJson));
    takeBack(context, standingTransfers(write, change.entryIdsJson));
    const version = row.version + 1;
    const identity = { id: claimId, claimNumber: row.claimNumber, version, hold: holdOf(row, clock.today()) };
    const written = writeDraft(context, identity, former.draft);
    postCharges(context, { claimId, patientId: row.patientId, draft: written.draft, lineIds: written.lineIds });
    const { submission } = former;
    write.run(build.updateTable("claim").set({ submission }).where("id", "=", claimId));
    write.run(
      build.updateTable("claimChange").set({ undoneAt: clock.now(), undoneReason: reason }).where("id", "=", changeId),
    );
    refreshResponsibility(context, [claimId]);
    recordClaimEvents(context, [{ claimId, kind: "amended", text: `${UNDONE_WORDS[change.kind]} undone: ${reason}` }]);
    return { submission, version };
  },
};

const UNDONE_WORDS = {
  correct: "Correction",
  void: "Void",
  rebill: "New sending",
  "reset-to-primary": "Reset to the first payer",
  "change-coverage": "Change of coverage",
} as const;

/**
 * A payer takes back an answer to these claims: what was asked of its rank anew after that answer stands where it stood
 * again, so that the reversal finds the balances that the answer left (rules, lesson 7).
 */
export function takeBackResets(context: CommandContext, claimIds: readonly string[]): void {
  for (const chunk of inChunks([...new Set(claimIds)])) {
    const changes = context.write.all(
      build
        .selectFrom("claimChange")
        .select("entryIdsJson")
        .where("claimId", "in", chunk)
        .where("kind", "=", "reset-to-primary")
        .where("undoneAt", "is", null),
    );
    const entries = changes.flatMap((change) => standingTransfers(context.write, change.entryIdsJson));
    postEntries(
      context,
      entries.map((entry) => reverseEntry(stampOf(context), entry, "answer-taken-back")),
    );
  }
}

const entryIdsSchema = z.array(z.string());

/** The transfers of a change that were not taken back yet. */
function standingTransfers(read: ReadHandle, entryIdsJson: string): JournalEntry[] {
  const ids = entryIdsSchema.parse(JSON.parse(entryIdsJson));
  const reversed = new Set(
    read
      .all(build.selectFrom("journalEntry").select("reversesEntryId").where("reversesEntryId", "in", ids))
      .map((one) => one.reversesEntryId),
  );
  return readEntries(
    read,
    ids.filter((id) => !reversed.has(id)),
  );
}

/** Posts the transfers back. @throws Refusal `refused` where the money that was moved has gone on since. */
function takeBack(context: CommandContext, transfers: readonly JournalEntry[]): void {
  const lineIds = transfers.map((entry) => entry.postings[0]!.dimensions.lineId!);
  const balances = readLineBalances(context.write, { lineIds: [...new Set(lineIds)] });
  for (const { postings } of transfers) {
    const { dimensions, amountCents } = postings[0]!;
    const open = balances.get(dimensions.lineId!)?.open[dimensions.party!] ?? 0;
    if (open < amountCents) {
      throw new Refusal(
        "refused",
        "Money was posted since on a balance that this change moved. Nothing was undone. Undo that posting first.",
      );
    }
  }
  postEntries(
    context,
    transfers.map((entry) => reverseEntry(stampOf(context), entry, entry.reason)),
  );
}
