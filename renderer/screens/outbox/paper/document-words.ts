import type { DocumentKind } from "../../../../shared/contract/documents.ts";

/** What each kind of kept print is called. */
export const DOCUMENT_WORDS: Readonly<Record<DocumentKind, string>> = {
  "claim-form": "Claim form",
  "claim-forms": "Run of claims",
  statement: "Statement",
  receipt: "Receipt",
  "filing-proof": "Proof of filing",
  "day-sheet": "Day sheet",
  "deposit-slip": "Deposit slip",
  "itemised-bill": "Itemised bill",
  superbill: "Superbill",
  "remittance-page": "Remittance page",
  "claim-history": "Claim history",
  letter: "Letter",
  "plan-agreement": "Plan agreement",
  estimate: "Estimate",
};
