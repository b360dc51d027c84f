import { useEffect, useRef, useState } from "react";
import type { OutputOf } from "../../../shared/contract/contract.ts";
import type { LetterSubject } from "../../../shared/contract/letters.ts";
import type { LetterKind, LetterLanguage } from "../../../shared/forms/letters/letter-kind.ts";
import { asLedgerError, callLedger, type LedgerError } from "../../ledger-client/call-ledger.ts";

/** What a letter begins with, and which letter it is. */
export type BegunLetter = OutputOf<"letters.start"> & { readonly kind: LetterKind };

/** Begins a letter of a kind in a language, or in the one in which the person is written to. */
export function useBegunLetter(kind: LetterKind, language: LetterLanguage | null, subject: LetterSubject) {
  const [begun, setBegun] = useState<BegunLetter | undefined>();
  const [error, setError] = useState<LedgerError | undefined>();
  const about = useRef(subject);
  about.current = subject;
  useEffect(() => {
    let dropped = false;
    callLedger("letters.start", { kind, language, subject: about.current }).then(
      (answer) => !dropped && setBegun({ ...answer, kind }),
      (problem) => !dropped && setError(asLedgerError(problem)),
    );
    return () => {
      dropped = true;
    };
  }, [kind, language]);
  return { begun, error };
}
