import { sql } from "kysely";
import type { ReadHandle } from "../../../../db/handles.ts";
import type { Party } from "../../../../shared/ledger/chart-of-accounts.ts";
import type { JournalEntry } from "../../../../shared/ledger/journal-entry.ts";

/**
 * Whether anything else that stands was posted to a line's balance since the first of these entries. Where nothing was,
 * a credit that taking them back leaves is the one that stood before them.
 */
export function isTouchedSince(
  read: ReadHandle,
  { lineId, party }: { lineId: string; party: Party },
  entries: readonly JournalEntry[],
): boolean {
  const own = entries.filter((entry) => entry.postings.some(({ dimensions }) => dimensions.lineId === lineId));
  const ownIds = sql.join(own.map((entry) => entry.entryId));
  const since = sql`(SELECT min(sequence) FROM journalEntry AS first WHERE first.id IN (${ownIds}))`;
  const touched = read.first(
    sql`SELECT 1 FROM posting JOIN journalEntry AS entry ON entry.id = posting.entryId
      WHERE posting.lineId = ${lineId} AND posting.party = ${party} AND posting.account = 'receivable'
        AND entry.sequence > ${since} AND entry.id NOT IN (${ownIds})
        AND NOT EXISTS (SELECT 1 FROM journalEntry AS back WHERE back.reversesEntryId = entry.id)
        AND NOT EXISTS (SELECT 1 FROM journalEntry AS undone
          WHERE undone.id = entry.reversesEntryId AND undone.sequence > ${since})`,
  );
  return touched !== undefined;
}
