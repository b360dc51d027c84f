import { useEffect, useRef, useState } from "react";
import type { InputOf, OutputOf } from "../../../shared/contract/contract.ts";
import { asLedgerError, callLedger, type LedgerError } from "../../ledger-client/call-ledger.ts";

const PAUSE_MS = 300;

interface LetterPreview {
  /** The last letter that could be drawn; it stays while the text is wrong. */
  readonly shown: OutputOf<"letters.preview"> | undefined;
  readonly error: LedgerError | undefined;
}

/** Draws the letter a moment after it last changed. With null, as while its text is wrong, nothing is asked. */
export function useLetterPreview(letter: InputOf<"letters.preview"> | null): LetterPreview {
  const [shown, setShown] = useState<OutputOf<"letters.preview"> | undefined>();
  const [error, setError] = useState<LedgerError | undefined>();
  const key = letter === null ? null : JSON.stringify(letter);
  const latest = useRef(letter);
  latest.current = letter;
  useEffect(() => {
    const asked = latest.current;
    if (key === null || asked === null) return;
    let dropped = false;
    const timer = setTimeout(() => {
      callLedger("letters.preview", asked).then(
        (pdf) => {
          if (dropped) return;
          setShown(pdf);
          setError(undefined);
        },
        (problem) => !dropped && setError(asLedgerError(problem)),
      );
    }, PAUSE_MS);
    return () => {
      dropped = true;
      clearTimeout(timer);
    };
  }, [key]);
  return { shown, error };
}
