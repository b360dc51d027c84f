import { createContext, type Dispatch, use } from "react";
import type { ClaimProblem } from "../../../../shared/claims/claim-problem.ts";
import type { Patient } from "../../../../shared/contract/patients.ts";
import type { Facility, Payer, Practice, Provider } from "../../../../shared/contract/practice.ts";
import type { Cents } from "../../../../shared/money/cents.ts";
import type { ClaimEditorAction, ClaimEditorState } from "./claim-editor-state.ts";

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

/** Everything a box of the form needs: the typed state, facts around it, and what is wrong. */
export interface Editor {
  readonly state: ClaimEditorState;
  readonly dispatch: Dispatch<ClaimEditorAction>;
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

export const EditorContext = createContext<Editor | null>(null);

/** The editor that the form is drawn in. @throws Error outside of one. */
export function useEditor(): Editor {
  const editor = use(EditorContext);
  if (!editor) throw new Error("A box of the claim form is drawn outside a claim editor.");
  return editor;
}
