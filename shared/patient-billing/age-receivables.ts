import type { IsoDate } from "../dates/iso-date.ts";
import type { Party } from "../ledger/chart-of-accounts.ts";
import type { JournalEntry } from "../ledger/journal-entry.ts";
import { cents } from "../money/cents.ts";
import type { AgingItem } from "./aging.ts";

/** One line's open amount with one party. */
export interface ReceivableItem extends AgingItem {
  lineId: string;
  patientId: string;
  party: Party;
}

/**
 * From which day an amount ages: the day of service, or the day on which this party began to owe it (its balance rose
 * above zero). Statements and dunning count from the second, which is fair to a patient whose insurance took months.
 */
export type AgingBasis = "service-date" | "became-responsible";

/**
 * The open items of a journal as of a day: entries posted later do not count, also not those that undo earlier ones, so
 * that an old month's aging can be told again. Their sum is the receivable of that day.
 */
export function receivableItems(entries: Iterable<JournalEntry>, asOf: IsoDate, basis: AgingBasis): ReceivableItem[] {
  const items = new Map<string, ReceivableItem>();
  for (const entry of entries) {
    if (entry.postingDate > asOf) continue;
    for (const { account, amountCents, dimensions } of entry.postings) {
      if (account !== "receivable") continue;
      const { lineId, patientId, party } = dimensions as Required<typeof dimensions>;
      const key = `${lineId} ${party}`;
      const before = items.get(key);
      const openCents = cents((before?.openCents ?? 0) + amountCents);
      const began = before === undefined || (before.openCents <= 0 && openCents > 0);
      const since = basis === "service-date" ? (entry.serviceDate ?? entry.postingDate) : entry.postingDate;
      const sinceDate = basis === "became-responsible" && began ? since : (before?.sinceDate ?? since);
      items.set(key, { lineId, patientId, party, openCents, sinceDate });
    }
  }
  return [...items.values()].filter((item) => item.openCents !== 0);
}
