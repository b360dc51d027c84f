import type { Route } from "../../routes.ts";

/** The papers and letters of a claim and of a patient, by the view that shows each. */
export const CLAIM_PAPERS = [
  { view: "letter", label: "Write a letter" },
  { view: "superbill", label: "Superbill" },
  { view: "remittance", label: "Remittance" },
  { view: "claim-history", label: "History of the claim" },
] as const;
export const PATIENT_PAPERS = [
  { view: "letter", label: "Write a letter" },
  { view: "itemised-bill", label: "Itemized bill" },
] as const;

/** The letter that tells whoever gets a refund. */
export function refundLetterRoute(refundId: string): Route {
  return { screen: "patients", view: "refund-letter", id: refundId };
}
