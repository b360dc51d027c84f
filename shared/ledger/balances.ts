import { type Cents, cents } from "../money/cents.ts";
import type { Account, DimensionName } from "./chart-of-accounts.ts";
import type { JournalEntry, Posting } from "./journal-entry.ts";

type Entries = Iterable<Pick<JournalEntry, "postings">>;

/** Sums the postings that `keyOf` gives a key to, debit positive. */
export function foldBalances(entries: Entries, keyOf: (posting: Posting) => string | undefined): Map<string, Cents> {
  const balances = new Map<string, Cents>();
  for (const entry of entries) {
    for (const posting of entry.postings) {
      const key = keyOf(posting);
      if (key !== undefined) balances.set(key, cents((balances.get(key) ?? 0) + posting.amountCents));
    }
  }
  return balances;
}

/** The balance of every account, debit positive. Their sum is zero or the journal is damaged. */
export function trialBalance(entries: Entries): Map<Account, Cents> {
  return foldBalances(entries, (posting) => posting.account) as Map<Account, Cents>;
}

/** Balances of one account by the value of one dimension; postings without the dimension stand under "". */
export function balancesBy(entries: Entries, account: Account, dimension: DimensionName): Map<string, Cents> {
  return foldBalances(entries, (posting) =>
    posting.account === account ? (posting.dimensions[dimension] ?? "") : undefined,
  );
}

/** What each receipt still has to give, by receipt: what it brought − what was applied or returned. Never negative. */
export function unappliedByReceipt(entries: Entries): Map<string, Cents> {
  const debits = balancesBy(entries, "unapplied", "receiptId");
  return new Map([...debits].map(([receiptId, balance]) => [receiptId, cents(-balance)]));
}

/**
 * What payers carry forward, by reference (PLB03-2): positive is what the practice owes the payer and will see taken
 * from a later check, negative is what the payer owes. Zero closes the reference.
 */
export function payerBalancesByReference(entries: Entries): Map<string, Cents> {
  const debits = balancesBy(entries, "payer-balance", "reference");
  return new Map([...debits].map(([reference, balance]) => [reference, cents(-balance)]));
}
