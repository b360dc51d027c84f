import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import type { JournalEntry } from "../../../../shared/ledger/journal-entry.ts";
import { type PlannedClaim, plannedClaimSchema } from "../../../../shared/remittance/posting-plan.ts";
import { inChunks } from "../journal/in-chunks.ts";
import { entriesOfReceipt, readEntries } from "../journal/read-entries.ts";
import { isStanding } from "./standing-answer.ts";

/** One answer of a check as it was posted and stands. */
export type PostedAnswer = ReturnType<typeof readPostedAnswers>[number];

/** The answers of a check that stand, in the order of posting, with their place in the journal. */
export function readPostedAnswers(read: ReadHandle, remittanceId: string) {
  return read.all(
    build
      .selectFrom("claimAnswer")
      .innerJoin("claim", "claim.id", "claimAnswer.claimId")
      .innerJoin("patient", "patient.id", "claim.patientId")
      .leftJoin("answerPosting", "answerPosting.claimAnswerId", "claimAnswer.id")
      .select([
        "claimAnswer.id",
        "claimAnswer.claimPosition",
        "claimAnswer.claimId",
        "claimAnswer.rank",
        "claimAnswer.kind",
        "claimAnswer.paidCents",
        "claimAnswer.plannedJson",
        "answerPosting.firstSequence",
        "answerPosting.lastSequence",
        "claim.claimNumber",
        "claim.responsibility",
        "claim.destination",
        "claim.submission",
        "patient.last",
        "patient.first",
      ])
      .where("claimAnswer.remittanceId", "=", remittanceId)
      .where(isStanding)
      .orderBy("claimAnswer.id"),
  );
}

/** What was planned and posted for an answer. */
export function plannedOf({ plannedJson }: { plannedJson: string }): PlannedClaim {
  return plannedClaimSchema.parse(JSON.parse(plannedJson));
}

/** The entries that posted these answers and were not taken back since, in the journal's order. */
export function standingEntriesOf(read: ReadHandle, answers: readonly PostedAnswer[]): JournalEntry[] {
  const ids = answers.flatMap(({ firstSequence, lastSequence }) =>
    firstSequence === null || lastSequence === null
      ? []
      : read
          .all(
            build
              .selectFrom("journalEntry")
              .select("id")
              .where("sequence", ">=", firstSequence)
              .where("sequence", "<=", lastSequence),
          )
          .map((row) => row.id),
  );
  return withoutReversed(read, readEntries(read, ids));
}

/** Every entry that names the check's receipt, was not taken back, and takes nothing back. */
export function standingEntriesOfReceipt(read: ReadHandle, receiptId: string): JournalEntry[] {
  return withoutReversed(read, entriesOfReceipt(read, receiptId)).filter((entry) => entry.kind !== "reversal");
}

function withoutReversed(read: ReadHandle, entries: readonly JournalEntry[]): JournalEntry[] {
  const reversed = readReversedIds(
    read,
    entries.map((entry) => entry.entryId),
  );
  return entries.filter((entry) => !reversed.has(entry.entryId));
}

/** Which of these entries another one takes back. */
export function readReversedIds(read: ReadHandle, entryIds: readonly string[]): Set<string> {
  const rows = [...inChunks(entryIds)].flatMap((chunk) =>
    read.all(build.selectFrom("journalEntry").select("reversesEntryId").where("reversesEntryId", "in", chunk)),
  );
  return new Set(rows.map((row) => row.reversesEntryId!));
}
