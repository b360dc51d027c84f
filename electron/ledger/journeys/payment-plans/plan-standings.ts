import type { ReadHandle } from "../../../../db/handles.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import { type PlanStanding, planStanding } from "../../../../shared/patient-billing/plans/plan-standing.ts";
import type { PlanChoice } from "./plan-facts.ts";
import { readPlansOnDay } from "./plans-on-day.ts";

/** The plan in force of each account that has one: current, missed or defaulted; paid and cancelled ones are over. */
export function readPlanStandings(read: ReadHandle, today: IsoDate): Map<string, PlanStanding> {
  return standingsOf(read, "not-cancelled", today);
}

/** The plan in force of one account. */
export function readPlanStanding(read: ReadHandle, patientId: string, today: IsoDate): PlanStanding | undefined {
  return standingsOf(read, { patientId }, today).get(patientId);
}

function standingsOf(read: ReadHandle, choice: PlanChoice, today: IsoDate): Map<string, PlanStanding> {
  const standings = new Map<string, PlanStanding>();
  for (const { facts, run, openByLine } of readPlansOnDay(read, choice, today)) {
    const standing = planStanding(facts.planId, run, openByLine, today);
    if (standing) standings.set(facts.patientId, standing);
  }
  return standings;
}
