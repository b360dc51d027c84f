import { inSavepoint } from "../../../../../db/savepoint.ts";
import { Refusal } from "../../../../../shared/contract/error-codes.ts";
import type { UnattendedCheck } from "../../../../../shared/contract/posting-automation.ts";
import type { IsoDate } from "../../../../../shared/dates/iso-date.ts";
import { ZERO_CENTS } from "../../../../../shared/money/cents.ts";
import { judgeAutomation, type UnattendedWay } from "../../../../../shared/remittance/judge-automation.ts";
import type { CommandContext } from "../../../journeys.ts";
import { postStored } from "../post-remittance.ts";
import type { UnpostedCheck } from "./unposted-checks.ts";

/**
 * Posts what a check may post in this way. A check that the ledger refuses after all waits with the reason and leaves
 * nothing behind, so that one check never stops the others of its file or list.
 */
export function postUnattended(
  context: CommandContext,
  { stored, plan }: UnpostedCheck,
  way: UnattendedWay,
  depositDate: IsoDate,
): UnattendedCheck {
  const { id, checkNumber, receiptId } = stored.row;
  const judged = judgeAutomation(plan, way, receiptId !== null);
  const { outcome, claimCount, waitingCount, why } = judged.verdict;
  const check = { remittanceId: id, checkNumber };
  const nothing = { ...check, posted: false, postedClaimCount: 0, appliedCents: ZERO_CENTS };
  if (outcome === "nothing") return { ...nothing, waitingCount, why };
  try {
    const { appliedCents } = inSavepoint(context.write, () => postStored(context, stored, judged.plan, depositDate));
    context.concerns("remittance", id);
    return { ...check, posted: true, postedClaimCount: claimCount, appliedCents, waitingCount, why };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ...nothing, waitingCount: waitingCount + claimCount, why: error.message };
  }
}
