import { formatDate } from "../../dates/date-text.ts";
import { addDays, daysBetween, type IsoDate } from "../../dates/iso-date.ts";
import type { Cents } from "../../money/cents.ts";
import { formatDollars } from "../../money/money-text.ts";
import type { CollectionPolicy, CollectionStepKind, LadderStep } from "./collection-ladder.ts";
import type { PromiseStanding } from "./promise-standing.ts";

export type HoldKind = "bankruptcy" | "dispute" | "hardship" | "other";

/** Why nobody asks for a while. */
export interface CollectionHold {
  kind: HoldKind;
  reason: string;
  fromDate: IsoDate;
  /** The first day on which it no longer holds; null until somebody ends it. */
  untilDate: IsoDate | null;
}

/** What decides what is to be done next about an account. */
export interface CollectionFacts {
  patientId: string;
  /** Open with the patient on lines that insurance has finished: the only amount that may be asked for. */
  owesCents: Cents;
  insurancePendingCents: Cents;
  unappliedCents: Cents;
  agencyCents: Cents;
  /** The day on which the oldest part that is still open became the patient's. */
  owingSinceDate: IsoDate | null;
  /** Statements sent since then: a former debt's do not count against a new one. */
  statementCount: number;
  firstStatementDate: IsoDate | null;
  lastStatementDate: IsoDate | null;
  /** The last day to pay that a statement or letter named; whoever was told it is not handed over before it is past. */
  payByDate: IsoDate | null;
  /** Steps done or skipped for this debt, with their days; steps taken back are not among them. */
  stepsDone: readonly { kind: CollectionStepKind; date: IsoDate }[];
  holds: readonly CollectionHold[];
  plan: "none" | "current" | "missed" | "defaulted";
  promise: { standing: PromiseStanding; promisedDate: IsoDate } | null;
  settlement: { state: "open" | "paid" | "lapsed"; untilDate: IsoDate } | null;
  deathDate: IsoDate | null;
  hasGuarantor: boolean;
}

export type CollectionRefusal =
  | "with-agency"
  | "nothing-owed"
  | "waits-on-insurance"
  | "unapplied-covers-it"
  | "on-hold"
  | "deceased"
  | "on-a-plan"
  | "promised"
  | "settling"
  | "below-minimum"
  | "ladder-ended";

/** What is to be done about an account. */
export type NextCollectionStep =
  | { state: "due"; step: CollectionStepKind; ageDays: number }
  /** Not yet. `onDate` is null where no day but an event brings it: another statement. */
  | { state: "waiting"; step: CollectionStepKind; ageDays: number; onDate: IsoDate | null; reason: string }
  | { state: "left-out"; code: CollectionRefusal; reason: string };

/** Whether a hold is in force: the day it ends is the first on which it is not. */
export function isHeld({ fromDate, untilDate }: CollectionHold, today: IsoDate): boolean {
  return fromDate <= today && (untilDate === null || today < untilDate);
}

/**
 * The next step of the ladder for an account. Steps are done in order and none is jumped over: nobody goes to an agency
 * without the notice that stands before it. Nothing is done while insurance has to answer, while something is disputed
 * or held, while a plan is current, or while a promise or a settlement is open.
 */
export function nextCollectionStep(
  account: CollectionFacts,
  policy: CollectionPolicy,
  today: IsoDate,
): NextCollectionStep {
  const refusal = refusalOf(account, policy, today);
  if (refusal) return { state: "left-out", ...refusal };
  const step = policy.steps.find(({ kind }) => !isDone(account, kind));
  if (step === undefined)
    return { state: "left-out", code: "ladder-ended", reason: "Every step of the ladder is done." };
  const startDate = policy.ageFrom === "owed" ? account.owingSinceDate : account.firstStatementDate;
  const ageDays = startDate === null ? 0 : Math.max(0, daysBetween(startDate, today));
  return standOn(step, account, policy, { today, startDate, ageDays });
}

function isDone({ stepsDone, statementCount }: CollectionFacts, kind: CollectionStepKind): boolean {
  return kind === "statement" ? statementCount > 0 : stepsDone.some((step) => step.kind === kind);
}

