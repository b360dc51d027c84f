import { type ClaimDraft, emptyClaimDraft } from "../../../../shared/claims/claim-draft.ts";
import type { ClaimDetail } from "../../../../shared/contract/claims.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import type { Cents } from "../../../../shared/money/cents.ts";
import { blankLineAfter, isBlankLine, moveVisitDay, withLineIds, withoutTrailingBlanks } from "./draft-lines.ts";
import { changeLine, type LineChange, priceKey, takeProcedure } from "./line-entry.ts";
import { placeDiagnosis, takeDiagnoses } from "./place-diagnosis.ts";

/** What is being typed: the draft, what was last saved of it, and the day of the visit that new lines take. */
export interface ClaimEditorState {
  readonly claimId: string | null;
  readonly version: number | null;
  readonly claimNumber: string | null;
  readonly draft: ClaimDraft;
  readonly visitDate: IsoDate | null;
  /** The draft as the ledger holds it, as text; what differs from it would be lost on leaving. */
  readonly keptText: string;
  /** Prices looked up so far, by procedure and modifiers, so that units can multiply them. */
  readonly prices: Readonly<Record<string, Cents>>;
}

export type ClaimEditorAction =
  | { type: "opened"; detail: ClaimDetail }
  | { type: "started"; draft: ClaimDraft; visitDate: IsoDate }
  | { type: "defaultsFound"; draft: ClaimDraft }
  | { type: "visitDay"; day: IsoDate | null }
  | { type: "changed"; change: Partial<ClaimDraft> }
  | { type: "datesChanged"; change: Partial<ClaimDraft["dates"]> }
  | { type: "causesChanged"; change: Partial<ClaimDraft["relatedCauses"]> }
  | { type: "diagnosisPlaced"; position: number; code: string }
  | { type: "diagnosesTaken"; codes: readonly string[] }
  | { type: "procedureTaken"; index: number; code: string }
  | { type: "priceFound"; index: number; code: string; modifiers: readonly string[]; unitCents: Cents }
  | { type: "lineChanged"; index: number; change: LineChange }
  | { type: "lineRemoved"; index: number }
  | { type: "saved"; detail: ClaimDetail; sent: ClaimDraft };

const textOf = (draft: ClaimDraft) => JSON.stringify(withoutTrailingBlanks(draft));

/** The editor of a claim that does not exist yet. */
export function newClaimState(patientId: string | null, visitDate: IsoDate | null): ClaimEditorState {
  const draft = { ...emptyClaimDraft(), patientId };
  return { claimId: null, version: null, claimNumber: null, draft, visitDate, keptText: textOf(draft), prices: {} };
}

/** Whether leaving now would lose something that was typed. */
export function hasUnsavedChanges(state: ClaimEditorState): boolean {
  return textOf(state.draft) !== state.keptText;
}

/** The draft as it is checked and saved: without the blank lines that wait at the end. */
export function draftToSave(state: ClaimEditorState): ClaimDraft {
  return withoutTrailingBlanks(state.draft);
}

function withDraft(state: ClaimEditorState, change: Partial<ClaimDraft>): ClaimEditorState {
  return { ...state, draft: { ...state.draft, ...change } };
}

/** A blank line always waits at the end, so that typing never has to ask for one. CMS-1500 claims hold fifty. */
function withWaitingLine(state: ClaimEditorState): ClaimEditorState {
  const { lines, placeOfService } = state.draft;
  const last = lines.at(-1);
  if ((last && isBlankLine(last)) || lines.length >= 50) return state;
  return withDraft(state, { lines: [...lines, blankLineAfter(last, state.visitDate, placeOfService)] });
}

function open(detail: ClaimDetail): ClaimEditorState {
  const { id, version, claimNumber, draft } = detail;
  const visitDate = draft.lines[0]?.fromDate ?? null;
  return { claimId: id, version, claimNumber, draft, visitDate, keptText: textOf(draft), prices: {} };
}

/** Defaults that came after typing had begun: coverages follow patient and day, the rest fills what is still blank. */
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

function reduceDraft(state: ClaimEditorState, action: ClaimEditorAction): ClaimEditorState {
  const { draft } = state;
  switch (action.type) {
    case "defaultsFound":
      return withDraft(state, fillBlanks(draft, action.draft));
    case "visitDay":
      return {
        ...withDraft(state, { lines: moveVisitDay(draft.lines, state.visitDate, action.day) }),
        visitDate: action.day,
      };
    case "changed":
      return withDraft(state, action.change);
    case "datesChanged":
      return withDraft(state, { dates: { ...draft.dates, ...action.change } });
    case "causesChanged":
      return withDraft(state, { relatedCauses: { ...draft.relatedCauses, ...action.change } });
    case "diagnosisPlaced":
      return withDraft(state, placeDiagnosis(draft, action.position, action.code));
    case "diagnosesTaken":
      return withDraft(state, { diagnoses: takeDiagnoses(draft.diagnoses, action.codes) });
    case "procedureTaken":
      return withDraft(state, { lines: takeProcedure(draft, action.index, action.code) });
    case "lineChanged":
      return withDraft(state, { lines: changeLine(draft.lines, action.index, action.change, state.prices) });
    case "lineRemoved":
      return withDraft(state, { lines: draft.lines.filter((_line, index) => index !== action.index) });
    default:
      return state;
  }
}

/** One step of typing. Pure: prices, coverages and answers of the ledger arrive as actions. */
export function reduceClaimEditor(state: ClaimEditorState, action: ClaimEditorAction): ClaimEditorState {
  switch (action.type) {
    case "opened":
      return withWaitingLine(open(action.detail));
    case "started": {
      const { draft, visitDate } = action;
      // Defaults of the ledger are nothing typed; a visit copied whole is, and is not lost without asking.
      const fresh = newClaimState(draft.patientId, visitDate);
      const keptText = draft.lines.length === 0 ? textOf(draft) : fresh.keptText;
      return withWaitingLine({ ...fresh, draft, keptText, prices: state.prices });
    }
    case "priceFound": {
      const prices = { ...state.prices, [priceKey(action.code, action.modifiers)]: action.unitCents };
      const line = state.draft.lines[action.index];
      // The answer may come after the typist has gone on: a line that changed its code or has its charge is left alone.
      if (line?.procedureCode !== action.code || line.chargeCents !== null) return { ...state, prices };
      const lines = changeLine(state.draft.lines, action.index, { units: line.units }, prices);
      return { ...withDraft(state, { lines }), prices };
    }
    case "saved": {
      const { detail, sent } = action;
      const kept = open(detail);
      if (textOf(state.draft) === textOf(sent)) return withWaitingLine({ ...kept, prices: state.prices });
      return {
        ...kept,
        draft: withLineIds(state.draft, detail.draft),
        visitDate: state.visitDate,
        prices: state.prices,
      };
    }
    default:
      return withWaitingLine(reduceDraft(state, action));
  }
}
