import { type Cents, cents, sumCents } from "../money/cents.ts";
import { formatDollars } from "../money/money-text.ts";
import { trialBalance, unappliedByReceipt } from "./balances.ts";
import { PARTIES } from "./chart-of-accounts.ts";
import { faultOf, type JournalEntry } from "./journal-entry.ts";
import { foldLineBalances, type LineBalance, openTotal } from "./line-balance.ts";

export type InvariantCode =
  | "entry-unsound"
  | "entry-repeated"
  | "reversal-mismatch"
  | "trial-balance"
  | "line-balance"
  | "kept-line-balance"
  | "receipt-overdrawn";

/** A rule of the ledger that does not hold, and where. */
export interface InvariantProblem {
  code: InvariantCode;
  message: string;
  entryId?: string;
  lineId?: string;
  receiptId?: string;
}

/**
 * Checks a whole journal: every entry balances and is named once, a reversal mirrors what it reverses (once), the trial
 * balance is zero, each line's open amount is its charge less everything posted to it, and no receipt gives more than
 * it brought.
 */
export function checkInvariants(entries: readonly JournalEntry[]): InvariantProblem[] {
  return [...checkEntries(entries), ...checkTotals(entries)];
}

function checkEntries(entries: readonly JournalEntry[]): InvariantProblem[] {
  const problems: InvariantProblem[] = [];
  const seen = new Map<string, JournalEntry>();
  const reversed = new Set<string>();
  for (const entry of entries) {
    const { entryId } = entry;
    const fault = faultOf(entry.postings);
    if (fault) problems.push({ code: "entry-unsound", entryId, message: fault });
    if (seen.has(entryId)) problems.push({ code: "entry-repeated", entryId, message: "Two entries carry one id." });
    seen.set(entryId, entry);
    if (entry.reversesEntryId === undefined) continue;
    const original = seen.get(entry.reversesEntryId);
    const mirrors = original !== undefined && original.kind !== "reversal" && isMirror(original, entry);
    if (!mirrors || reversed.has(entry.reversesEntryId)) {
      problems.push({ code: "reversal-mismatch", entryId, message: "A reversal does not mirror one earlier entry." });
    }
    reversed.add(entry.reversesEntryId);
  }
  return problems;
}

function isMirror(original: JournalEntry, reversal: JournalEntry): boolean {
  return (
    original.postings.length === reversal.postings.length &&
    original.postings.every((posting, index) => {
      const other = reversal.postings[index];
      return other?.account === posting.account && other.amountCents === -posting.amountCents;
    })
  );
}

function checkTotals(entries: readonly JournalEntry[]): InvariantProblem[] {
  const problems: InvariantProblem[] = [];
  const total = sumCents(trialBalance(entries).values());
  if (total !== 0)
    problems.push({ code: "trial-balance", message: `The trial balance is off by ${formatDollars(total)}.` });
  for (const [lineId, balance] of foldLineBalances(entries)) {
    const difference = lineDifference(balance);
    if (difference === 0) continue;
    const message = `The line's open amount differs from its charge less its postings by ${formatDollars(difference)}.`;
    problems.push({ code: "line-balance", lineId, message });
  }
  for (const [receiptId, left] of unappliedByReceipt(entries)) {
    if (left >= 0) continue;
    const message = `The receipt has given ${formatDollars(cents(-left))} more than it brought.`;
    problems.push({ code: "receipt-overdrawn", receiptId, message });
  }
  return problems;
}

/** Open − (charged − paid − adjusted); zero when the line adds up. */
function lineDifference(balance: LineBalance): Cents {
  const expected = balance.chargedCents - balance.insurancePaidCents - balance.adjustedCents - balance.patientPaidCents;
  return cents(openTotal(balance.open) - expected);
}

/** Compares balances kept for speed with those recomputed from the journal, and names every line that differs. */
export function checkKeptLineBalances(
  entries: Iterable<Pick<JournalEntry, "postings">>,
  kept: ReadonlyMap<string, LineBalance>,
): InvariantProblem[] {
  const recomputed = foldLineBalances(entries);
  const lineIds = new Set([...recomputed.keys(), ...kept.keys()]);
  return [...lineIds]
    .filter((lineId) => !sameBalance(recomputed.get(lineId), kept.get(lineId)))
    .map((lineId) => ({
      code: "kept-line-balance" as const,
      lineId,
      message: "The balance kept for this line differs from the one that its journal entries give.",
    }));
}

function sameBalance(one: LineBalance | undefined, other: LineBalance | undefined): boolean {
  if (!one || !other) return false;
  return (
    one.chargedCents === other.chargedCents &&
    one.insurancePaidCents === other.insurancePaidCents &&
    one.adjustedCents === other.adjustedCents &&
    one.patientPaidCents === other.patientPaidCents &&
    PARTIES.every((party) => one.open[party] === other.open[party])
  );
}
