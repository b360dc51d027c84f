import type { Cents } from "../../money/cents.ts";

/** What can be done about an account, mildest first; the practice decides the order, the ages and the counts. */
export const COLLECTION_STEPS = ["statement", "reminder", "final-notice", "call", "agency"] as const;
export type CollectionStepKind = (typeof COLLECTION_STEPS)[number];

export interface LadderStep {
  kind: CollectionStepKind;
  /** The least age of the balance in days; an account exactly as old has reached it. */
  minimumDays: number;
  /** How many statements must have gone out for this balance before. */
  minimumStatements: number;
}

/** What the practice decided about collecting from patients. */
export interface CollectionPolicy {
  /** Below it nobody is collected from; an account at it is. */
  minimumCents: Cents;
  /** What the age of a balance is counted from: the day it became the patient's, or its first statement. */
  ageFrom: "owed" | "first-statement";
  /** Whether any open insurance on the account stops it; else only the lines that insurance has not finished. */
  waitsForInsurance: boolean;
  /** Days to answer that lie between whatever was sent last and the next step. */
  answerDays: number;
  /** Days after a promised day before the promise counts as broken. */
  promiseGraceDays: number;
  /** In the order in which they are done. */
  steps: readonly LadderStep[];
}

/** What is wrong with a ladder, in words, or undefined: each step once, at least one, never sooner than the one before. */
export function ladderProblem(steps: readonly LadderStep[]): string | undefined {
  if (steps.length === 0) return "A ladder has at least one step.";
  if (new Set(steps.map((step) => step.kind)).size < steps.length) return "Each step stands on the ladder once.";
  for (const [index, step] of steps.entries()) {
    const before = steps[index - 1];
    if (before && (step.minimumDays < before.minimumDays || step.minimumStatements < before.minimumStatements)) {
      return "A step asks for at least as many days and statements as the step before it.";
    }
  }
  const agency = steps.findIndex((step) => step.kind === "agency");
  if (agency >= 0 && agency < steps.length - 1) return "The agency is the last step.";
  if (agency >= 0 && !steps.some((step) => step.kind === "final-notice")) {
    return "A final notice stands before the agency, so that the patient is told and can answer.";
  }
  return undefined;
}
