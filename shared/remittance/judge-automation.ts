import { type Cents, cents, sumCents } from "../money/cents.ts";
import type { PlanException, PlannedClaim, PostingPlan } from "./posting-plan.ts";

/** Without a person at every claim: by one press after a look at the list, or when the file comes. */
export type UnattendedWay = "one-click" | "automatic";

/** What a check would post in one of these ways, and why the rest waits. */
export interface AutomationVerdict {
  outcome: "all" | "part" | "nothing";
  /** Claims that would post, and what the payer paid for them. */
  claimCount: number;
  amountCents: Cents;
  /** Claims that wait for a person, and what the payer paid for them. */
  waitingCount: number;
  waitingCents: Cents;
  /** Why not all of it posts; null when it does. */
  why: string | null;
}

/** Notes after which nobody has to decide anything, or for which posting opens a work item by itself. */
const HARMLESS_NOTES: ReadonlySet<PlanException["code"]> = new Set([
  "restated-adjustment",
  "spread-over-lines",
  "not-recognised",
]);

/** Whether a note is worth a person's time; what holds a claim always is. */
export function needsPerson(exception: PlanException): boolean {
  return exception.holds || !HARMLESS_NOTES.has(exception.code);
}

/**
 * Judges what a check posts without a person. One press posts what opening the check and posting it would. By itself
 * posts only what is certain: claims found by a number of ours and without a note that asks for a decision.
 * @param isBooked whether the check was posted in part before
 * @returns the verdict, and the plan to post: claims that are not certain do not post in it
 */
export function judgeAutomation(
  plan: PostingPlan,
  way: UnattendedWay,
  isBooked: boolean,
): { verdict: AutomationVerdict; plan: PostingPlan } {
  const chosen = way === "automatic" ? withholdUncertain(plan) : plan;
  const stopped = whyNothingPosts(plan, chosen, way, isBooked);
  const posting = stopped === undefined ? chosen.claims.filter((claim) => claim.posts) : [];
  const waiting = plan.claims.filter(
    (claim) => isOpen(claim) && !posting.some((one) => one.claimIndex === claim.claimIndex),
  );
  const verdict: AutomationVerdict = {
    outcome: stopped !== undefined ? "nothing" : waiting.length > 0 ? "part" : "all",
    claimCount: posting.length,
    amountCents: sumCents(posting.map((claim) => claim.paidCents)),
    waitingCount: waiting.length,
    waitingCents: sumCents(waiting.map((claim) => claim.paidCents)),
    why: stopped ?? (waiting.length > 0 ? whyWaits(waiting[0]!) : null),
  };
  return { verdict, plan: chosen };
}

function whyNothingPosts(
  plan: PostingPlan,
  chosen: PostingPlan,
  way: UnattendedWay,
  isBooked: boolean,
): string | undefined {
  if (plan.status === "blocked") {
    return (plan.exceptions.find((one) => one.holds) ?? plan.exceptions[0])?.message ?? "The check cannot be posted.";
  }
  const letter = plan.exceptions.find((one) => one.code === "review-provider-adjustment");
  if (way === "automatic" && !isBooked && letter) return letter.message;
  const open = chosen.claims.filter(isOpen);
  const posting = open.filter((claim) => claim.posts);
  if (posting.length === 0 && (isBooked || plan.claims.length > 0)) {
    return open[0] ? whyWaits(open[0]) : "Nothing of this check is for posting.";
  }
  const heldCents = cents(
    sumCents(open.map((claim) => claim.paidCents)) - sumCents(posting.map((claim) => claim.paidCents)),
  );
  if (heldCents < 0) return "What waits takes money back that the other claims of the check need. It is settled first.";
  return undefined;
}

const isOpen = (claim: PlannedClaim) => !claim.settled && claim.kind !== "not-for-posting";

/** Answers that stand on one claim of ours post together or wait together: the later ones build on the first. */
function withholdUncertain(plan: PostingPlan): PostingPlan {
  const uncertain = new Set(
    plan.claims.filter((claim) => isOpen(claim) && !isCertain(claim)).map((claim) => claim.match?.claimId),
  );
  const claims = plan.claims.map((claim) =>
    claim.posts && uncertain.has(claim.match?.claimId) ? { ...claim, posts: false } : claim,
  );
  return { ...plan, claims };
}

function isCertain(claim: PlannedClaim): boolean {
  return claim.posts && claim.match?.by !== "service" && !claim.exceptions.some(needsPerson);
}

function whyWaits(claim: PlannedClaim): string {
  const reason = claim.exceptions.find((one) => one.holds) ?? claim.exceptions.find(needsPerson);
  if (reason) return reason.message;
  if (claim.match?.by === "service") {
    return "The claim was found by its service, day and charge, not by a number of ours. Look whether it is the right one.";
  }
  return "Another answer of this check stands on the same claim and waits.";
}
