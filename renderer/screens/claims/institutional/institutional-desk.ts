import type { InstitutionalDraft } from "../../../../shared/claims/institutional-draft.ts";
import { callLedger } from "../../../ledger-client/call-ledger.ts";
import type { ClaimDesk } from "../entry/claim-desk.ts";
import { BillContext } from "./bill-context.ts";
import { type BillAction, INSTITUTIONAL_EDITING } from "./bill-editing.ts";
import { BillForm } from "./bill-form.tsx";

/** The bill without what follows from patient and day. */
function whatWasTyped(draft: InstitutionalDraft): string {
  const { patientId, statementFrom, statementTo, coverageIds, destination, ...typed } = draft;
  return JSON.stringify(typed);
}

/** Entry of an institutional claim on the UB-04. */
export const INSTITUTIONAL_DESK: ClaimDesk<InstitutionalDraft, BillAction> = {
  editing: INSTITUTIONAL_EDITING,
  ask: async (asked) => {
    // Diagnoses are offered from the patient's visits of either kind.
    const [started, visit] = await Promise.all([
      callLedger("claims.startInstitutional", asked),
      callLedger("claims.start", { ...asked, copyVisit: false }),
    ]);
    return { ...started, recentDiagnoses: visit.recentDiagnoses };
  },
  isBegun: (draft, kept) => whatWasTyped(draft) !== whatWasTyped(kept),
  context: BillContext,
  Form: BillForm,
  paperName: "UB-04",
  newTitle: "New institutional claim",
  dayLabel: "First day",
  afterDay: "typeOfBill",
  keys: [
    ["Enter", "what the bill needs next; on a line, next line; on a blank line, diagnoses"],
    ["F6", "next part"],
    ["=", "last visit’s diagnoses"],
    ["F2", "look up"],
    ["F3", "next problem"],
    ["F4", "NDC, last day"],
    ["Ctrl Del", "remove line"],
  ],
};
