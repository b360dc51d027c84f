import type { CoverageRank } from "../claims/claim.ts";
import type { Adjudication } from "../claims/claim-states.ts";
import type { IsoDate } from "../dates/iso-date.ts";
import type { Party } from "../ledger/chart-of-accounts.ts";
import type { PartyBalances } from "../ledger/line-balance.ts";
import { type Cents, cents, negateCents, sumCents, ZERO_CENTS } from "../money/cents.ts";
import { type AdjustmentDecision, type AdjustmentRule, decideAdjustment } from "./adjustment-policy.ts";
import type { LedgerLine } from "./ledger-claim.ts";
import type { PlannedAdjustment } from "./posting-plan.ts";

/**
 * CARC 94 (paid above this line's charge, negative) and 97 (paid within another line). Where a claim's amounts of both
 * add up to nothing, no income is given up: they only say on which line the money of several stands.
 */
export const BUNDLING_CARCS: ReadonlySet<string> = new Set(["94", "97"]);

/** What a payer said about one of our lines, claim-level shares included. */
export interface LineAnswer {
  paidCents: Cents;
  adjustments: readonly {
    group: string;
    carc: string;
    amountCents: Cents;
    quantity?: string | undefined;
    level: "line" | "claim";
  }[];
}

/** In which role the payer answered. */
export interface AnswerRole {
  rank: CoverageRank;
  /** Who is asked for patient responsibility: the next coverage, or the patient. */
  next: Party;
  isReversal: boolean;
  /** CLP02 4: the payer does not know the patient, so nothing in the answer is agreed to be given up. */
  isRefused: boolean;
  /** The claim's 94 and 97 cancel out: the payer moved money between lines that it bundled. */
  isBundled: boolean;
  policy: readonly AdjustmentRule[];
  onDate: IsoDate;
  /** For a reversal: what the answer that it takes back did to this line. It is undone as it was done. */
  standing?: readonly PlannedAdjustment[] | undefined;
}

/** What the answer does to a line. */
export interface LineEffect {
  adjustments: PlannedAdjustment[];
  denials: { group: string; carc: string; amountCents: Cents }[];
  adjudication: Adjudication;
  openAfter: PartyBalances;
  /** Write-offs that only restate what an earlier payer already wrote off: not posted again. */
  restatedCents: Cents;
  /** Amounts that wait for a person (PI, unknown OA). */
  reviewCents: Cents;
}

/** Applies the policy to each adjustment of a line and works out what stays open for whom. */
export function planLine(
  line: LedgerLine,
  openBefore: PartyBalances,
  answer: LineAnswer,
  role: AnswerRole,
): LineEffect {
  const pool = [...(role.standing ?? [])];
  const decided = answer.adjustments.map((adjustment) => {
    const former = takeFormer(pool, adjustment);
    return { adjustment, former, decision: former ? decisionOf(former) : decide(adjustment, role) };
  });
  const responsibility = sumCents(
    decided
      .filter(({ decision }) => decision.action === "patient-responsibility")
      .map((one) => one.adjustment.amountCents),
  );
  const room = writeOffRoom(line, cents(openBefore[role.rank] - answer.paidCents - responsibility), role);
  const adjustments = decided.map(({ adjustment, former, decision }) =>
    former ? undo(former, adjustment) : planAdjustment(adjustment, decision, role, room),
  );
  const denials = adjustments
    .filter((one) => one.action === "denial")
    .map(({ group, carc, amountCents }) => ({ group, carc, amountCents }));
  const writeOffs = adjustments.filter((one) => one.action === "write-off");
  const review = adjustments.filter((one) => one.action === "review");
  return {
    adjustments,
    denials,
    adjudication: adjudicate(answer.paidCents, adjustments, role.isReversal),
    openAfter: applyToOpen(openBefore, answer.paidCents, adjustments, role.rank),
    restatedCents: sumCents(writeOffs.map((one) => cents(one.amountCents - one.postedCents))),
    reviewCents: sumCents(review.map((one) => one.amountCents)),
  };
}

/** The former adjustment that this one takes back, out of those not taken back yet. */
function takeFormer(
  pool: PlannedAdjustment[],
  { group, carc, amountCents }: LineAnswer["adjustments"][number],
): PlannedAdjustment | undefined {
  const index = pool.findIndex(
    (one) => one.group === group && one.carc === carc && one.amountCents + amountCents === 0,
  );
  return index < 0 ? undefined : pool.splice(index, 1)[0];
}

