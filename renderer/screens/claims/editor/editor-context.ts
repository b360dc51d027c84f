import { createContext, type Dispatch, use } from "react";
import type { AnyDraft } from "../../../../shared/claims/any-draft.ts";
import type { ClaimDraft } from "../../../../shared/claims/claim-draft.ts";
import type { ClaimProblem } from "../../../../shared/claims/claim-problem.ts";
import type { Patient } from "../../../../shared/contract/patients.ts";
import type { Facility, Payer, Practice, Provider } from "../../../../shared/contract/practice.ts";
import type { Cents } from "../../../../shared/money/cents.ts";
import type { ProfessionalAction } from "./claim-editor-state.ts";
import type { CommonAction, EditorState } from "./draft-editing.ts";

/** What the form shows beside the draft; empty while it is being asked for. */
export interface FormFacts {
  readonly patient: Patient | undefined;
  readonly practice: Practice | undefined;
  readonly payers: readonly Payer[];
  readonly providers: readonly Provider[];
  readonly facilities: readonly Facility[];
}

/** A diagnosis of the patient's last visits, offered for this one. */
export interface OfferedDiagnosis {
  readonly code: string;
  readonly label: string;
  /** Of the very last visit; the others are of those before. */
  readonly lastVisit: boolean;
}

/** What stands around a claim of either kind while it is typed: facts, and what is wrong. */
interface EntryFacts {
  readonly facts: FormFacts;
  readonly problems: readonly ClaimProblem[];
  readonly offeredDiagnoses: readonly OfferedDiagnosis[];
  /** Sum of the charges typed so far. */
  readonly totalCents: Cents;
  /** What the patient has paid on this claim; null for a claim that was never saved. */
  readonly patientPaidCents: Cents | null;
  /** A claim that was sent: it is read, not typed. */
  readonly readOnly: boolean;
}

/** Everything a box of the form needs. */
export interface EditorOf<Draft extends AnyDraft, Own> extends EntryFacts {
  readonly state: EditorState<Draft>;
  readonly dispatch: Dispatch<CommonAction<Draft> | Own>;
}
export type Editor = EditorOf<ClaimDraft, ProfessionalAction>;

/** What both forms share: the screen around them, their frames of boxes, and what changes a sent claim. */
export interface Entry extends EntryFacts {
  readonly state: EditorState<AnyDraft>;
  readonly dispatch: Dispatch<SharedAction>;
}
/** Steps that mean the same to either kind of claim. */
export type SharedAction =
  | Extract<CommonAction<ClaimDraft>, { type: "opened" | "visitDay" }>
  | { type: "changed"; change: Partial<Pick<AnyDraft, "patientId" | "destination" | "coverageIds">> };

export const EditorContext = createContext<Editor | null>(null);
export const EntryContext = createContext<Entry | null>(null);

/** The editor that the CMS-1500 is drawn in. @throws Error outside of one. */
export function useEditor(): Editor {
  const editor = use(EditorContext);
  if (!editor) throw new Error("A box of the claim form is drawn outside a claim editor.");
  return editor;
}

/** The editor of whichever form is drawn. @throws Error outside of one. */
export function useEntry(): Entry {
  const entry = use(EntryContext);
  if (!entry) throw new Error("A part of the claim screen is drawn outside a claim editor.");
  return entry;
}
