import { addDays } from "../dates/iso-date.ts";
import { firstDayOf, lastDayOf, type Month } from "../dates/month.ts";
import { type Account, accountSchema } from "../ledger/chart-of-accounts.ts";
import { type Cents, cents } from "../money/cents.ts";
import { entryFilter, type Figure } from "./entry-filter.ts";

/** What one account moved in one month, debit positive. */
export interface AccountMonth {
  month: Month;
  account: Account;
  movedCents: Cents;
}

/** An account's balance before a month, what the month moved, and the balance after it. Debit positive. */
export interface AccountFigures {
  account: Account;
  start: Figure;
  moved: Figure;
  end: Figure;
}

/** The trial balance as of a month's end, in the chart's order; accounts that nothing ever moved until then are left out. */
export function accountFigures(rows: readonly AccountMonth[], month: Month): AccountFigures[] {
  return accountSchema.options.flatMap((account) => {
    const own = rows.filter((row) => row.account === account && row.month <= month);
    if (own.length === 0) return [];
    const before = total(own.filter((row) => row.month < month));
    const moved = total(own.filter((row) => row.month === month));
    return [figuresOf(account, month, before, moved)];
  });
}

/** One account by month, oldest first, for the months in which it moved. */
export function accountByMonth(rows: readonly AccountMonth[], account: Account): (AccountFigures & { month: Month })[] {
  const own = rows.filter((row) => row.account === account).sort((one, other) => (one.month < other.month ? -1 : 1));
  let balance = 0;
  return own.map(({ month, movedCents }) => {
    const figures = figuresOf(account, month, cents(balance), movedCents);
    balance += movedCents;
    return { month, ...figures };
  });
}

function figuresOf(account: Account, month: Month, before: Cents, moved: Cents): AccountFigures {
  const [first, last] = [firstDayOf(month), lastDayOf(month)];
  const over = (fromDate: typeof first | null, toDate: typeof last) => entryFilter([account], { fromDate, toDate });
  return {
    account,
    start: { amountCents: before, filter: over(null, addDays(first, -1)) },
    moved: { amountCents: moved, filter: over(first, last) },
    end: { amountCents: cents(before + moved), filter: over(null, last) },
  };
}

function total(rows: readonly AccountMonth[]): Cents {
  return cents(rows.reduce((sum, row) => sum + row.movedCents, 0));
}
