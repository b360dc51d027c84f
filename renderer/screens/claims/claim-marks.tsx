import type { Adjudication, Readiness, Responsibility, Submission } from "../../../shared/claims/claim-states.ts";
import { StatusMark } from "../../parts/status-mark.tsx";
import type { StatusTone } from "../../theme/tokens.ts";

type Look = readonly [StatusTone, string];

const READINESS: Readonly<Record<Readiness, Look>> = {
  clean: ["paid", "Clean"],
  warnings: ["pending", "May go, with warnings"],
  errors: ["denied", "May not go"],
  held: ["hold", "On hold"],
};

const SUBMISSION: Readonly<Record<Submission, Look>> = {
  unsent: ["draft", "Not sent"],
  prepared: ["pending", "In a batch"],
  written: ["pending", "Sent"],
  received: ["pending", "Received"],
  accepted: ["pending", "Accepted"],
  rejected: ["denied", "Rejected"],
  printed: ["pending", "Printed"],
};

const ADJUDICATION: Readonly<Record<Adjudication, Look>> = {
  none: ["draft", "No answer"],
  paid: ["paid", "Paid"],
  patient: ["patient", "Patient owes"],
  denied: ["denied", "Denied"],
  "partly-denied": ["denied", "Partly denied"],
  reversed: ["pending", "Reversed"],
};

const RESPONSIBILITY: Readonly<Record<Responsibility, string>> = {
  primary: "First payer",
  secondary: "Second payer",
  tertiary: "Third payer",
  patient: "Patient",
  nobody: "–",
};

/** Whether the claim may go. */
export function ReadinessMark({ readiness, washed = false }: { readiness: Readiness; washed?: boolean }) {
  const [tone, word] = READINESS[readiness];
  return <StatusMark tone={tone} word={word} washed={washed} />;
}

/** How far its latest sending came. */
export function SubmissionMark({ submission, washed = false }: { submission: Submission; washed?: boolean }) {
  const [tone, word] = SUBMISSION[submission];
  return <StatusMark tone={tone} word={word} washed={washed} />;
}

/** What payers answered. */
export function AdjudicationMark({ adjudication, washed = false }: { adjudication: Adjudication; washed?: boolean }) {
  const [tone, word] = ADJUDICATION[adjudication];
  return <StatusMark tone={tone} word={word} washed={washed} />;
}

/** Whom the claim waits on, in words. */
export function responsibilityText(responsibility: Responsibility): string {
  return RESPONSIBILITY[responsibility];
}

interface ClaimAxes {
  readonly readiness: Readiness;
  readonly submission: Submission;
  readonly adjudication: Adjudication;
  /** Of the payer that it goes to; null where the patient pays. */
  readonly payerName: string | null;
}

/**
 * The one word that matters most in a list: readiness until it is sent, then the answer, then the way. An answered claim
 * that goes once more, corrected or to the next payer, waits for somebody to send it, whatever was answered.
 */
export function ClaimMark({ readiness, submission, adjudication, payerName }: ClaimAxes) {
  if (submission === "rejected") return <SubmissionMark submission="rejected" />;
  const isAnswered = adjudication !== "none";
  if (submission === "unsent" && (!isAnswered || payerName !== null)) {
    const mayGo = readiness === "clean" || readiness === "warnings";
    return isAnswered && mayGo ? (
      <StatusMark tone="pending" word="To be sent" />
    ) : (
      <ReadinessMark readiness={readiness} />
    );
  }
  return isAnswered ? <AdjudicationMark adjudication={adjudication} /> : <SubmissionMark submission={submission} />;
}
