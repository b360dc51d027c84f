import type { CollectionOutcome } from "../../../../shared/contract/collections.ts";
import type { CollectionStepKind } from "../../../../shared/patient-billing/collections/collection-ladder.ts";
import type { HoldKind } from "../../../../shared/patient-billing/collections/next-collection-step.ts";

/** How steps of the ladder are called. */
export const STEP_WORDS: Readonly<Record<CollectionStepKind, string>> = {
  statement: "Statement",
  reminder: "Reminder",
  call: "Call",
  "final-notice": "Final notice",
  agency: "Agency",
};

/** How what was done is called. */
export const OUTCOME_WORDS: Readonly<Record<CollectionOutcome, string>> = {
  sent: "Letter sent",
  placed: "Placed with the agency",
  reached: "Talked with them",
  "left-message": "Left a message",
  "no-answer": "No answer",
  "wrong-number": "Wrong number",
  refused: "Will not pay",
  promised: "Promised to pay",
  skipped: "Passed over",
  note: "Note",
};

/** What a person can note, in the order in which it is offered. */
export const NOTED_OUTCOMES = [
  "reached",
  "left-message",
  "no-answer",
  "promised",
  "refused",
  "wrong-number",
  "note",
] as const satisfies readonly CollectionOutcome[];

/** Kinds of hold as they are offered. */
export const HOLD_KINDS: ReadonlyArray<{ readonly value: HoldKind; readonly label: string }> = [
  { value: "dispute", label: "In dispute" },
  { value: "hardship", label: "Hardship" },
  { value: "bankruptcy", label: "Bankruptcy" },
  { value: "other", label: "Another reason" },
];
