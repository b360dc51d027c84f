import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import type { PlanPolicy } from "../../../../shared/patient-billing/plans/judge-plan-terms.ts";
import type { JourneysOf } from "../../journeys.ts";

export const planPolicyJourneys: JourneysOf<"planPolicy.get" | "planPolicy.save"> = {
  "planPolicy.get": ({ read }) => readPlanPolicy(read),
  "planPolicy.save": ({ write }, policy) => {
    if (policy.minimumInstalmentCents < 0) {
      const message = "The least instalment cannot be below zero. Nothing was changed.";
      throw new Refusal("refused", message, "minimumInstalmentCents");
    }
    write.run(build.updateTable("paymentPlanPolicy").set(policy));
    return {};
  },
};

/** What the practice decided; the ledger is founded with usual figures. */
export function readPlanPolicy(read: ReadHandle): PlanPolicy {
  const columns = [
    "minimumInstalmentCents",
    "longestMonths",
    "downPaymentPercent",
    "graceDays",
    "defaultAfterMissed",
  ] as const;
  return read.first(build.selectFrom("paymentPlanPolicy").select(columns))!;
}
