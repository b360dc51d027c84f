import { sql } from "kysely";
import type { ReadHandle } from "../../../db/handles.ts";
import { build } from "../../../db/query-builder.ts";
import { CHART_OF_ACCOUNTS } from "../../../shared/ledger/chart-of-accounts.ts";
import { type Cents, cents, sumCents } from "../../../shared/money/cents.ts";
import { formatDollars } from "../../../shared/money/money-text.ts";
import type { JourneysOf } from "../journeys.ts";

/** A balance or entry that does not hold. The message names things by opaque id. */
export interface BalanceProblem {
  code: "entry-unbalanced" | "reversal-mismatch" | "kept-balance-differs" | "receipt-overdrawn" | "trial-balance";
  message: string;
}

export const checkBalanceJourneys: JourneysOf<"ledger.trialBalance" | "ledger.checkBalances"> = {
  "ledger.trialBalance": ({ read }) => trialBalance(read),
  "ledger.checkBalances": ({ read }) => recomputeBalances(read),
};

/** The balance of every account that was ever posted to, in the chart's order, debit positive. */
function trialBalance(read: ReadHandle): { accounts: { account: string; balanceCents: Cents }[]; totalCents: Cents } {
  const order = Object.keys(CHART_OF_ACCOUNTS);
  const accounts = read.all(
    build
      .selectFrom("accountMonth")
      .select(({ fn }) => ["account", fn.sum<Cents>("movedCents").as("balanceCents")])
      .groupBy("account"),
  );
  accounts.sort((one, other) => order.indexOf(one.account) - order.indexOf(other.account));
  return { accounts, totalCents: sumCents(accounts.map((row) => row.balanceCents)) };
}

/**
 * Recomputes every kept balance from the journal and names each that differs; checks that each entry balances, that
 * each reversal takes back exactly what it names, and that no receipt gave more than it brought.
 */
export function recomputeBalances(read: ReadHandle): { checkedCount: number; problems: BalanceProblem[] } {
  return {
    checkedCount: countOf(read, "journalEntry") + KEPT.reduce((sum, kept) => sum + countOf(read, kept.table), 0),
    problems: [
      ...unbalancedEntries(read),
      ...mismatchedReversals(read),
      ...KEPT.flatMap((kept) => differingBalances(read, kept)),
      ...overdrawnReceipts(read),
      ...trialBalanceProblem(read),
    ],
  };
}

/** The tables of kept balances, and the journal's sum that each row must equal. */
const KEPT = [
  {
    table: "accountMonth",
    name: "month and account",
    kept: sql`SELECT month || ' ' || account AS id, -movedCents AS cents FROM accountMonth`,
    journal: sql`SELECT substr(journalEntry.postingDate, 1, 7) || ' ' || posting.account AS id, posting.amountCents AS cents
      FROM posting JOIN journalEntry ON journalEntry.id = posting.entryId`,
  },
  {
    table: "lineBalance",
    name: "claim line",
    kept: sql`SELECT lineId || ' ' || party AS id, -balanceCents AS cents FROM lineBalance`,
    journal: sql`SELECT lineId || ' ' || party AS id, amountCents AS cents FROM posting WHERE account = 'receivable'`,
  },
  {
    table: "receiptBalance",
    name: "receipt",
    kept: sql`SELECT receiptId AS id, -unappliedCents AS cents FROM receiptBalance`,
    journal: sql`SELECT receiptId AS id, -amountCents AS cents FROM posting WHERE account = 'unapplied'`,
  },
] as const;

function differingBalances(read: ReadHandle, { name, kept, journal }: (typeof KEPT)[number]): BalanceProblem[] {
  const rows = read.all(
    sql<{ id: string; cents: number }>`
      SELECT id, sum(cents) AS cents FROM (${journal} UNION ALL ${kept}) GROUP BY id HAVING sum(cents) <> 0 ORDER BY id`,
  );
  return rows.map((row) => ({
    code: "kept-balance-differs",
    message: `The balance kept for ${name} ${row.id} differs from its journal by ${formatDollars(cents(row.cents))}.`,
  }));
}

function unbalancedEntries(read: ReadHandle): BalanceProblem[] {
  const rows = read.all(
    sql<{ id: string }>`
      SELECT journalEntry.id AS id FROM journalEntry LEFT JOIN posting ON posting.entryId = journalEntry.id
      GROUP BY journalEntry.id HAVING count(posting.id) < 2 OR sum(posting.amountCents) <> 0`,
  );
  return rows.map(({ id }) => ({ code: "entry-unbalanced", message: `The debits and credits of entry ${id} differ.` }));
}

function mismatchedReversals(read: ReadHandle): BalanceProblem[] {
  const rows = read.all(
    sql<{ id: string }>`
      SELECT DISTINCT id FROM (
        SELECT reversal.id AS id FROM journalEntry AS reversal
        JOIN posting ON posting.entryId IN (reversal.id, reversal.reversesEntryId)
        WHERE reversal.reversesEntryId IS NOT NULL
        GROUP BY reversal.id, posting.account, posting.lineId, posting.party, posting.receiptId
        HAVING sum(posting.amountCents) <> 0)`,
  );
  return rows.map(({ id }) => ({
    code: "reversal-mismatch",
    message: `Reversal ${id} does not take back exactly the entry that it names.`,
  }));
}

function overdrawnReceipts(read: ReadHandle): BalanceProblem[] {
  const rows = read.all(sql<{ receiptId: string }>`SELECT receiptId FROM receiptBalance WHERE unappliedCents < 0`);
  return rows.map(({ receiptId }) => ({
    code: "receipt-overdrawn",
    message: `Receipt ${receiptId} gave more than it brought.`,
  }));
}

/** Debits equal credits over the whole ledger: at most one problem. */
export function trialBalanceProblem(read: ReadHandle): BalanceProblem[] {
  const { totalCents } = trialBalance(read);
  if (totalCents === 0) return [];
  return [{ code: "trial-balance", message: `Debits and credits differ by ${formatDollars(totalCents)}.` }];
}

function countOf(read: ReadHandle, table: "journalEntry" | (typeof KEPT)[number]["table"]): number {
  return read.first(sql<{ total: number }>`SELECT count(*) AS total FROM ${sql.table(table)}`)?.total ?? 0;
}
