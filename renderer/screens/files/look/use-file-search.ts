import { useDebouncedValue } from "@mantine/hooks";
import { useEffect, useState } from "react";
import { useLedgerQuery } from "../../../ledger-client/use-ledger-query.ts";

const TYPING_PAUSE_MS = 150;

export interface FileSearch {
  readonly text: string;
  readonly setText: (text: string) => void;
  /** Rows that hold the text, in order; empty while nothing is searched. */
  readonly matches: readonly number[];
  /** Which match the eye is on, from 1; 0 where it is on none. */
  readonly current: number;
  /** "3 of 12", "nothing found", or "" while nothing is typed. */
  readonly status: string;
  /** Goes to the next match after the active row, or the one before it; round the end. */
  readonly step: (direction: 1 | -1) => void;
}

/** Searches a file. What is typed is searched for after a short pause, and the first match from here on is shown. */
export function useFileSearch(fileId: string, active: number, goTo: (row: number) => void): FileSearch {
  const [text, setText] = useState("");
  const [asked] = useDebouncedValue(text.trim(), TYPING_PAUSE_MS);
  const { value } = useLedgerQuery("files.search", asked === "" ? null : { fileId, text: asked });
  const matches = value?.rows ?? [];

  // biome-ignore lint/correctness/useExhaustiveDependencies: the first match is gone to when an answer comes, not when the eye moves.
  useEffect(() => {
    const first = value?.rows.find((row) => row >= active) ?? value?.rows[0];
    if (first !== undefined) goTo(first);
  }, [value]);

  const current = matches.indexOf(active) + 1;
  const step = (direction: 1 | -1) => {
    const after = direction === 1 ? matches.find((row) => row > active) : matches.findLast((row) => row < active);
    const next = after ?? (direction === 1 ? matches[0] : matches.at(-1));
    if (next !== undefined) goTo(next);
  };
  const count = `${matches.length}${value?.more ? " or more" : ""}`;
  const found = current > 0 ? `${current} of ${count}` : `${count} found`;
  const status = asked === "" || !value ? "" : matches.length === 0 ? "Nothing found" : found;
  return { text, setText, matches, current, status, step };
}