/** Whether a step is due: old enough, asked often enough, and with days to answer since whatever was sent last. */
function standOn(
  { kind: step, minimumDays, minimumStatements }: LadderStep,
  account: CollectionFacts,
  policy: CollectionPolicy,
  { today, startDate, ageDays }: { today: IsoDate; startDate: IsoDate | null; ageDays: number },
): NextCollectionStep {
  if (account.statementCount < minimumStatements) {
    const reason = `${account.statementCount} of ${minimumStatements} statements sent`;
    return { state: "waiting", step, ageDays, onDate: null, reason };
  }
  if (startDate === null && minimumDays > 0) {
    return { state: "waiting", step, ageDays, onDate: null, reason: "No statement was sent yet" };
  }
  const contacts = [account.lastStatementDate, ...account.stepsDone.map((one) => one.date)];
  const lastContact = contacts
    .filter((date) => date !== null)
    .sort()
    .at(-1);
  const answerBy = lastContact === undefined ? today : addDays(lastContact, policy.answerDays);
  const oldEnough = startDate === null ? today : addDays(startDate, minimumDays);
  const told = step === "agency" && account.payByDate !== null ? addDays(account.payByDate, 1) : today;
  const onDate = latestOf([answerBy, told, oldEnough]);
  if (today >= onDate) return { state: "due", step, ageDays };
  const reason = onDate > oldEnough ? "Time to answer the last one" : `Not ${minimumDays} days old yet`;
  return { state: "waiting", step, ageDays, onDate, reason };
}

function latestOf(dates: readonly [IsoDate, ...IsoDate[]]): IsoDate {
  return dates.toSorted().at(-1)!;
}

type Refusal = { code: CollectionRefusal; reason: string };

function refusalOf(account: CollectionFacts, policy: CollectionPolicy, today: IsoDate): Refusal | undefined {
  return moneyRefusal(account, policy, today) ?? heldRefusal(account, today) ?? smallRefusal(account, policy);
}

/** Nothing can be asked for at all. */
function moneyRefusal(account: CollectionFacts, policy: CollectionPolicy, today: IsoDate): Refusal | undefined {
  const { owesCents, insurancePendingCents, unappliedCents, agencyCents } = account;
  if (owesCents <= 0) {
    if (agencyCents > 0) return agencyRefusal(account, today);
    return insurancePendingCents > 0
      ? { code: "waits-on-insurance", reason: "Everything open waits on insurance." }
      : { code: "nothing-owed", reason: "The patient owes nothing." };
  }
  if (policy.waitsForInsurance && insurancePendingCents > 0) {
    return {
      code: "waits-on-insurance",
      reason: `Insurance has still to answer for ${formatDollars(insurancePendingCents)} of the account.`,
    };
  }
  if (unappliedCents >= owesCents) {
    return {
      code: "unapplied-covers-it",
      reason: `${formatDollars(unappliedCents)} of the patient's money is not applied and covers the balance. Apply it.`,
    };
  }
  return undefined;
}

/** What an agency has is in its hands, except that a stay in bankruptcy or a dispute binds the agency as well. */
function agencyRefusal(account: CollectionFacts, today: IsoDate): Refusal {
  const held = holdRefusal(account, today);
  if (held) return { ...held, reason: `${held.reason}. Recall it from the agency.` };
  return { code: "with-agency", reason: `${formatDollars(account.agencyCents)} is with the agency.` };
}

function holdRefusal({ holds }: CollectionFacts, today: IsoDate): Refusal | undefined {
  const hold = holds.find((one) => isHeld(one, today));
  if (!hold) return undefined;
  const until = hold.untilDate === null ? "" : ` until ${formatDate(hold.untilDate)}`;
  return { code: "on-hold", reason: `${HOLD_WORDS[hold.kind]}${until}: ${hold.reason}` };
}

/** Something stands between: a hold, a plan, a promise, a settlement, a death. */
function heldRefusal(account: CollectionFacts, today: IsoDate): Refusal | undefined {
  const held = holdRefusal(account, today);
  if (held) return held;
  if (account.deathDate !== null && !account.hasGuarantor) {
    return { code: "deceased", reason: "The patient has died and nobody else receives the bills." };
  }
  if (account.plan === "current") return { code: "on-a-plan", reason: "A payment plan is current." };
  if (account.promise?.standing === "open") {
    return { code: "promised", reason: `Payment is promised for ${formatDate(account.promise.promisedDate)}.` };
  }
  if (account.settlement && account.settlement.state !== "lapsed") {
    const { state, untilDate } = account.settlement;
    const reason =
      state === "paid"
        ? "A settlement is paid. Write the rest off."
        : `A settlement is open until ${formatDate(untilDate)}.`;
    return { code: "settling", reason };
  }
  return undefined;
}

function smallRefusal({ owesCents }: CollectionFacts, { minimumCents }: CollectionPolicy): Refusal | undefined {
  if (owesCents >= minimumCents) return undefined;
  return { code: "below-minimum", reason: `The balance is below the minimum of ${formatDollars(minimumCents)}.` };
}

/** Our words for the kinds of hold. */
export const HOLD_WORDS: Readonly<Record<HoldKind, string>> = {
  bankruptcy: "Bankruptcy",
  dispute: "In dispute",
  hardship: "Hardship",
  other: "On hold",
};
