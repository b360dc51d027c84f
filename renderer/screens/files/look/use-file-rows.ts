import { useCallback, useEffect, useRef, useState } from "react";
import type { EdiViewPage, EdiViewRow } from "../../../../shared/edi/view/edi-view.ts";
import { asLedgerError, callLedger, type LedgerError } from "../../../ledger-client/call-ledger.ts";
import { type FileRows, NO_ROWS, PAGE_ROWS, pagesMissing, rowAt, withPage } from "./file-rows.ts";

/** A file as far as it was asked for. */
export interface OpenFile {
  /** What is said of the whole; undefined until the first page came. */
  readonly whole: Omit<EdiViewPage, "rows"> | undefined;
  readonly error: LedgerError | undefined;
  /** The row at a place, or undefined while its page is on the way. */
  readonly row: (place: number) => EdiViewRow | undefined;
  /** Asks for the pages of a stretch of rows that are not there yet. */
  readonly show: (firstRow: number, lastRow: number) => void;
  /** The row at a place, waited for. */
  readonly fetch: (place: number) => Promise<EdiViewRow | undefined>;
}

/** Opens a file's readable view and asks for its rows as they come into sight. */
export function useFileRows(fileId: string): OpenFile {
  const [rows, setRows] = useState<FileRows>(NO_ROWS);
  const [whole, setWhole] = useState<OpenFile["whole"]>();
  const [error, setError] = useState<LedgerError | undefined>();
  const latest = useRef(rows);
  const asked = useRef(new Map<number, Promise<void>>());

  const askFor = useCallback(
    (page: number): Promise<void> => {
      const running = asked.current.get(page);
      if (running) return running;
      const asking = callLedger("files.view", { fileId, from: page * PAGE_ROWS, count: PAGE_ROWS })
        .then(
          ({ rows: came, ...said }) => {
            latest.current = withPage(latest.current, page, came);
            setRows(latest.current);
            setWhole((now) => now ?? said);
          },
          (problem) => setError(asLedgerError(problem)),
        )
        .finally(() => asked.current.delete(page));
      asked.current.set(page, asking);
      return asking;
    },
    [fileId],
  );
  const show = useCallback(
    (firstRow: number, lastRow: number) => {
      for (const page of pagesMissing(latest.current, firstRow, lastRow)) void askFor(page);
    },
    [askFor],
  );
  const fetch = useCallback(
    async (place: number) => {
      if (!rowAt(latest.current, place)) await askFor(Math.floor(place / PAGE_ROWS));
      return rowAt(latest.current, place);
    },
    [askFor],
  );
  useEffect(() => show(0, 0), [show]);
  const row = useCallback((place: number) => rowAt(rows, place), [rows]);
  return { whole, error, row, show, fetch };
}
