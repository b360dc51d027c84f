import { sql } from "kysely";
import { addDays, type IsoDate } from "../../../../shared/dates/iso-date.ts";
import { monthOf } from "../../../../shared/dates/month.ts";
import { type Cents, sumCents } from "../../../../shared/money/cents.ts";
import { type PlanInstalment, restOf } from "../../../../shared/patient-billing/plans/plan-instalments.ts";
import type { PlanState } from "../../../../shared/patient-billing/plans/run-plan.ts";
import type { JourneysOf } from "../../journeys.ts";
import { planFigures } from "./plan-figures.ts";
import { type PlanOnDay, readPlansOnDay } from "./plans-on-day.ts";

export const listPlanJourneys: JourneysOf<"plans.list"> = {
  "plans.list": ({ read, clock }) => {
    const today = clock.today();
    const open = readPlansOnDay(read, "not-cancelled", today)
      .filter(({ run }) => run.state !== "paid")
      .toSorted((one, other) => URGENCY.indexOf(one.run.state) - URGENCY.indexOf(other.run.state));
    const names = new Map(
      read
        .all(
          sql<{ patientId: string; patientName: string; accountNumber: string }>`
            SELECT id AS patientId, last || ', ' || first AS patientName, accountNumber FROM patient
            WHERE id IN (SELECT patientId FROM paymentPlan)`,
        )
        .map((row) => [row.patientId, row]),
    );
    const standing = open.filter(isKept).flatMap(({ run }) => run.instalments.filter((one) => restOf(one) > 0));
    return {
      plans: open.map((plan) => ({
        ...planFigures(plan),
        ...names.get(plan.facts.patientId)!,
        dueThisWeekCents: isKept(plan) ? restUpTo(plan.run.instalments, addDays(today, 6)) : sumCents([]),
        missedCount: plan.run.instalments.filter((one) => one.missedDate !== null && restOf(one) > 0).length,
      })),
      expected: expectedByMonth(standing.filter((one) => one.dueDate > today)),
      pastDueCents: restUpTo(standing, today),
    };
  },
};

/** Whom to call first. */
const URGENCY: readonly PlanState[] = ["missed", "defaulted", "proposed", "cured", "current"];

/** A plan that the patient is held to: agreed, and not ended by default. */
function isKept({ run: { state } }: PlanOnDay): boolean {
  return state === "current" || state === "cured" || state === "missed";
}

function restUpTo(instalments: readonly PlanInstalment[], day: IsoDate): Cents {
  return sumCents(instalments.filter((one) => one.dueDate <= day).map(restOf));
}

function expectedByMonth(instalments: readonly PlanInstalment[]) {
  const byMonth = [...Map.groupBy(instalments, (one) => monthOf(one.dueDate))];
  return byMonth
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([month, due]) => ({ month, instalmentCount: due.length, expectedCents: sumCents(due.map(restOf)) }));
}
