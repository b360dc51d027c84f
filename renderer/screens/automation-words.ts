import type { PayerAutomation } from "../../shared/contract/practice.ts";

/** How a payer's checks are posted, in a table. */
export const AUTOMATION_WORDS: Readonly<Record<PayerAutomation, string>> = {
  review: "Looked at",
  "one-click": "One press",
  automatic: "Automatic",
};

/** What each way means, where it is chosen. */
export const AUTOMATION_NOTES: Readonly<Record<PayerAutomation, string>> = {
  review: "Each check is opened, looked at and posted by itself.",
  "one-click": "All that balance are listed first and posted with one press. Exceptions wait.",
  automatic: "What balances and matches posts when its file is imported. Exceptions wait.",
};

export const AUTOMATION_OPTIONS: ReadonlyArray<{ readonly value: PayerAutomation; readonly label: string }> = [
  { value: "review", label: "Look at every check" },
  { value: "one-click", label: "One press for all that balance" },
  { value: "automatic", label: "Automatic when everything balances and matches" },
];
