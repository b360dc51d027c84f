import { type Dispatch, useEffect, useRef, useState } from "react";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import { asLedgerError, callLedger, type LedgerError } from "../../../ledger-client/call-ledger.ts";
import type { ClaimEditorAction } from "./claim-editor-state.ts";
import type { OfferedDiagnosis } from "./editor-context.ts";

interface ClaimStartParts {
  /** Null for a claim that exists already: nothing is started. */
  readonly patientId: string | null;
  readonly visitDate: IsoDate | null;
  /** Something was typed already; then defaults fill only what is blank. */
  readonly typed: boolean;
  readonly dispatch: Dispatch<ClaimEditorAction>;
}

interface ClaimStart {
  readonly offeredDiagnoses: readonly OfferedDiagnosis[];
  readonly error: LedgerError | undefined;
  /** Copies the former visit whole. @returns the number of the claim copied, null when there is none. */
  readonly copyVisit: () => Promise<string | null>;
}

/** Asks what follows from patient and day: coverages in force, provider, place, and the last visits' diagnoses. */
export function useClaimStart({ patientId, visitDate, typed, dispatch }: ClaimStartParts): ClaimStart {
  const [offeredDiagnoses, setOffered] = useState<readonly OfferedDiagnosis[]>([]);
  const [error, setError] = useState<LedgerError | undefined>();
  const latestTyped = useRef(typed);
  latestTyped.current = typed;

  useEffect(() => {
    if (patientId === null || visitDate === null) return;
    let dropped = false;
    callLedger("claims.start", { patientId, serviceDate: visitDate, copyVisit: false }).then(
      ({ draft, recentDiagnoses }) => {
        if (dropped) return;
        setError(undefined);
        setOffered(recentDiagnoses);
        dispatch(latestTyped.current ? { type: "defaultsFound", draft } : { type: "started", draft, visitDate });
      },
      (problem) => !dropped && setError(asLedgerError(problem)),
    );
    return () => {
      dropped = true;
    };
  }, [patientId, visitDate, dispatch]);

  const copyVisit = async () => {
    if (patientId === null || visitDate === null) return null;
    try {
      const copied = await callLedger("claims.start", { patientId, serviceDate: visitDate, copyVisit: true });
      if (copied.copiedClaimNumber !== null) dispatch({ type: "started", draft: copied.draft, visitDate });
      return copied.copiedClaimNumber;
    } catch (problem) {
      setError(asLedgerError(problem));
      return null;
    }
  };
  return { offeredDiagnoses, error, copyVisit };
}
