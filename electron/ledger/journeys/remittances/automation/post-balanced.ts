import type { UnattendedCheck } from "../../../../../shared/contract/posting-automation.ts";
import type { IsoDate } from "../../../../../shared/dates/iso-date.ts";
import { ZERO_CENTS } from "../../../../../shared/money/cents.ts";
import type { CommandContext, JourneysOf } from "../../../journeys.ts";
import { postUnattended } from "./post-unattended.ts";
import { planCheck } from "./unposted-checks.ts";

export const postBalancedJourneys: JourneysOf<"remittances.postBalanced"> = {
  // Each is planned when its turn comes: what the ones before posted changes what it finds open.
  "remittances.postBalanced": (context, { remittanceIds, depositDate }) => {
    const ids = [...new Set(remittanceIds)];
    return ids.map((remittanceId, index) => {
      context.progress(index, ids.length, "Posting checks");
      return postOne(context, remittanceId, depositDate);
    });
  },
};

function postOne(context: CommandContext, remittanceId: string, depositDate: IsoDate): UnattendedCheck {
  const check = planCheck(context.write, remittanceId);
  const { id, checkNumber, state } = check.stored.row;
  const left = (why: string): UnattendedCheck => ({
    ...{ remittanceId: id, checkNumber, posted: false, postedClaimCount: 0 },
    ...{ appliedCents: ZERO_CENTS, waitingCount: 0, why },
  });
  if (state === "posted") return left("This check was posted already. Nothing was posted again.");
  if (check.mode === "review") return left("This payer's checks are looked at one by one.");
  return postUnattended(context, check, "one-click", depositDate);
}
