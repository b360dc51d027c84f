import { Refusal } from "../../../../shared/contract/error-codes.ts";
import type { CommandContext, JourneysOf } from "../../journeys.ts";
import { missing } from "../save-row.ts";
import { keepTerms, soundTerms } from "./make-plan.ts";
import { type PlanOnDay, readPlansOnDay } from "./plans-on-day.ts";
import { recordPlanEvent } from "./record-plan-event.ts";

export const changePlanJourneys: JourneysOf<"plans.change" | "plans.cancel"> = {
  "plans.change": (context, { planId, reason, ...wished }) => {
    const { facts } = readOpenPlan(context, planId);
    if (facts.agreedDate === null) {
      throw new Refusal("refused", "This plan is a proposal. Cancel it and make a new one. Nothing was changed.");
    }
    const { terms, lines } = soundTerms(context, facts.patientId, wished);
    const about = { planId, version: facts.version + 1, exceptionReason: wished.exceptionReason };
    keepTerms(context, about, terms, lines);
    recordPlanEvent(context, { planId, kind: "changed", reason });
    context.concerns("patient", facts.patientId);
    return {};
  },
  "plans.cancel": (context, { planId, reason }) => {
    const { facts } = readOpenPlan(context, planId);
    recordPlanEvent(context, { planId, kind: "cancelled", reason });
    context.concerns("patient", facts.patientId);
    return {};
  },
};

/** A plan of which something is left to do. @throws Refusal `not-found`, `already-done` when it is over. */
function readOpenPlan({ write, clock }: CommandContext, planId: string): PlanOnDay {
  const [plan] = readPlansOnDay(write, { planId }, clock.today());
  if (!plan) throw missing("payment plan", "planId");
  if (plan.run.state === "cancelled") throw new Refusal("already-done", "This plan was cancelled before.");
  if (plan.run.state === "paid") throw new Refusal("already-done", "This plan is paid in full: nothing is left of it.");
  return plan;
}
