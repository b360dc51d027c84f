import { useEffect, useState } from "react";
import type { AnyDraft } from "../../../../shared/claims/any-draft.ts";
import type { OutputOf } from "../../../../shared/contract/contract.ts";
import { asLedgerError, callLedger, type LedgerError } from "../../../ledger-client/call-ledger.ts";

const PAUSE_MS = 250;

interface ClaimCheck {
  readonly answer: OutputOf<"claims.check"> | undefined;
  readonly error: LedgerError | undefined;
}

const NOTHING: ClaimCheck = { answer: undefined, error: undefined };

/** What is wrong with the claim as typed, asked a quarter of a second after the last key. Null: nothing to ask yet. */
export function useClaimCheck(claimId: string | null, draft: AnyDraft | null): ClaimCheck {
  const [check, setCheck] = useState<ClaimCheck>(NOTHING);
  const text = draft === null ? null : JSON.stringify(draft);
  useEffect(() => {
    if (text === null) return;
    let dropped = false;
    const timer = setTimeout(() => {
      callLedger("claims.check", { claimId, draft: JSON.parse(text) as AnyDraft }).then(
        (answer) => !dropped && setCheck({ answer, error: undefined }),
        (problem) => !dropped && setCheck((now) => ({ ...now, error: asLedgerError(problem) })),
      );
    }, PAUSE_MS);
    return () => {
      dropped = true;
      clearTimeout(timer);
    };
  }, [claimId, text]);
  return text === null ? NOTHING : check;
}
