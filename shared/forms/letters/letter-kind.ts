/** Every kind of letter that Billwright ships a text for. The names are stable: kept letters and own texts carry them. */
export const LETTER_KINDS = [
  "appeal",
  "corrected-claim",
  "records-request",
  "payer-letter",
  "balance",
  "collection-1",
  "collection-2",
  "collection-3",
  "returned-mail",
  "patient-letter",
  "refund-patient",
  "refund-payer",
] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

/** English and Spanish. */
export const LETTER_LANGUAGES = ["en", "es"] as const;
export type LetterLanguage = (typeof LETTER_LANGUAGES)[number];

/** What a letter is about: it says where its fields come from. */
export type LetterSubjectKind = "claim" | "patient" | "refund";

interface KindFacts {
  /** What billers call it. */
  readonly label: string;
  readonly about: LetterSubjectKind;
  /** Whose address stands in the window unless another is typed. */
  readonly to: "payer" | "patient" | "anyone";
}

/** What each kind is about and to whom it goes. */
export const LETTER_FACTS: Readonly<Record<LetterKind, KindFacts>> = {
  appeal: { label: "Appeal", about: "claim", to: "payer" },
  "corrected-claim": { label: "Corrected claim", about: "claim", to: "payer" },
  "records-request": { label: "Request for medical records", about: "claim", to: "anyone" },
  "payer-letter": { label: "Other letter to a payer", about: "claim", to: "payer" },
  balance: { label: "Balance", about: "patient", to: "patient" },
  "collection-1": { label: "Collection, first letter", about: "patient", to: "patient" },
  "collection-2": { label: "Collection, second letter", about: "patient", to: "patient" },
  "collection-3": { label: "Collection, last letter", about: "patient", to: "patient" },
  "returned-mail": { label: "Address to be confirmed", about: "patient", to: "patient" },
  "patient-letter": { label: "Other letter to a patient", about: "patient", to: "patient" },
  "refund-patient": { label: "Refund to a patient", about: "refund", to: "patient" },
  "refund-payer": { label: "Refund to a payer", about: "refund", to: "payer" },
};

/** The kinds that can be written about a claim, a patient or a refund. */
export function kindsAbout(about: LetterSubjectKind): LetterKind[] {
  return LETTER_KINDS.filter((kind) => LETTER_FACTS[kind].about === about);
}
