/** A sentence for those who owe for long, and from when on it is said. */
export interface DunningMessage {
  id: string;
  /** Said on the statement of this number about a balance and on later ones; 1 is the first. */
  minimumCount: number;
  /** Said when the oldest part of the balance has been the patient's for this many days or more. */
  minimumAgeDays: number;
  /** Said only where a payment plan was missed. */
  missedPlan: boolean;
  english: string;
  spanish: string;
}

export interface DunningSituation {
  /** Which statement about this balance it will be; 1 is the first. */
  statementNumber: number;
  /** Days since the oldest part still open became the patient's. */
  ageDays: number;
  plan: "none" | "current" | "missed" | "defaulted";
}

/**
 * The one message that a statement carries. Of those whose conditions hold, one for a missed plan goes before others,
 * then the one that asks for the most statements, then the one that asks for the most days: statements sent say more
 * than days gone by, for nobody is warned of what they were never told. Who keeps a plan is never dunned.
 */
export function chooseDunningMessage(
  messages: readonly DunningMessage[],
  { statementNumber, ageDays, plan }: DunningSituation,
): DunningMessage | undefined {
  if (plan === "current") return undefined;
  return messages
    .filter(
      (message) =>
        statementNumber >= message.minimumCount &&
        ageDays >= message.minimumAgeDays &&
        (!message.missedPlan || plan === "missed"),
    )
    .reduce<DunningMessage | undefined>(
      (best, message) => (best === undefined || compare(message, best) > 0 ? message : best),
      undefined,
    );
}

function compare(a: DunningMessage, b: DunningMessage): number {
  return (
    Number(a.missedPlan) - Number(b.missedPlan) ||
    a.minimumCount - b.minimumCount ||
    a.minimumAgeDays - b.minimumAgeDays
  );
}
