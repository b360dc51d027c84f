import type { AnyDraft } from "../../../../shared/claims/any-draft.ts";
import type { ClaimDetail } from "../../../../shared/contract/claims.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import type { Cents } from "../../../../shared/money/cents.ts";
import { priceKey } from "./line-entry.ts";

/** Prices looked up so far, by procedure and modifiers, so that units can multiply them. */
export type Prices = Readonly<Record<string, Cents>>;

/** What is being typed: the draft, what was last saved of it, and the day of the visit that new lines take. */
export interface EditorState<Draft extends AnyDraft> {
  readonly claimId: string | null;
  readonly version: number | null;
  readonly claimNumber: string | null;
  readonly draft: Draft;
  readonly visitDate: IsoDate | null;
  /** The draft as the ledger holds it, as text; what differs from it would be lost on leaving. */
  readonly keptText: string;
  readonly prices: Prices;
}

/** The price of a line's procedure, as the fee schedule answered. */
export interface FoundPrice {
  readonly index: number;
  readonly code: string;
  readonly modifiers: readonly string[];
  readonly unitCents: Cents;
}

/** Steps that every kind of claim takes; what is typed into its own fields is the kind's own. */
export type CommonAction<Draft extends AnyDraft> =
  | { type: "opened"; detail: ClaimDetail }
  | { type: "started"; draft: Draft; visitDate: IsoDate }
  | { type: "defaultsFound"; draft: Draft }
  | { type: "visitDay"; day: IsoDate | null }
  | { type: "changed"; change: Partial<Draft> }
  | { type: "lineRemoved"; index: number }
  | ({ type: "priceFound" } & FoundPrice)
  | { type: "saved"; detail: ClaimDetail; sent: Draft };

/** What differs between the kinds of claim while they are typed. */
export interface DraftRules<Draft extends AnyDraft, Own> {
  readonly empty: () => Draft;
  /** The draft of a claim that was opened. @throws Error when it is of the other kind. */
  readonly own: (draft: AnyDraft) => Draft;
  /** The day that the strip above the form shows for a claim that was opened. */
  readonly visitDate: (draft: Draft) => IsoDate | null;
  /** As it is checked and saved: without the blank places that wait at the end of its lists. */
  readonly withoutTrailingBlanks: (draft: Draft) => Draft;
  /** A blank line always waits at the end, so that typing never has to ask for one. */
  readonly withWaitingLine: (draft: Draft, visitDate: IsoDate | null) => Draft;
  /** Defaults that came after typing had begun fill what is still blank. */
  readonly fillBlanks: (typed: Draft, found: Draft) => Partial<Draft>;
  readonly moveVisitDay: (draft: Draft, from: IsoDate | null, to: IsoDate | null) => Partial<Draft>;
  /** The line with its scheduled charge, unless its code has changed or its charge stands already. */
  readonly takePrice: (draft: Draft, price: FoundPrice, prices: Prices) => Draft;
  readonly reduceOwn: (draft: Draft, action: Own, prices: Prices) => Draft;
}

/** The editor of one kind of claim as pure functions. */
export interface DraftEditing<Draft extends AnyDraft, Own> {
  readonly newState: (patientId: string | null, visitDate: IsoDate | null) => EditorState<Draft>;
  /** One step of typing. Pure: prices, coverages and answers of the ledger arrive as actions. */
  readonly reduce: (state: EditorState<Draft>, action: CommonAction<Draft> | Own) => EditorState<Draft>;
  /** Whether leaving now would lose something that was typed. */
  readonly hasUnsavedChanges: (state: EditorState<Draft>) => boolean;
  readonly draftToSave: (state: EditorState<Draft>) => Draft;
}

const COMMON = ["opened", "started", "defaultsFound", "visitDay", "changed", "lineRemoved", "priceFound", "saved"];

/** Typing that went on while the claim was saved, with the ids that the saved lines got meanwhile. */
function withLineIds<Draft extends AnyDraft>(typed: Draft, saved: Draft): Draft {
  const lines = typed.lines.map((line, index) => ({
    ...line,
    lineId: line.lineId ?? saved.lines[index]?.lineId ?? null,
  }));
  return { ...typed, lines };
}

/** Builds the editor of a kind of claim from what is its own. */
export function draftEditing<Draft extends AnyDraft, Own extends { type: string }>(
  rules: DraftRules<Draft, Own>,
): DraftEditing<Draft, Own> {
  type State = EditorState<Draft>;
  const textOf = (draft: Draft) => JSON.stringify(rules.withoutTrailingBlanks(draft));
  const newState = (patientId: string | null, visitDate: IsoDate | null): State => {
    const draft = { ...rules.empty(), patientId };
    return { claimId: null, version: null, claimNumber: null, draft, visitDate, keptText: textOf(draft), prices: {} };
  };
  const open = ({ id, version, claimNumber, draft: found }: ClaimDetail): State => {
    const draft = rules.own(found);
    const visitDate = rules.visitDate(draft);
    return { claimId: id, version, claimNumber, draft, visitDate, keptText: textOf(draft), prices: {} };
  };
  const start = (state: State, draft: Draft, visitDate: IsoDate): State => {
    // Defaults of the ledger are nothing typed; a visit copied whole is, and is not lost without asking.
    const fresh = newState(draft.patientId, visitDate);
    return {
      ...fresh,
      draft,
      keptText: draft.lines.length === 0 ? textOf(draft) : fresh.keptText,
      prices: state.prices,
    };
  };
  const keep = (state: State, detail: ClaimDetail, sent: Draft): State => {
    const kept = { ...open(detail), prices: state.prices };
    if (textOf(state.draft) === textOf(sent)) return kept;
    return { ...kept, draft: withLineIds(state.draft, kept.draft), visitDate: state.visitDate };
  };
  const reduceCommon = (state: State, action: CommonAction<Draft>): State => {
    const { draft } = state;
    const change = (part: Partial<Draft>): State => ({ ...state, draft: { ...draft, ...part } });
    switch (action.type) {
      case "opened":
        return open(action.detail);
      case "started":
        return start(state, action.draft, action.visitDate);
      case "defaultsFound":
        return change(rules.fillBlanks(draft, action.draft));
      case "visitDay":
        return { ...change(rules.moveVisitDay(draft, state.visitDate, action.day)), visitDate: action.day };
      case "changed":
        return change(action.change);
      case "lineRemoved":
        return change({ lines: draft.lines.filter((_line, index) => index !== action.index) } as Partial<Draft>);
      case "priceFound": {
        const prices = { ...state.prices, [priceKey(action.code, action.modifiers)]: action.unitCents };
        return { ...state, draft: rules.takePrice(draft, action, prices), prices };
      }
      case "saved":
        return keep(state, action.detail, action.sent);
    }
  };
  return {
    newState,
    reduce: (state, action) => {
      const next = COMMON.includes(action.type)
        ? reduceCommon(state, action as CommonAction<Draft>)
        : { ...state, draft: rules.reduceOwn(state.draft, action as Own, state.prices) };
      return { ...next, draft: rules.withWaitingLine(next.draft, next.visitDate) };
    },
    hasUnsavedChanges: (state) => textOf(state.draft) !== state.keptText,
    draftToSave: (state) => rules.withoutTrailingBlanks(state.draft),
  };
}
