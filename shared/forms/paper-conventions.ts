/** Who stands as signing in box 31: the words for a signature on file, the provider's own name, or nothing (signed by hand). */
export const PAPER_SIGNATURES = ["on-file", "name", "blank"] as const;
export type PaperSignature = (typeof PAPER_SIGNATURES)[number];

/** The day beside the signature: the day of printing, or nothing (dated by hand). */
export const PAPER_SIGNED_DATES = ["print-date", "blank"] as const;

/** Totals of a claim on several forms: on the last one, with "continued" before it, or each form its own. */
export const PAPER_TOTALS = ["last-page", "each-page"] as const;

/** How one payer wants paper forms filled, where payers differ (NUCC and HMSA, TMHP multi-page rules). */
export interface PaperConventions {
  readonly signature: PaperSignature;
  readonly signedDate: (typeof PAPER_SIGNED_DATES)[number];
  readonly totals: (typeof PAPER_TOTALS)[number];
}

/** What a payer of whom nothing else is known gets. */
export const USUAL_PAPER_CONVENTIONS: PaperConventions = {
  signature: "on-file",
  signedDate: "print-date",
  totals: "last-page",
};
