import { PARTIES, type Party } from "../ledger/chart-of-accounts.ts";
import type { JournalEntry } from "../ledger/journal-entry.ts";
import { foldLineBalances, NO_LINE_BALANCE, type PartyBalances } from "../ledger/line-balance.ts";
import { type Cents, cents } from "../money/cents.ts";

/** What a void would leave below zero: somebody has paid what would no longer be asked of them. */
export interface CreditLeft {
  lineId: string;
  party: Party;
  /** How far below zero the void would take it, positive. */
  amountCents: Cents;
}

/**
 * The credits that entries about to be posted would leave on lines. A credit that stands already is nobody's news: only
 * what goes further below zero counts.
 * @param open what is open on the lines now
 */
export function creditsLeftByVoid(
  open: ReadonlyMap<string, PartyBalances>,
  entries: readonly Pick<JournalEntry, "postings">[],
): CreditLeft[] {
  const start = new Map([...open].map(([lineId, parties]) => [lineId, { ...NO_LINE_BALANCE, open: parties }]));
  return [...foldLineBalances(entries, start)].flatMap(([lineId, after]) =>
    PARTIES.flatMap((party) => {
      const before = start.get(lineId)?.open[party] ?? 0;
      const below = Math.min(0, before) - after.open[party];
      return below > 0 ? [{ lineId, party, amountCents: cents(below) }] : [];
    }),
  );
}
