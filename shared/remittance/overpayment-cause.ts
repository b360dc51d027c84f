import { z } from "zod";

/** Why an answer would take a line below zero: a person says which, and it decides what is posted. */
export const overpaymentCauseSchema = z.enum([
  "paid-twice",
  "paid-by-another",
  "patient-paid",
  "reversal-missing",
  "charge-wrong",
  "unknown",
]);
export type OverpaymentCause = z.infer<typeof overpaymentCauseSchema>;

export const overpaymentEffectSchema = z.enum([
  /** The payment posts and stands as a credit of this payer on the line, to be refunded or taken back. */
  "payer-credit",
  /** The answer posts as sent, and what is too much is the patient's credit. */
  "patient-credit",
  /** Only what is open is applied; the rest stays unapplied on the check. */
  "leave-unapplied",
  /** Nothing posts until something else was done. */
  "wait",
]);
export type OverpaymentEffect = z.infer<typeof overpaymentEffectSchema>;

export interface OverpaymentRule {
  cause: OverpaymentCause;
  label: string;
  effect: OverpaymentEffect;
  /** What is posted, or what is to be done first. */
  explanation: string;
}

/** The known causes in the order in which they are offered. */
export const OVERPAYMENT_RULES: readonly OverpaymentRule[] = [
  {
    cause: "paid-twice",
    label: "The payer paid the same answer twice",
    effect: "payer-credit",
    explanation: "The payment posts as this payer's credit on the line; nothing is written off a second time.",
  },
  {
    cause: "paid-by-another",
    label: "Two payers paid as if they were first",
    effect: "payer-credit",
    explanation:
      "The payment posts as this payer's credit on the line, to be refunded to the payer that was not first.",
  },
  {
    cause: "patient-paid",
    label: "The patient had already paid",
    effect: "patient-credit",
    explanation: "The answer posts as sent, and what is too much is the patient's credit.",
  },
  {
    cause: "reversal-missing",
    label: "An earlier answer must be taken back first",
    effect: "wait",
    explanation: "Nothing posts. Void the earlier posting, or wait for the payer's reversal, then post this one.",
  },
  {
    cause: "charge-wrong",
    label: "The charge was entered wrong",
    effect: "wait",
    explanation: "Nothing posts. Correct the claim first, then post this answer.",
  },
  {
    cause: "unknown",
    label: "Not known yet",
    effect: "leave-unapplied",
    explanation: "Only what is open is applied; the rest stays unapplied on the check until the payer has said why.",
  },
];

/** The rule of a cause. */
export function overpaymentRule(cause: OverpaymentCause): OverpaymentRule {
  return OVERPAYMENT_RULES.find((rule) => rule.cause === cause)!;
}
