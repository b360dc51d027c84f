import type { DryRunCheck } from "../../../../../shared/contract/posting-automation.ts";
import { judgeAutomation } from "../../../../../shared/remittance/judge-automation.ts";
import type { JourneysOf } from "../../../journeys.ts";
import { eachUnpostedCheck, type UnpostedCheck } from "./unposted-checks.ts";

export const dryRunJourneys: JourneysOf<"remittances.dryRun"> = {
  "remittances.dryRun": ({ read }) => [...eachUnpostedCheck(read)].map(judge),
};

function judge({ stored: { row }, plan, mode }: UnpostedCheck): DryRunCheck {
  const isBooked = row.receiptId !== null;
  const oneClick = judgeAutomation(plan, "one-click", isBooked).verdict;
  return {
    remittanceId: row.id,
    payerName: row.payerName,
    checkNumber: row.checkNumber,
    paymentDate: row.paymentDate,
    amountCents: row.amountCents,
    mode,
    posts: mode !== "review" && oneClick.outcome !== "nothing",
    oneClick,
    automatic: judgeAutomation(plan, "automatic", isBooked).verdict,
  };
}
