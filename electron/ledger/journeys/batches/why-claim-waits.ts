import type { ClaimProblem } from "../../../../shared/claims/claim-problem.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import { holdOf } from "../claims/stored-claim.ts";
import { ANSWERED_ALREADY } from "./answered-already.ts";

/** What of a claim's row decides whether it may go out, in a file or on paper. */
interface WaitingFacts {
  readonly problemsJson: string;
  readonly holdReason: string | null;
  readonly holdUntilDate: IsoDate | null;
  readonly answered: number;
  readonly rejection: string | null;
}

/** Why a claim that was not sent must wait, in plain words; undefined when it may go. */
export function whyClaimWaits(facts: WaitingFacts, today: IsoDate): string | undefined {
  const hold = holdOf(facts, today);
  if (facts.answered === 1) return ANSWERED_ALREADY;
  if (hold) return `On hold: ${hold.reason}`;
  const errors = (JSON.parse(facts.problemsJson) as ClaimProblem[]).filter((problem) => problem.severity === "error");
  const [first] = errors;
  if (!first) return facts.rejection === null ? undefined : rejectedText(facts.rejection);
  return errors.length === 1 ? first.message : `${first.message} (and ${errors.length - 1} more)`;
}

function rejectedText(reason: string): string {
  return `${reason} Change the claim; or, where the cause was mended elsewhere, close its work item.`;
}
