import type { CoverageRank } from "../claims/claim.ts";
import type { Cents } from "../money/cents.ts";
import type { PlannedLine } from "./posting-plan.ts";

/** A line as a posted answer left it. */
export type StandingLine = Pick<PlannedLine, "lineId" | "adjudication" | "adjustments">;

/** An answer as it was posted and not taken back since: what a reversal of it must undo, to the cent. */
export interface StandingAnswer {
  answerId: string;
  rank: CoverageRank;
  payerControlNumber: string;
  /** As the payer sent it. */
  paidCents: Cents;
  lines: readonly StandingLine[];
}

/**
 * Which standing answer a reversal takes back: at its rank, the one with the same amount and the same number of the
 * payer, else the same amount, else the same number, else the latest.
 */
export function answerTakenBack(
  standing: readonly StandingAnswer[],
  rank: CoverageRank,
  reversal: { payerControlNumber: string; paidCents: Cents },
): StandingAnswer | undefined {
  const latestFirst = standing.filter((answer) => answer.rank === rank).toReversed();
  const hasAmount = (answer: StandingAnswer) => answer.paidCents + reversal.paidCents === 0;
  const hasNumber = (answer: StandingAnswer) => answer.payerControlNumber === reversal.payerControlNumber;
  return (
    latestFirst.find((answer) => hasAmount(answer) && hasNumber(answer)) ??
    latestFirst.find(hasAmount) ??
    latestFirst.find(hasNumber) ??
    latestFirst[0]
  );
}

/** What a line is answered with when one answer is taken back: the latest other answer at that rank, if any stands. */
export function answerLeft(
  standing: readonly StandingAnswer[],
  takenBack: StandingAnswer,
  lineId: string,
): StandingLine | undefined {
  return standing
    .filter((answer) => answer.rank === takenBack.rank && answer.answerId !== takenBack.answerId)
    .flatMap((answer) => answer.lines.filter((line) => line.lineId === lineId))
    .at(-1);
}
