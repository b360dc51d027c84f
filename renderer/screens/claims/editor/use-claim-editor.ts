import { useCallback, useEffect, useReducer } from "react";
import { flushSync } from "react-dom";
import type { AnyDraft } from "../../../../shared/claims/any-draft.ts";
import type { ClaimProblem } from "../../../../shared/claims/claim-problem.ts";
import type { ClaimDetail } from "../../../../shared/contract/claims.ts";
import { sumCents, ZERO_CENTS } from "../../../../shared/money/cents.ts";
import { callLedger, type LedgerError } from "../../../ledger-client/call-ledger.ts";
import { useLedgerCommand } from "../../../ledger-client/use-ledger-command.ts";
import { useLedgerQuery } from "../../../ledger-client/use-ledger-query.ts";
import type { ClaimDesk } from "../entry/claim-desk.ts";
import type { EditorOf } from "./editor-context.ts";
import { useClaimCheck } from "./use-claim-check.ts";
import { useClaimStart } from "./use-claim-start.ts";
import { useFormFacts } from "./use-form-facts.ts";

interface ClaimEditing<Draft extends AnyDraft, Own> {
  readonly editor: EditorOf<Draft, Own>;
  /** The claim as the ledger holds it; undefined for a new one. */
  readonly detail: ClaimDetail | undefined;
  readonly readiness: ClaimDetail["readiness"] | undefined;
  readonly unsaved: boolean;
  readonly saving: boolean;
  readonly error: LedgerError | undefined;
  /** @returns the claim as saved, or undefined when it was refused; then {@link error} says why. */
  readonly save: () => Promise<ClaimDetail | undefined>;
  readonly copyVisit: () => Promise<string | null>;
}

/** Only a claim that no payer holds is typed in; one that is to be voided goes as it was sent. */
export function isOpenForChange(detail: Pick<ClaimDetail, "submission" | "openChange">): boolean {
  if (detail.openChange?.kind === "void") return false;
  return detail.submission === "unsent" || detail.submission === "rejected";
}

/** One sentence about one field is enough, whichever checks found it. */
function withoutRepeats(problems: readonly ClaimProblem[]): ClaimProblem[] {
  return [...new Map(problems.map((problem) => [`${problem.field} ${problem.message}`, problem])).values()];
}

/** Everything behind the claim screen: opens or starts a claim, checks it while it is typed, saves it. */
export function useClaimEditor<Draft extends AnyDraft, Own extends { type: string }>(
  desk: ClaimDesk<Draft, Own>,
  claimId: string | null,
  patientId: string | null,
): ClaimEditing<Draft, Own> {
  const { draftToSave, hasUnsavedChanges, newState, reduce } = desk.editing;
  const [state, dispatch] = useReducer(reduce, newState(patientId, null));
  const query = useLedgerQuery(
    "claims.get",
    state.claimId || claimId ? { claimId: state.claimId ?? claimId ?? "" } : null,
  );
  const detail = query.value;
  const { draft } = state;
  const unsaved = hasUnsavedChanges(state);
  const isNew = claimId === null && state.claimId === null;
  const readOnly = detail !== undefined && !isOpenForChange(detail);
  const facts = useFormFacts(draft.patientId);
  const start = useClaimStart({
    patientId: isNew ? draft.patientId : null,
    visitDate: state.visitDate,
    typed: desk.isBegun(draftToSave(state), JSON.parse(state.keptText) as Draft),
    ask: desk.ask,
    dispatch,
  });
  const check = useClaimCheck(state.claimId, readOnly || draft.patientId === null ? null : draftToSave(state));
  const saving = useLedgerCommand("claims.save");
  const account = useLedgerQuery(
    "accounts.get",
    isNew || draft.patientId === null ? null : { patientId: draft.patientId },
  );

  const shownVersion = state.version;
  useEffect(() => {
    if (detail && shownVersion === null) dispatch({ type: "opened", detail });
  }, [detail, shownVersion]);

  const runSave = saving.run;
  const save = useCallback(async () => {
    const sent = draftToSave(state);
    const saved = await runSave({ claimId: state.claimId, version: state.version, draft: sent });
    if (!saved) return undefined;
    const kept = await callLedger("claims.get", { claimId: saved.claimId });
    // Drawn at once, so that nothing counts as unsaved any more when the caller goes on to the next claim.
    flushSync(() => dispatch({ type: "saved", detail: kept, sent }));
    return kept;
  }, [state, runSave, draftToSave]);

  const paid = account.value?.lines
    .filter((line) => line.claimId === state.claimId)
    .map((line) => line.patientPaidCents);
  return {
    editor: {
      state,
      dispatch,
      facts,
      problems: withoutRepeats(readOnly ? detail.problems : (check.answer?.problems ?? detail?.problems ?? [])),
      offeredDiagnoses: start.offeredDiagnoses,
      totalCents: sumCents(draft.lines.map((line) => line.chargeCents ?? ZERO_CENTS)),
      patientPaidCents: paid && state.claimId !== null ? sumCents(paid) : null,
      readOnly,
    },
    detail,
    readiness: detail?.hold ? "held" : readOnly ? detail.readiness : (check.answer?.readiness ?? detail?.readiness),
    unsaved,
    saving: saving.running,
    error: saving.error ?? query.error ?? start.error ?? check.error,
    save,
    copyVisit: start.copyVisit,
  };
}