function decisionOf({ action, account, responsibility }: PlannedAdjustment): AdjustmentDecision {
  if (action === "write-off" && account !== undefined) return { action, account };
  if (action === "patient-responsibility") return { action, responsibility: responsibility ?? "other" };
  return { action: action === "write-off" ? "review" : action };
}

/** What was posted is taken back to the cent, whatever the adjustment table says by now. */
function undo(former: PlannedAdjustment, adjustment: LineAnswer["adjustments"][number]): PlannedAdjustment {
  const { amountCents, quantity: _former, ...same } = former;
  const { quantity, level } = adjustment;
  return {
    ...same,
    ...(quantity === undefined ? {} : { quantity }),
    level,
    amountCents: cents(0 - amountCents),
    postedCents: cents(0 - former.postedCents),
  };
}

function decide(adjustment: LineAnswer["adjustments"][number], role: AnswerRole): AdjustmentDecision {
  if (role.isBundled && BUNDLING_CARCS.has(adjustment.carc)) return { action: "write-off", account: "bundled" };
  const decision = decideAdjustment(role.policy, adjustment, role.onDate);
  return role.isRefused && decision.action === "write-off" ? { action: "denial" } : decision;
}

/**
 * How much may still be written off at this rank. The primary's adjustments are taken as sent. A later payer often
 * restates the whole contractual amount (rules 3.3): only what is open at its own rank is new, and a reversal gives
 * back no more than that rank has written off.
 */
function writeOffRoom(line: LedgerLine, openCents: Cents, role: AnswerRole): { cents: number } | undefined {
  if (role.rank === "primary") return undefined;
  return { cents: role.isReversal ? (line.writtenOff[role.rank] ?? 0) : Math.max(0, openCents) };
}

function planAdjustment(
  adjustment: LineAnswer["adjustments"][number],
  decision: AdjustmentDecision,
  role: AnswerRole,
  room: { cents: number } | undefined,
): PlannedAdjustment {
  const { group, carc, amountCents, quantity, level } = adjustment;
  const facts = { group, carc, amountCents, ...(quantity === undefined ? {} : { quantity }), level };
  if (decision.action === "write-off") {
    const postedCents = room === undefined ? amountCents : takeRoom(amountCents, room, role.isReversal);
    return { ...facts, action: "write-off", postedCents, account: decision.account };
  }
  if (decision.action === "patient-responsibility") {
    const { action, responsibility } = decision;
    return { ...facts, action, postedCents: amountCents, responsibility, to: role.next };
  }
  return { ...facts, action: decision.action, postedCents: ZERO_CENTS };
}

function takeRoom(amountCents: Cents, room: { cents: number }, isReversal: boolean): Cents {
  const wanted = isReversal ? negateCents(amountCents) : amountCents;
  const taken = Math.min(wanted, room.cents);
  room.cents -= taken;
  return cents(isReversal ? -taken : taken);
}

/** What is open for whom after a payment and adjustments at a rank. */
export function applyToOpen(
  openBefore: PartyBalances,
  paidCents: Cents,
  adjustments: readonly PlannedAdjustment[],
  rank: CoverageRank,
): PartyBalances {
  // One object a line, not one an adjustment: a file of 30,000 lines passes here.
  const open = { ...openBefore, [rank]: cents(openBefore[rank] - paidCents) };
  for (const { postedCents, to } of adjustments) {
    open[rank] = cents(open[rank] - postedCents);
    if (to !== undefined) open[to] = cents(open[to] + postedCents);
  }
  return open;
}

/** Denied is told by the adjustments, never by CLP02 (rules 3.2). */
function adjudicate(paidCents: Cents, adjustments: readonly PlannedAdjustment[], isReversal: boolean): Adjudication {
  if (isReversal) return "reversed";
  const has = (action: PlannedAdjustment["action"]) =>
    adjustments.some((one) => one.action === action && one.amountCents > 0);
  if (has("denial")) return paidCents > 0 || has("patient-responsibility") ? "partly-denied" : "denied";
  if (paidCents > 0) return "paid";
  if (has("patient-responsibility")) return "patient";
  return has("review") ? "none" : "paid";
}
