import type { IsoDate } from "../../dates/iso-date.ts";
import type { Cents } from "../../money/cents.ts";
import { restOf } from "./plan-instalments.ts";
import type { PlanRun } from "./run-plan.ts";

/** What an account's plan means for aging, statements, dunning and payments today. */
export interface PlanStanding {
  planId: string;
  state: "current" | "missed" | "defaulted";
  /** The day on which the plan came to stand so; of a current one the day it was agreed, or cured. */
  sinceDate: IsoDate;
  plannedLineIds: string[];
  /** What of each line is still to be paid under the plan; the rest of the line is owed beside it. */
  openByLine: ReadonlyMap<string, Cents>;
  remainingCents: Cents;
  /** Planned and not due yet: never past due and never asked for. */
  notDueCents: Cents;
  /** Instalments due and not paid; all that remains after default. */
  dueCents: Cents;
  /** The same by the day from which each ages. Empty after default: the lines age as if there were no plan. */
  dueInstalments: { dueDate: IsoDate; restCents: Cents }[];
  nextDueDate: IsoDate | null;
  nextDueCents: Cents | null;
}

/** The standing of a plan that was agreed and is neither paid nor cancelled, or undefined. */
export function planStanding(
  planId: string,
  run: PlanRun,
  openByLine: ReadonlyMap<string, Cents>,
  today: IsoDate,
): PlanStanding | undefined {
  const { state } = run;
  if (state === "proposed" || state === "paid" || state === "cancelled") return undefined;
  const due = run.instalments.filter((one) => one.dueDate <= today && restOf(one) > 0);
  return {
    planId,
    state: state === "cured" ? "current" : state,
    sinceDate: run.sinceDate,
    plannedLineIds: [...openByLine.keys()],
    openByLine,
    remainingCents: run.remainingCents,
    notDueCents: run.notDueCents,
    dueCents: run.dueCents,
    dueInstalments: state === "defaulted" ? [] : due.map((one) => ({ dueDate: one.dueDate, restCents: restOf(one) })),
    nextDueDate: run.next?.dueDate ?? null,
    nextDueCents: run.next?.restCents ?? null,
  };
}
