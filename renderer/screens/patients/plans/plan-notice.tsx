import { useLedgerQuery } from "../../../ledger-client/use-ledger-query.ts";
import { StatusMark } from "../../../parts/status-mark.tsx";
import { PLAN_STATES, planAsks } from "./plan-words.ts";

/** What the account's plan asks for now; nothing where there is none, or where it is over. */
export function PlanNotice({ patientId }: { patientId: string }) {
  const { value } = useLedgerQuery("plans.ofPatient", { patientId });
  const plan = value?.[0];
  if (!plan || plan.state === "paid" || plan.state === "cancelled") return null;
  return <StatusMark tone={PLAN_STATES[plan.state].tone} word={planAsks(plan)} washed />;
}
