import { expect } from "vitest";
import { build } from "../../db/query-builder.ts";
import { readEntries } from "../../electron/ledger/journeys/journal/read-entries.ts";
import { readLineBalances } from "../../electron/ledger/journeys/journal/read-line-balances.ts";
import { readReceivableAging } from "../../electron/ledger/journeys/receivable-aging.ts";
import { addDays } from "../../shared/dates/iso-date.ts";
import { trialBalance, unappliedByReceipt } from "../../shared/ledger/balances.ts";
import { checkInvariants, checkKeptLineBalances } from "../../shared/ledger/check-invariants.ts";
import type { JournalEntry } from "../../shared/ledger/journal-entry.ts";
import { openTotal } from "../../shared/ledger/line-balance.ts";
import { sumCents, ZERO_CENTS } from "../../shared/money/cents.ts";
import { receivableItems } from "../../shared/patient-billing/age-receivables.ts";
import { ageItems } from "../../shared/patient-billing/aging.ts";
import type { RandomHistory } from "./random-history.ts";

/** What must hold after every move: the ledger's own recomputation of every kept balance finds nothing. */
export async function checkBooksOf(history: RandomHistory): Promise<void> {
  expect((await history.ledger.value("ledger.checkBalances", {})).problems).toEqual([]);
  expect((await history.ledger.value("ledger.trialBalance", {})).totalCents).toBe(0);
}

/** Every entry of the journal, in its order. */
export function journalOf(history: RandomHistory): JournalEntry[] {
  const { read } = history.ledger.session.unlocked().ledger;
  const ids = read.all(build.selectFrom("journalEntry").select("id"));
  return readEntries(
    read,
    ids.map((row) => row.id),
  );
}

/**
 * The whole of it, worked out a second way from the journal alone by the rules of shared/ledger: every entry balances
 * and reverses what it names, line, claim, account and control totals agree, and the aging of any day is the
 * receivable of that day.
 */
export async function checkTotalsOf(history: RandomHistory): Promise<void> {
  const entries = journalOf(history);
  expect(checkInvariants(entries)).toEqual([]);
  const accounts = trialBalance(entries);
  const receivable = accounts.get("receivable") ?? 0;
  await checkLinesAndClaims(history, entries, receivable);
  await checkAccounts(history, receivable);
  expect(sumCents([...unappliedByReceipt(entries).values(), accounts.get("unapplied") ?? ZERO_CENTS])).toBe(0);
  checkAging(history, entries, receivable);
  await checkPlans(history);
}

/** What is left of a plan is what is under it on its lines, and no line has more under it than is open. */
async function checkPlans({ ledger, patientIds }: RandomHistory): Promise<void> {
  for (const patientId of patientIds) {
    for (const { state, remainingCents, lines } of await ledger.value("plans.ofPatient", { patientId })) {
      if (state === "cancelled") continue;
      expect(sumCents(lines.map((line) => line.plannedCents))).toBe(remainingCents);
      for (const { plannedCents, openCents } of lines) expect(plannedCents).toBeLessThanOrEqual(Math.max(0, openCents));
    }
  }
}

async function checkLinesAndClaims(
  { ledger }: RandomHistory,
  entries: readonly JournalEntry[],
  receivable: number,
): Promise<void> {
  const { read } = ledger.session.unlocked().ledger;
  const posted = new Set(
    entries.flatMap((entry) => entry.postings.flatMap(({ dimensions }) => dimensions.lineId ?? [])),
  );
  const balances = readLineBalances(read, { lineIds: [...posted] });
  expect(checkKeptLineBalances(entries, balances)).toEqual([]);
  expect(sumCents([...balances.values()].map((balance) => openTotal(balance.open)))).toBe(receivable);
  const lines = read.all(build.selectFrom("claimLine").select(["id", "claimId"]));
  const ofClaim = Map.groupBy(lines, (line) => line.claimId);
  for (const [claimId, own] of ofClaim) {
    const open = sumCents(own.flatMap(({ id }) => (balances.has(id) ? [openTotal(balances.get(id)!.open)] : [])));
    expect((await ledger.value("claims.get", { claimId })).balanceCents).toBe(open);
  }
}

async function checkAccounts({ ledger, patientIds }: RandomHistory, receivable: number): Promise<void> {
  let owed = 0;
  for (const patientId of patientIds) {
    const { rows, insuranceOwesCents, patientOwesCents } = await ledger.value("accounts.get", { patientId });
    const balance = rows.at(-1)?.balanceCents ?? 0;
    expect(insuranceOwesCents + patientOwesCents).toBe(balance);
    owed += balance;
  }
  expect(owed).toBe(receivable);
}

function checkAging({ ledger, random, today }: RandomHistory, entries: readonly JournalEntry[], receivable: number) {
  const { buckets } = readReceivableAging(ledger.session.unlocked().ledger.read, today);
  expect(sumCents(buckets.flatMap((bucket) => [bucket.insuranceCents, bucket.patientCents]))).toBe(receivable);
  for (const asOf of [today, addDays(today, -random.below(120))]) {
    const ofDay = trialBalance(entries.filter((entry) => entry.postingDate <= asOf)).get("receivable") ?? 0;
    for (const basis of ["service-date", "became-responsible"] as const) {
      expect(ageItems(receivableItems(entries, asOf, basis), asOf).totalCents).toBe(ofDay);
    }
  }
}
