import type { IsoDate } from "../dates/iso-date.ts";
import { firstDayOf, lastDayOf, type Month } from "../dates/month.ts";
import { type Account, writeOffAccountSchema } from "../ledger/chart-of-accounts.ts";
import { cents } from "../money/cents.ts";
import type { AccountMonth } from "./account-figures.ts";
import { type EntryFilter, entryFilter, type Figure } from "./entry-filter.ts";

/** A month's four sums, and what was owed and unapplied at its end. */
export interface MonthFigures {
  month: Month;
  charges: Figure;
  adjustments: Figure;
  cash: Figure;
  receivableAtEnd: Figure;
  unappliedAtEnd: Figure;
}

/** Every month that has postings, and any others named, oldest first. */
export function monthFigures(rows: readonly AccountMonth[], named: readonly Month[]): MonthFigures[] {
  const months = [...new Set([...rows.map((row) => row.month), ...named])].sort();
  return months.map((month) => {
    const [fromDate, toDate] = [firstDayOf(month), lastDayOf(month)];
    const figure = (accounts: readonly Account[], from: IsoDate | null, sign: EntryFilter["sign"]): Figure => {
      const counted = rows.filter(
        (row) => accounts.includes(row.account) && row.month <= month && (from === null || row.month === month),
      );
      const debits = counted.reduce((sum, row) => sum + row.movedCents, 0);
      return {
        amountCents: cents(sign === "debit" ? debits : -debits),
        filter: entryFilter(accounts, { fromDate: from, toDate }, { sign }),
      };
    };
    return {
      month,
      charges: figure(["charges"], fromDate, "credit"),
      adjustments: figure(writeOffAccountSchema.options, fromDate, "debit"),
      cash: figure(["cash"], fromDate, "debit"),
      receivableAtEnd: figure(["receivable"], null, "debit"),
      unappliedAtEnd: figure(["unapplied"], null, "credit"),
    };
  });
}
