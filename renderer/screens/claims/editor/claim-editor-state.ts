import { type ClaimDraft, emptyClaimDraft } from "../../../../shared/claims/claim-draft.ts";
import { type CommonAction, draftEditing, type EditorState, type Prices } from "./draft-editing.ts";
import { blankLineAfter, isBlankLine, moveVisitDay, withoutTrailingBlanks } from "./draft-lines.ts";
import { changeLine, type LineChange, takeProcedure } from "./line-entry.ts";
import { placeDiagnosis, takeDiagnoses } from "./place-diagnosis.ts";

/** A professional claim while it is typed. */
export type ClaimEditorState = EditorState<ClaimDraft>;

/** What is typed into a professional claim's own fields. */
export type ProfessionalAction =
  | { type: "datesChanged"; change: Partial<ClaimDraft["dates"]> }
  | { type: "causesChanged"; change: Partial<ClaimDraft["relatedCauses"]> }
  | { type: "diagnosisPlaced"; position: number; code: string }
  | { type: "diagnosesTaken"; codes: readonly string[] }
  | { type: "procedureTaken"; index: number; code: string }
  | { type: "lineChanged"; index: number; change: LineChange };

export type ClaimEditorAction = CommonAction<ClaimDraft> | ProfessionalAction;

/** CMS-1500 claims hold fifty lines. */
const MOST_LINES = 50;

function withWaitingLine(draft: ClaimDraft, visitDate: ClaimEditorState["visitDate"]): ClaimDraft {
  const { lines, placeOfService } = draft;
  const last = lines.at(-1);
  if ((last && isBlankLine(last)) || lines.length >= MOST_LINES) return draft;
  return { ...draft, lines: [...lines, blankLineAfter(last, visitDate, placeOfService)] };
}

/** Coverages follow patient and day; the rest fills what is still blank. */
function fillBlanks(typed: ClaimDraft, found: ClaimDraft): Partial<ClaimDraft> {
  return {
    coverageIds: found.coverageIds,
    destination: found.destination,
    renderingProviderId: typed.renderingProviderId ?? found.renderingProviderId,
    referringProviderId: typed.referringProviderId ?? found.referringProviderId,
    facilityId: typed.facilityId ?? found.facilityId,
    placeOfService: typed.placeOfService || found.placeOfService,
    lines: typed.lines.map((line) => ({ ...line, placeOfService: line.placeOfService || found.placeOfService })),
  };
}

function reduceOwn(draft: ClaimDraft, action: ProfessionalAction, prices: Prices): ClaimDraft {
  switch (action.type) {
    case "datesChanged":
      return { ...draft, dates: { ...draft.dates, ...action.change } };
    case "causesChanged":
      return { ...draft, relatedCauses: { ...draft.relatedCauses, ...action.change } };
    case "diagnosisPlaced":
      return { ...draft, ...placeDiagnosis(draft, action.position, action.code) };
    case "diagnosesTaken":
      return { ...draft, diagnoses: takeDiagnoses(draft.diagnoses, action.codes) };
    case "procedureTaken":
      return { ...draft, lines: takeProcedure(draft, action.index, action.code) };
    case "lineChanged":
      return { ...draft, lines: changeLine(draft.lines, action.index, action.change, prices) };
  }
}

/** The editor of professional claims. */
export const PROFESSIONAL_EDITING = draftEditing<ClaimDraft, ProfessionalAction>({
  empty: emptyClaimDraft,
  own: (draft) => {
    if (draft.kind === "institutional") throw new Error("An institutional claim was opened as a professional one.");
    return draft;
  },
  visitDate: (draft) => draft.lines[0]?.fromDate ?? null,
  withoutTrailingBlanks,
  withWaitingLine,
  fillBlanks,
  moveVisitDay: (draft, from, to) => ({ lines: moveVisitDay(draft.lines, from, to) }),
  takePrice: (draft, { index, code }, prices) => {
    const line = draft.lines[index];
    // The answer may come after the typist has gone on: a line that changed its code or has its charge is left alone.
    if (line?.procedureCode !== code || line.chargeCents !== null) return draft;
    return { ...draft, lines: changeLine(draft.lines, index, { units: line.units }, prices) };
  },
  reduceOwn,
});
