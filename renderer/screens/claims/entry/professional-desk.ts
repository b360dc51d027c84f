import type { ClaimDraft } from "../../../../shared/claims/claim-draft.ts";
import { callLedger } from "../../../ledger-client/call-ledger.ts";
import { PROFESSIONAL_EDITING, type ProfessionalAction } from "../editor/claim-editor-state.ts";
import { EditorContext } from "../editor/editor-context.ts";
import { ClaimForm } from "../form/claim-form.tsx";
import type { ClaimDesk } from "./claim-desk.ts";

/** Entry of a professional claim on the CMS-1500. */
export const PROFESSIONAL_DESK: ClaimDesk<ClaimDraft, ProfessionalAction> = {
  editing: PROFESSIONAL_EDITING,
  ask: (asked) => callLedger("claims.start", asked),
  isBegun: (draft) => draft.diagnoses.length > 0 || draft.lines.length > 0,
  context: EditorContext,
  Form: ClaimForm,
  paperName: "CMS-1500",
  newTitle: "New claim",
  dayLabel: "Date of service",
  afterDay: "diagnoses[0]",
  keys: [
    ["Enter", "next field; on a line, next line; on a blank line, Save"],
    ["=", "last visit’s diagnoses"],
    ["F2", "look up"],
    ["F3", "next problem"],
    ["F4", "NDC, note"],
    ["Ctrl Del", "remove line"],
  ],
};
