import type { PaymentPlan } from "../../../../shared/contract/payment-plans.ts";
import { ZERO_CENTS } from "../../../../shared/money/cents.ts";
import type { PlanOnDay } from "./plans-on-day.ts";

type Figures = Pick<
  PaymentPlan,
  | "planId"
  | "number"
  | "patientId"
  | "state"
  | "sinceDate"
  | "principalCents"
  | "paidCents"
  | "remainingCents"
  | "dueCents"
  | "nextDueDate"
  | "nextDueCents"
>;

/** What lists and the account both show of a plan. A proposal and a cancelled plan ask for nothing. */
export function planFigures({ facts: { planId, number, patientId }, run }: PlanOnDay): Figures {
  const { state, sinceDate, principalCents, paidCents, remainingCents, dueCents, next } = run;
  const asks = state !== "proposed" && state !== "cancelled";
  return {
    ...{ planId, number, patientId, state, sinceDate, principalCents, paidCents, remainingCents },
    dueCents: asks ? dueCents : ZERO_CENTS,
    nextDueDate: asks ? (next?.dueDate ?? null) : null,
    nextDueCents: asks ? (next?.restCents ?? null) : null,
  };
}
