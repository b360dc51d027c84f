import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import type { MoneyRules } from "../../../../shared/contract/patient-money.ts";
import type { JourneysOf } from "../../journeys.ts";

export const moneyRuleJourneys: JourneysOf<"moneyRules.get" | "moneyRules.save"> = {
  "moneyRules.get": ({ read }) => readMoneyRules(read),
  "moneyRules.save": ({ write }, rules) => {
    if (rules.smallBalanceCents < 0 || rules.returnedCheckFeeCents < 0) {
      throw new Refusal("refused", "A limit or fee cannot be below zero. Nothing was changed.");
    }
    write.run(build.updateTable("patientMoneyRule").set(rules));
    return {};
  },
};

/** What the practice decided; the ledger is founded with usual figures. */
export function readMoneyRules(read: ReadHandle): MoneyRules {
  const columns = ["smallBalanceCents", "smallBalanceDays", "returnedCheckFeeCents"] as const;
  return read.first(build.selectFrom("patientMoneyRule").select(columns))!;
}
