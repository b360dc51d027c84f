import { sql } from "kysely";
import type { ReadHandle } from "../../../../db/handles.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import { firstDayOf, laterMonth, type Month, monthOf, monthText } from "../../../../shared/dates/month.ts";
import type { JournalEntry } from "../../../../shared/ledger/journal-entry.ts";
import type { Clock } from "../../clock.ts";

/** The last month that takes no more postings, which locks all before it; null when none is closed. */
export function readClosedThrough(read: ReadHandle): Month | null {
  // The column is written by months.close alone, with months.
  const row = read.first(sql<{ month: Month | null }>`
    SELECT max(month) AS month FROM closedMonth WHERE reopenedAt IS NULL`);
  return row?.month ?? null;
}

/** The day on which what is done today is posted: today, or the first open day where today's month is closed already. */
export function readPostingDay(read: ReadHandle, clock: Clock): IsoDate {
  return openDay(readClosedThrough(read), clock.today());
}

/** The day itself, or the first day after the closed months where that is later. */
export function openDay(closedThrough: Month | null, day: IsoDate): IsoDate {
  return closedThrough === null || monthOf(day) > closedThrough ? day : firstDayOf(laterMonth(closedThrough, 1));
}

/**
 * Dates entries for the journal: one that would be posted today goes to the first open day where today's month is
 * closed; the months' list tells the window so beforehand. A day chosen by a person is never moved.
 * @throws Refusal `refused` for an entry whose chosen day lies in a closed month.
 */
export function datedInOpenMonths(
  read: ReadHandle,
  clock: Clock,
  entries: readonly JournalEntry[],
): readonly JournalEntry[] {
  const closedThrough = readClosedThrough(read);
  if (closedThrough === null || entries.every((entry) => monthOf(entry.postingDate) > closedThrough)) return entries;
  const today = clock.today();
  return entries.map((entry) => {
    if (monthOf(entry.postingDate) > closedThrough) return entry;
    if (entry.postingDate !== today) throw monthClosed(monthOf(entry.postingDate), openDay(closedThrough, today));
    return { ...entry, postingDate: openDay(closedThrough, today) };
  });
}

function monthClosed(month: Month, openFrom: IsoDate): Refusal {
  return new Refusal(
    "refused",
    `${monthText(month)} is closed, so nothing can be posted into it. Nothing was posted. Post the correction on ${openFrom} or later, or open the month again under Reports, Months.`,
    "postingDate",
  );
}
