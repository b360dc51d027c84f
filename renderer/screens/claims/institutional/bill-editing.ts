import {
  emptyInstitutionalDraft,
  type InstitutionalDraft,
  type RevenueDraftLine,
} from "../../../../shared/claims/institutional-draft.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import { type CommonAction, draftEditing, type Prices } from "../editor/draft-editing.ts";
import {
  BLANK_BILL,
  changeLine,
  isBlankLine,
  type RevenueLineChange,
  takeProcedure,
  takeRevenueCode,
  withWaitingLine,
} from "./bill-lines.ts";
import {
  diagnosesOf,
  type PlaceListName,
  type PlaceOf,
  withDiagnoses,
  withoutTrailingBlanks,
  withPlace,
} from "./bill-places.ts";

/** A place of one of the bill's lists was typed in. */
export type PlaceTyped = {
  [Name in PlaceListName]: { type: "placeTyped"; list: Name; position: number; place: PlaceOf<Name> };
}[PlaceListName];

/** What is typed into an institutional claim's own fields. */
export type BillAction =
  | PlaceTyped
  | { type: "diagnosisPlaced"; position: number; code: string }
  | { type: "diagnosesTaken"; codes: readonly string[] }
  | { type: "presenceMarked"; position: number; mark: InstitutionalDraft["principalDiagnosis"]["presentOnAdmission"] }
  | { type: "revenueTaken"; index: number; code: string }
  | { type: "procedureTaken"; index: number; code: string }
  | { type: "lineChanged"; index: number; change: RevenueLineChange };

export type BillEditorAction = CommonAction<InstitutionalDraft> | BillAction;

function withLine(
  draft: InstitutionalDraft,
  index: number,
  change: (line: RevenueDraftLine) => RevenueDraftLine,
): InstitutionalDraft {
  return { ...draft, lines: draft.lines.map((line, at) => (at === index ? change(line) : line)) };
}

function reducePlaces(draft: InstitutionalDraft, action: BillAction): Partial<InstitutionalDraft> {
  const diagnoses = diagnosesOf(draft);
  switch (action.type) {
    case "placeTyped":
      return withPlace(draft, action.list, action.position, action.place);
    case "diagnosisPlaced": {
      const { position, code } = action;
      const presentOnAdmission = code === "" ? "" : (diagnoses[position]?.presentOnAdmission ?? "");
      const placed = Array.from({ length: Math.max(diagnoses.length, position + 1) }, (_unused, at) =>
        at === position ? { code, presentOnAdmission } : (diagnoses[at] ?? BLANK_BILL.principalDiagnosis),
      );
      return withDiagnoses(placed);
    }
    case "diagnosesTaken": {
      const standing = new Set(diagnoses.map((one) => one.code));
      const added = action.codes.filter((code) => !standing.has(code));
      return withDiagnoses([...diagnoses, ...added.map((code) => ({ code, presentOnAdmission: "" as const }))]);
    }
    case "presenceMarked":
      return withDiagnoses(
        diagnoses.map((one, at) => (at === action.position ? { ...one, presentOnAdmission: action.mark } : one)),
      );
    default:
      return {};
  }
}

function reduceOwn(draft: InstitutionalDraft, action: BillAction, prices: Prices): InstitutionalDraft {
  switch (action.type) {
    case "revenueTaken":
      return withLine(draft, action.index, (line) => takeRevenueCode(line, action.code));
    case "procedureTaken":
      return withLine(draft, action.index, (line) => takeProcedure(line, action.code));
    case "lineChanged":
      return withLine(draft, action.index, (line) => changeLine(line, action.change, prices));
    default:
      return { ...draft, ...reducePlaces(draft, action) };
  }
}

/** Coverages and period follow patient and day; the rest fills what is still blank. */
function fillBlanks(typed: InstitutionalDraft, found: InstitutionalDraft): Partial<InstitutionalDraft> {
  const { coverageIds, destination, lines: _lines, ...rest } = found;
  const names = Object.keys(rest) as (keyof typeof rest)[];
  const blank = names.filter((name) => JSON.stringify(typed[name]) === JSON.stringify(BLANK_BILL[name]));
  return { coverageIds, destination, ...Object.fromEntries(blank.map((name) => [name, found[name]])) };
}

/** The statement's period and the lines of its former first day move with it. */
function moveFirstDay(
  draft: InstitutionalDraft,
  from: IsoDate | null,
  to: IsoDate | null,
): Partial<InstitutionalDraft> {
  // A room's line belongs to no day and gets none.
  const isOfDay = (line: RevenueDraftLine) => from !== null && line.fromDate === from;
  const isOneDay = draft.statementTo === null || draft.statementTo === from;
  return {
    statementFrom: to,
    statementTo:
      isOneDay || (to !== null && draft.statementTo !== null && draft.statementTo < to) ? to : draft.statementTo,
    lines: draft.lines.map((line) => (isBlankLine(line) || isOfDay(line) ? { ...line, fromDate: to } : line)),
  };
}

/** The editor of institutional claims. */
export const INSTITUTIONAL_EDITING = draftEditing<InstitutionalDraft, BillAction>({
  empty: emptyInstitutionalDraft,
  own: (draft) => {
    if (draft.kind !== "institutional") throw new Error("A professional claim was opened as an institutional one.");
    return draft;
  },
  visitDate: (draft) => draft.statementFrom,
  withoutTrailingBlanks,
  withWaitingLine,
  fillBlanks,
  moveVisitDay: moveFirstDay,
  takePrice: (draft, { index, code }, prices) =>
    withLine(draft, index, (line) =>
      // The answer may come after the typist has gone on: a line that changed its code or has its charge is left alone.
      line.procedureCode === code && line.chargeCents === null ? changeLine(line, { units: line.units }, prices) : line,
    ),
  reduceOwn,
});
