import { useEffect, useRef, useState } from "react";

/** One thing that a coded field can hold. */
export interface CodeOption {
  /** What is stored: an id or the code itself. */
  readonly value: string;
  /** Shown first and in bold, e.g. a code or an account number. */
  readonly code?: string;
  readonly label: string;
  /** Shown small at the right, e.g. a birth date. */
  readonly detail?: string;
}

export type SearchOptions = (text: string, limit: number) => Promise<readonly CodeOption[]>;

const PAUSE_MS = 90;

interface Found {
  readonly options: readonly CodeOption[];
  /** The text that these options answer; Enter waits until it equals what is typed. */
  readonly answeredText: string | null;
  /** Why nothing could be looked up, in people's words. */
  readonly failure: string | null;
}

const NOTHING: Found = { options: [], answeredText: null, failure: null };

/** Asks for options after a short pause in typing; an answer that comes late to an older text is dropped. */
export function useCodeSearch(search: SearchOptions, text: string, limit: number, active: boolean): Found {
  const [found, setFound] = useState<Found>(NOTHING);
  const latestSearch = useRef(search);
  latestSearch.current = search;
  useEffect(() => {
    if (!active) return;
    let dropped = false;
    const timer = setTimeout(async () => {
      try {
        const options = await latestSearch.current(text, limit);
        if (!dropped) setFound({ options, answeredText: text, failure: null });
      } catch (problem) {
        const failure = problem instanceof Error ? problem.message : "The list could not be read.";
        if (!dropped) setFound({ options: [], answeredText: text, failure });
      }
    }, PAUSE_MS);
    return () => {
      dropped = true;
      clearTimeout(timer);
    };
  }, [text, limit, active]);
  return active ? found : NOTHING;
}
