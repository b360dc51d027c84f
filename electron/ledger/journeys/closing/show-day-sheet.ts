import { sql } from "kysely";
import type { ReadHandle } from "../../../../db/handles.ts";
import { type DaySheet, daySheet, type Movement } from "../../../../shared/closing/day-sheet.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import { firstDayOf, monthOf } from "../../../../shared/dates/month.ts";
import type { Account } from "../../../../shared/ledger/chart-of-accounts.ts";
import type { Cents } from "../../../../shared/money/cents.ts";
import type { JourneysOf } from "../../journeys.ts";

export const daySheetJourneys: JourneysOf<"daySheets.get"> = {
  "daySheets.get": ({ read }, days) => readDaySheet(read, days),
};

/** The sheet of days of posting. @throws Refusal `refused` when the last day lies before the first. */
export function readDaySheet(read: ReadHandle, days: { fromDate: IsoDate; toDate: IsoDate }): DaySheet {
  if (days.toDate < days.fromDate) {
    throw new Refusal("refused", "The last day lies before the first. Type the days in their order.", "toDate");
  }
  return daySheet(days, readMovements(read, days), readStarts(read, days.fromDate));
}

function readMovements(read: ReadHandle, { fromDate, toDate }: { fromDate: IsoDate; toDate: IsoDate }): Movement[] {
  const rows = read.all(sql<Omit<Movement, "movesMoney"> & { movesMoney: 0 | 1 }>`
    WITH entry AS MATERIALIZED (
      SELECT journalEntry.id AS id, journalEntry.userName AS userName, coalesce(original.kind, journalEntry.kind) AS kind,
        EXISTS (SELECT 1 FROM posting WHERE entryId = journalEntry.id AND account IN ('cash', 'unapplied')) AS movesMoney
      FROM journalEntry LEFT JOIN journalEntry AS original ON original.id = journalEntry.reversesEntryId
      WHERE journalEntry.postingDate BETWEEN ${fromDate} AND ${toDate}
    )
    SELECT entry.userName, posting.account, entry.kind, receipt.method, entry.movesMoney,
      sum(posting.amountCents) AS amountCents, count(DISTINCT entry.id) AS entryCount
    FROM entry JOIN posting ON posting.entryId = entry.id
    LEFT JOIN receipt ON receipt.id = posting.receiptId
    GROUP BY 1, 2, 3, 4, 5`);
  return rows.map((row) => ({ ...row, movesMoney: row.movesMoney === 1 }));
}

/** Balances before a day: the months before its own as they are kept, and the days of its month from the journal. */
function readStarts(read: ReadHandle, fromDate: IsoDate): Map<Account, Cents> {
  const month = monthOf(fromDate);
  const rows = read.all(sql<{ account: Account; cents: Cents }>`
    SELECT account, sum(cents) AS cents FROM (
      SELECT account, movedCents AS cents FROM accountMonth WHERE month < ${month}
      UNION ALL
      SELECT posting.account, posting.amountCents FROM journalEntry JOIN posting ON posting.entryId = journalEntry.id
      WHERE journalEntry.postingDate >= ${firstDayOf(month)} AND journalEntry.postingDate < ${fromDate}
    ) GROUP BY account`);
  return new Map(rows.map((row) => [row.account, row.cents]));
}
