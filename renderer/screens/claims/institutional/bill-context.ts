import { createContext, use } from "react";
import type { InstitutionalDraft } from "../../../../shared/claims/institutional-draft.ts";
import type { EditorOf } from "../editor/editor-context.ts";
import type { BillAction } from "./bill-editing.ts";

export type BillEditor = EditorOf<InstitutionalDraft, BillAction>;

export const BillContext = createContext<BillEditor | null>(null);

/** The editor that the UB-04 is drawn in. @throws Error outside of one. */
export function useBill(): BillEditor {
  const editor = use(BillContext);
  if (!editor) throw new Error("A box of the institutional form is drawn outside its editor.");
  return editor;
}
