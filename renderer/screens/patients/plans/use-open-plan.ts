import type { PaymentPlan } from "../../../../shared/contract/payment-plans.ts";
import { useLedgerQuery } from "../../../ledger-client/use-ledger-query.ts";

/** The account's plan that is not over, a proposal too; undefined where there is none. An account has one at a time. */
export function useOpenPlan(patientId: string): PaymentPlan | undefined {
  const { value } = useLedgerQuery("plans.ofPatient", { patientId });
  return value?.find((plan) => plan.state !== "paid" && plan.state !== "cancelled");
}
