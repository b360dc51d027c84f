import { addDays } from "../../shared/dates/iso-date.ts";
import { cents, sumCents } from "../../shared/money/cents.ts";
import type { Move } from "./history-moves.ts";
import type { RandomHistory } from "./random-history.ts";

/** Payment plans laid over whatever is open, changed and ended while money comes and goes on their lines. */
export const PLAN_MOVES: readonly Move[] = [{ name: "a plan is made, changed or ended", weight: 4, run: movePlan }];

async function movePlan(history: RandomHistory): Promise<void> {
  const { random, ledger } = history;
  const patientId = random.pick(history.patientIds);
  const plans = await ledger.value("plans.ofPatient", { patientId });
  const plan = plans.find((one) => one.state !== "paid" && one.state !== "cancelled");
  if (plan && random.chance(30)) {
    await history.try("plans.cancel", { planId: plan.planId, reason: "Paid another way" });
    return;
  }
  const lines = (await ledger.value("plans.lines", { patientId })).filter(() => random.chance(70));
  if (lines.length === 0) return;
  const terms = {
    wish: {
      ...{ lineIds: lines.map((line) => line.lineId), downPaymentCents: cents(random.below(3000)) },
      ...{ frequency: random.pick(["weekly", "two-weekly", "monthly", "quarterly"] as const) },
      ...{ firstDate: addDays(history.today, random.below(30)), surplus: random.pick(["shorten", "lower"] as const) },
      division: { by: "count" as const, count: 1 + random.below(12) },
    },
    totalCents: sumCents(lines.map((line) => line.openCents)),
    exceptionReason: "Fixed income",
  };
  if (plan) await history.try("plans.change", { planId: plan.planId, ...terms, reason: "More was owed" });
  else await history.try("plans.make", { patientId, ...terms, agreed: true });
}
