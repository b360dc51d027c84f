import { z } from "zod";
import type { IsoDate } from "../../dates/iso-date.ts";
import { type Cents, sumCents } from "../../money/cents.ts";
import { type PlanInstalment, PlanInstalments, restOf } from "./plan-instalments.ts";
import type { PlanTerms } from "./plan-terms.ts";
import type { PlanMovement } from "./planned-line.ts";

export const planStateSchema = z.enum(["proposed", "current", "missed", "cured", "defaulted", "paid", "cancelled"]);
/**
 * Where a plan stands. `proposed`, `agreed` and `cancelled` are acts; everything else follows from the terms, the journal
 * and the day. A cured plan is current again after a miss.
 */
export type PlanState = z.infer<typeof planStateSchema>;

/** A plan as of a day. */
export interface PlanRun {
  state: PlanState;
  /** The day on which this state began. */
  sinceDate: IsoDate;
  instalments: readonly PlanInstalment[];
  /** The debt under the plan: what was agreed less what insurance or adjustments took away. */
  principalCents: Cents;
  paidCents: Cents;
  remainingCents: Cents;
  /** Instalments due and not paid. All that remains once the plan has ended by default. */
  dueCents: Cents;
  /** What is not due yet: it does not age and is not asked for. */
  notDueCents: Cents;
  /** The first instalment to come that is not paid, or null. */
  next: { dueDate: IsoDate; restCents: Cents } | null;
  defaultedDate: IsoDate | null;
}

/**
 * Runs a plan from its agreement to a day. A payment counts on the day it was received: one that is posted late heals
 * what looked missed. Default is for good once it came: the whole rest is due, and new terms must be agreed.
 * @param movements in any order; later than `today` they do not count
 */
export function runPlan(terms: PlanTerms, movements: readonly PlanMovement[], today: IsoDate): PlanRun {
  const plan = new PlanInstalments(terms);
  let defaultedDate: IsoDate | null = null;
  const reach = (day: IsoDate) => {
    for (const missedDate of plan.markMissed(day)) {
      const open = plan.all.filter((one) => one.missedDate !== null && one.missedDate <= missedDate && restOf(one) > 0);
      if (open.length >= terms.defaultAfterMissed) defaultedDate ??= missedDate;
    }
  };
  for (const { date, principalCents, paidCents } of inOrder(movements)) {
    if (date > today) break;
    // A payment on the first day past grace is late: what was missed is marked before it.
    reach(date);
    if (paidCents < 0) plan.takeBack(-paidCents);
    if (principalCents < 0) plan.shrink(date, -principalCents);
    if (principalCents > 0) plan.grow(date, principalCents);
    if (paidCents > 0) plan.pay(date, paidCents);
  }
  reach(today);
  return describeRun(terms, plan, today, defaultedDate);
}

function inOrder(movements: readonly PlanMovement[]): PlanMovement[] {
  return movements.toSorted((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0));
}

function describeRun(terms: PlanTerms, plan: PlanInstalments, today: IsoDate, defaultedDate: IsoDate | null): PlanRun {
  const { all, remainingCents } = plan;
  const due = sumCents(all.filter((one) => one.dueDate <= today).map(restOf));
  const next = all.find((one) => one.dueDate > today && restOf(one) > 0);
  const ended = defaultedDate !== null;
  return {
    ...stateOf(terms, plan, defaultedDate),
    instalments: all,
    principalCents: sumCents(all.map((one) => one.amountCents)),
    paidCents: sumCents(all.map((one) => one.paidCents)),
    remainingCents,
    dueCents: ended ? remainingCents : due,
    notDueCents: sumCents(ended ? [] : all.filter((one) => one.dueDate > today).map(restOf)),
    next: next && !ended ? { dueDate: next.dueDate, restCents: restOf(next) } : null,
    defaultedDate,
  };
}

function stateOf(
  { agreedDate }: PlanTerms,
  { all, remainingCents }: PlanInstalments,
  defaultedDate: IsoDate | null,
): Pick<PlanRun, "state" | "sinceDate"> {
  if (remainingCents === 0) return { state: "paid", sinceDate: latest(all.map((one) => one.paidDate)) ?? agreedDate };
  if (defaultedDate !== null) return { state: "defaulted", sinceDate: defaultedDate };
  const missed = all.filter((one) => one.missedDate !== null && restOf(one) > 0);
  if (missed.length > 0) return { state: "missed", sinceDate: missed[0]!.missedDate! };
  const curedDate = latest(all.map((one) => one.curedDate));
  return curedDate === undefined
    ? { state: "current", sinceDate: agreedDate }
    : { state: "cured", sinceDate: curedDate };
}

function latest(dates: readonly (IsoDate | null)[]): IsoDate | undefined {
  return dates
    .filter((date) => date !== null)
    .toSorted()
    .at(-1);
}
