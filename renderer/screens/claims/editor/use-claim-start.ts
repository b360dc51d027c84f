import { useEffect, useRef, useState } from "react";
import type { AnyDraft } from "../../../../shared/claims/any-draft.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import { asLedgerError, type LedgerError } from "../../../ledger-client/call-ledger.ts";
import type { CommonAction } from "./draft-editing.ts";
import type { OfferedDiagnosis } from "./editor-context.ts";

/** What follows from patient and day, as the ledger tells it. */
export interface StartedClaim<Draft extends AnyDraft> {
  readonly draft: Draft;
  readonly recentDiagnoses: readonly OfferedDiagnosis[];
  readonly copiedClaimNumber: string | null;
}

export type AskStart<Draft extends AnyDraft> = (asked: {
  patientId: string;
  serviceDate: IsoDate;
  copyVisit: boolean;
}) => Promise<StartedClaim<Draft>>;

interface ClaimStartParts<Draft extends AnyDraft> {
  /** Null for a claim that exists already: nothing is started. */
  readonly patientId: string | null;
  readonly visitDate: IsoDate | null;
  /** Something was typed already; then defaults fill only what is blank. */
  readonly typed: boolean;
  readonly ask: AskStart<Draft>;
  readonly dispatch: (action: CommonAction<Draft>) => void;
}

interface ClaimStart {
  readonly offeredDiagnoses: readonly OfferedDiagnosis[];
  readonly error: LedgerError | undefined;
  /** Copies the former visit whole. @returns the number of the claim copied, null when there is none. */
  readonly copyVisit: () => Promise<string | null>;
}

/** Asks what follows from patient and day: coverages in force, provider, place, and the last visits' diagnoses. */
export function useClaimStart<Draft extends AnyDraft>(parts: ClaimStartParts<Draft>): ClaimStart {
  const { patientId, visitDate, typed, ask, dispatch } = parts;
  const [offeredDiagnoses, setOffered] = useState<readonly OfferedDiagnosis[]>([]);
  const [error, setError] = useState<LedgerError | undefined>();
  const latestTyped = useRef(typed);
  latestTyped.current = typed;

  useEffect(() => {
    if (patientId === null || visitDate === null) return;
    let dropped = false;
    ask({ patientId, serviceDate: visitDate, copyVisit: false }).then(
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
  }, [patientId, visitDate, ask, dispatch]);

  const copyVisit = async () => {
    if (patientId === null || visitDate === null) return null;
    try {
      const copied = await ask({ patientId, serviceDate: visitDate, copyVisit: true });
      if (copied.copiedClaimNumber !== null) dispatch({ type: "started", draft: copied.draft, visitDate });
      return copied.copiedClaimNumber;
    } catch (problem) {
      setError(asLedgerError(problem));
      return null;
    }
  };
  return { offeredDiagnoses, error, copyVisit };
}
