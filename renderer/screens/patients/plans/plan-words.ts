import type { PaymentPlan, PlanWish } from "../../../../shared/contract/payment-plans.ts";
import { formatDate } from "../../../../shared/dates/date-text.ts";
import { formatDollars } from "../../../../shared/money/money-text.ts";
import type { StatusTone } from "../../../theme/tokens.ts";

/** A plan's state by hue and word. */
export const PLAN_STATES: Readonly<Record<PaymentPlan["state"], { tone: StatusTone; word: string }>> = {
  proposed: { tone: "draft", word: "Proposed" },
  current: { tone: "paid", word: "Current" },
  missed: { tone: "denied", word: "Missed" },
  cured: { tone: "paid", word: "Cured" },
  defaulted: { tone: "denied", word: "Default" },
  paid: { tone: "paid", word: "Paid" },
  cancelled: { tone: "draft", word: "Cancelled" },
};

export const FREQUENCIES: ReadonlyArray<{ value: PlanWish["frequency"]; label: string }> = [
  { value: "monthly", label: "Month" },
  { value: "two-weekly", label: "Two weeks" },
  { value: "weekly", label: "Week" },
  { value: "quarterly", label: "Three months" },
];

export const SURPLUSES: ReadonlyArray<{ value: PlanWish["surplus"]; label: string }> = [
  { value: "shorten", label: "Fewer payments" },
  { value: "lower", label: "Smaller payments" },
];

type Asked = Pick<PaymentPlan, "state" | "dueCents" | "nextDueDate" | "nextDueCents" | "remainingCents">;

/** What a plan asks for now, in one line. */
export function planAsks({ state, dueCents, nextDueDate, nextDueCents, remainingCents }: Asked): string {
  if (state === "proposed") return "Plan proposed, not agreed yet";
  if (state === "defaulted") return `Plan ended by default: ${formatDollars(remainingCents)} due at once`;
  if (dueCents > 0) return `Plan: ${formatDollars(dueCents)} due now${state === "missed" ? ", missed" : ""}`;
  if (nextDueDate === null || nextDueCents === null) return "Plan paid";
  return `Plan: ${formatDollars(nextDueCents)} due ${formatDate(nextDueDate)}`;
}

/** How an instalment stands, as a word with its hue. */
export function instalmentState(
  { amountCents, paidCents, dueDate, missedDate, curedDate }: PaymentPlan["instalments"][number],
  today: string,
): { tone: StatusTone; word: string } {
  if (amountCents === 0) return { tone: "draft", word: "Not needed" };
  if (paidCents === amountCents) return { tone: "paid", word: curedDate === null ? "Paid" : "Cured" };
  if (missedDate !== null) return { tone: "denied", word: "Missed" };
  if (dueDate <= today) return { tone: "patient", word: "Due" };
  return paidCents > 0 ? { tone: "pending", word: "Paid in part" } : { tone: "pending", word: "To come" };
}
