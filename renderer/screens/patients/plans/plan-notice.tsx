import type { PaymentPlan } from "../../../../shared/contract/payment-plans.ts";
import { StatusMark } from "../../../parts/status-mark.tsx";
import { PLAN_STATES, planAsks } from "./plan-words.ts";

/** What the account's plan asks for now. */
export function PlanNotice({ plan }: { plan: PaymentPlan }) {
  return <StatusMark tone={PLAN_STATES[plan.state].tone} word={planAsks(plan)} washed />;
}
