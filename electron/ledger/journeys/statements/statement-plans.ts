import type { ReadHandle } from "../../../../db/handles.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import type { StatementPlan } from "../../../../shared/patient-billing/choose-statements.ts";
import type { PlannedPart } from "../../../../shared/patient-billing/statement-items.ts";
import { readPlanStandings } from "../payment-plans/plan-standings.ts";

/** An account's payment plan as statements look at it. */
export type PlanOfAccount = Omit<StatementPlan, "plannedCents"> & PlannedPart;

/** The payment plans that stand today, by patient. One that was given up asks for all of its lines again. */
export function readStatementPlans(read: ReadHandle, today: IsoDate): Map<string, PlanOfAccount> {
  const plans = new Map<string, PlanOfAccount>();
  for (const [patientId, standing] of readPlanStandings(read, today)) {
    const { state, notDueCents, nextDueDate, nextDueCents, openByLine, dueInstalments } = standing;
    const planned = state === "defaulted" ? new Map() : openByLine;
    plans.set(patientId, { state, notDueCents, nextDueDate, nextDueCents, openByLine: planned, dueInstalments });
  }
  return plans;
}
