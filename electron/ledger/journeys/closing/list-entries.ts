import { type RawBuilder, sql } from "kysely";
import type { ReadHandle } from "../../../../db/handles.ts";
import type { EntryFilter } from "../../../../shared/closing/entry-filter.ts";
import type { ListedEntry } from "../../../../shared/contract/closing.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import type { Cents } from "../../../../shared/money/cents.ts";
import { describeEntry } from "../../../../shared/patient-billing/describe-entry.ts";
import type { JourneysOf } from "../../journeys.ts";
import { readEntries } from "../journal/read-entries.ts";
import { readSubjects } from "./entry-subjects.ts";

const PAGE_LENGTH = 200;

/** An entry's place in a listing: by day of posting, then as they were posted. */
interface Place {
  postingDate: IsoDate;
  sequence: number;
}

interface FoundEntry extends Place {
  entryId: string;
  userName: string;
  amountCents: Cents;
  undone: 0 | 1;
}

export const listEntryJourneys: JourneysOf<"journal.list"> = {
  "journal.list": ({ read }, { filter, after }) => {
    const found = readPage(read, filter, after);
    const page = found.slice(0, PAGE_LENGTH);
    return { entries: withWords(read, page), ...readTotal(read, filter), more: found.length > page.length };
  },
};

function readPage(read: ReadHandle, filter: EntryFilter, after: Place | null): FoundEntry[] {
  const sign = filter.sign === "debit" ? sql`1` : sql`-1`;
  const later =
    after === null ? sql`1` : sql`(entry.postingDate, entry.sequence) > (${after.postingDate}, ${after.sequence})`;
  return read.all(sql<FoundEntry>`
    SELECT entry.id AS entryId, entry.sequence, entry.postingDate, entry.userName,
      ${sign} * sum(posting.amountCents) AS amountCents,
      EXISTS (SELECT 1 FROM journalEntry AS undoing WHERE undoing.reversesEntryId = entry.id) AS undone
    ${fromEntries(filter)} AND ${later}
    GROUP BY entry.id ORDER BY entry.postingDate, entry.sequence LIMIT ${PAGE_LENGTH + 1}`);
}

function readTotal(read: ReadHandle, filter: EntryFilter): { totalCount: number; totalCents: Cents } {
  const sign = filter.sign === "debit" ? sql`1` : sql`-1`;
  return read.first(sql<{ totalCount: number; totalCents: Cents }>`
    SELECT count(DISTINCT entry.id) AS totalCount, coalesce(${sign} * sum(posting.amountCents), 0) AS totalCents
    ${fromEntries(filter)}`)!;
}

/** The postings that a filter counts, from FROM to the end of WHERE. */
function fromEntries(filter: EntryFilter): RawBuilder<unknown> {
  const conditions = [
    sql`posting.account IN (${sql.join(filter.accounts)})`,
    sql`entry.postingDate <= ${filter.toDate}`,
    ...(filter.fromDate === null ? [] : [sql`entry.postingDate >= ${filter.fromDate}`]),
    ...(filter.kinds.length === 0
      ? []
      : [
          sql`coalesce((SELECT original.kind FROM journalEntry AS original WHERE original.id = entry.reversesEntryId),
            entry.kind) IN (${sql.join(filter.kinds)})`,
        ]),
    ...(filter.userName === null ? [] : [sql`entry.userName = ${filter.userName}`]),
    ...(filter.method === null
      ? []
      : [sql`(SELECT method FROM receipt WHERE receipt.id = posting.receiptId) = ${filter.method}`]),
    ...(filter.movesMoney === null
      ? []
      : [
          sql`EXISTS (SELECT 1 FROM posting AS money WHERE money.entryId = entry.id
            AND money.account IN ('cash', 'unapplied')) = ${filter.movesMoney ? 1 : 0}`,
        ]),
    ...(filter.receiptId === null ? [] : [sql`posting.receiptId = ${filter.receiptId}`]),
  ];
  return sql`FROM journalEntry AS entry JOIN posting ON posting.entryId = entry.id
    WHERE ${sql.join(conditions, sql` AND `)}`;
}

function withWords(read: ReadHandle, found: readonly FoundEntry[]): ListedEntry[] {
  const entries = new Map(
    readEntries(
      read,
      found.map((row) => row.entryId),
    ).map((entry) => [entry.entryId, entry]),
  );
  const subjectOf = readSubjects(read, [...entries.values()]);
  return found.map(({ undone, ...row }) => {
    const entry = entries.get(row.entryId)!;
    return { ...row, kind: entry.kind, text: describeEntry(entry), ...subjectOf(entry), undone: undone === 1 };
  });
}
