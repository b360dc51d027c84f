import type { ReadHandle } from "../../../../db/handles.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import type { VoidBlocker } from "../../../../shared/contract/voids.ts";
import type { JournalEntry } from "../../../../shared/ledger/journal-entry.ts";
import { missing } from "../save-row.ts";
import { type PostedAnswer, readPostedAnswers, standingEntriesOf, standingEntriesOfReceipt } from "./posted-answers.ts";
import { readRemittance, type StoredRemittance } from "./stored-remittance.ts";
import { findVoidBlockers } from "./void-blockers.ts";

/** What a void takes back. Nothing in it has happened yet. */
export interface VoidPlan {
  stored: StoredRemittance;
  receiptId: string;
  /** In the order in which they were posted. */
  answers: PostedAnswer[];
  /** The entries to be taken back, newest first: what was applied before the money that it was applied from. */
  entries: JournalEntry[];
  isWholeCheck: boolean;
  blockers: VoidBlocker[];
}

/**
 * Plans to take back one claim of a check, or the check as a whole. A claim that the check both takes back and answers
 * again is one posting: what was posted together is voided together (rules, lesson 7).
 * @param position the claim's place in the check; null for the whole check
 * @throws Refusal `not-found`; `already-done` when there is nothing posted to take back.
 */
export function planVoid(read: ReadHandle, remittanceId: string, position: number | null): VoidPlan {
  const stored = readRemittance(read, remittanceId);
  const { receiptId } = stored.row;
  if (position !== null && stored.contents.claims[position] === undefined) throw missing("claim of the remittance");
  if (receiptId === null) throw nothingPosted("This check is not posted, or was voided before.");
  const all = readPostedAnswers(read, remittanceId);
  const chosen = all.find((answer) => answer.claimPosition === position);
  if (position !== null && chosen === undefined) {
    throw nothingPosted("This claim of the check is not posted, or was voided before.");
  }
  const answers = chosen === undefined ? all : all.filter((answer) => answer.claimId === chosen.claimId);
  const applied = standingEntriesOf(read, answers);
  const ofReceipt = position === null ? standingEntriesOfReceipt(read, receiptId) : [];
  const known = new Set(applied.map((entry) => entry.entryId));
  const others = ofReceipt.filter((entry) => !known.has(entry.entryId));
  const booking = others.filter((entry) => entry.kind === "check-booked");
  const entries = [...applied.toReversed(), ...booking.toReversed()];
  const movedOn = others.filter((entry) => entry.kind !== "check-booked");
  const facts = { stored, receiptId, answers, entries, isWholeCheck: position === null };
  return { ...facts, blockers: findVoidBlockers(read, facts, movedOn) };
}

function nothingPosted(what: string): Refusal {
  return new Refusal("already-done", `${what} Nothing was changed.`);
}
