import type { PaymentPlan } from "../../../../shared/contract/payment-plans.ts";
import { StatusMark } from "../../../parts/status-mark.tsx";
import { PLAN_STATES, planAsks } from "./plan-words.ts";

/** What the account's plan asks for now. */
export function PlanNotice({ plan }: { plan: PaymentPlan }) {
  const due = plan.dueCents > 0 && (plan.state === "current" || plan.state === "cured");
  return <StatusMark tone={due ? "patient" : PLAN_STATES[plan.state].tone} word={planAsks(plan)} washed />;
}
