import { useEffect, useState } from "react";
import type { EntryFilter } from "../../../../shared/closing/entry-filter.ts";
import type { ListedEntry } from "../../../../shared/contract/closing.ts";
import { type Cents, ZERO_CENTS } from "../../../../shared/money/cents.ts";
import { asLedgerError, callLedger, type LedgerError } from "../../../ledger-client/call-ledger.ts";
import { listenForChanges } from "../../../ledger-client/change-signal.ts";

const PAGE_ROWS = 200;

interface Listing {
  readonly entries: readonly ListedEntry[];
  readonly totalCount: number;
  readonly totalCents: Cents;
}

const NOTHING: Listing = { entries: [], totalCount: 0, totalCents: ZERO_CENTS };

/** The entries of a filter, read page by page as the list is scrolled, and anew after every change of the ledger. */
export function useEntryPages(filter: EntryFilter) {
  const key = JSON.stringify(filter);
  const [answer, setAnswer] = useState<Listing | null>(null);
  const [error, setError] = useState<LedgerError | undefined>();
  const [wanted, setWanted] = useState({ key, rows: PAGE_ROWS, turn: 0 });

  useEffect(() => setWanted((now) => (now.key === key ? now : { ...now, key, rows: PAGE_ROWS })), [key]);
  useEffect(() => listenForChanges("journal.list", () => setWanted((now) => ({ ...now, turn: now.turn + 1 }))), []);

  useEffect(() => {
    let dropped = false;
    readPages(JSON.parse(wanted.key) as EntryFilter, wanted.rows).then(
      (read) => {
        if (dropped) return;
        setAnswer(read);
        setError(undefined);
      },
      (problem) => !dropped && setError(asLedgerError(problem)),
    );
    return () => {
      dropped = true;
    };
  }, [wanted]);

  const listing = answer ?? NOTHING;
  return {
    ...listing,
    answered: answer !== null,
    error,
    readMore: () => {
      // More is wanted only when everything wanted so far has come.
      const shown = listing.entries.length;
      if (shown < listing.totalCount && shown >= wanted.rows) {
        setWanted((now) => ({ ...now, rows: now.rows + PAGE_ROWS }));
      }
    },
  };
}

async function readPages(filter: EntryFilter, wantedRows: number): Promise<Listing> {
  const entries: ListedEntry[] = [];
  for (;;) {
    const last = entries.at(-1);
    const after = last ? { postingDate: last.postingDate, sequence: last.sequence } : null;
    const page = await callLedger("journal.list", { filter, after });
    entries.push(...page.entries);
    if (!page.more || entries.length >= wantedRows) {
      return { entries, totalCount: page.totalCount, totalCents: page.totalCents };
    }
  }
}
