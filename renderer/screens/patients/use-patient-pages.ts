import { useEffect, useState } from "react";
import type { PatientRow } from "../../../shared/contract/patients.ts";
import { asLedgerError, callLedger, type LedgerError } from "../../ledger-client/call-ledger.ts";
import { listenForChanges } from "../../ledger-client/change-signal.ts";

const PAGE_ROWS = 200;
const PAUSE_MS = 90;

interface PatientPages {
  readonly rows: readonly PatientRow[];
  readonly total: number;
  readonly answered: boolean;
  /** The rows still answer what was typed before. */
  readonly waiting: boolean;
  readonly error: LedgerError | undefined;
  readonly readMore: () => void;
}

/** The patients that match a text, read page by page as the list is scrolled, and anew after every change. */
export function usePatientPages(text: string): PatientPages {
  const [answer, setAnswer] = useState<{ rows: readonly PatientRow[]; total: number; text: string } | null>(null);
  const [error, setError] = useState<LedgerError | undefined>();
  const [wanted, setWanted] = useState({ text, rows: PAGE_ROWS, turn: 0 });

  useEffect(() => {
    const timer = setTimeout(
      () => setWanted((now) => (now.text === text ? now : { text, rows: PAGE_ROWS, turn: now.turn })),
      PAUSE_MS,
    );
    return () => clearTimeout(timer);
  }, [text]);
  useEffect(() => listenForChanges("patients.list", () => setWanted((now) => ({ ...now, turn: now.turn + 1 }))), []);

  useEffect(() => {
    let dropped = false;
    readPages(wanted.text, wanted.rows).then(
      (read) => {
        if (dropped) return;
        setAnswer({ ...read, text: wanted.text });
        setError(undefined);
      },
      (problem) => !dropped && setError(asLedgerError(problem)),
    );
    return () => {
      dropped = true;
    };
  }, [wanted]);

  const rows = answer?.rows ?? [];
  const total = answer?.total ?? 0;
  return {
    rows,
    total,
    answered: answer !== null,
    waiting: answer !== null && answer.text !== text && error === undefined,
    error,
    readMore: () => {
      // More is wanted only when everything wanted so far has come.
      if (rows.length < total && rows.length >= wanted.rows) {
        setWanted((now) => ({ ...now, rows: now.rows + PAGE_ROWS }));
      }
    },
  };
}

async function readPages(text: string, wantedRows: number) {
  const rows: PatientRow[] = [];
  for (;;) {
    const page = await callLedger("patients.list", { text, offset: rows.length, limit: PAGE_ROWS });
    rows.push(...page.rows);
    if (rows.length >= Math.min(wantedRows, page.total) || page.rows.length === 0) return { rows, total: page.total };
  }
}
