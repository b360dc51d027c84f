import type { ReadHandle } from "../../../../../db/handles.ts";
import { build } from "../../../../../db/query-builder.ts";
import type { PayerAutomation } from "../../../../../shared/contract/practice.ts";
import type { PostingPlan } from "../../../../../shared/remittance/posting-plan.ts";
import { planStored, readRemittance, type StoredRemittance } from "../stored-remittance.ts";

/** A check with work left, planned against the ledger as it is now. */
export interface UnpostedCheck {
  stored: StoredRemittance;
  plan: PostingPlan;
  mode: PayerAutomation;
}

/** Every check of which something is not posted, the oldest payment first. Plans them one by one, as they are asked for. */
export function* eachUnpostedCheck(read: ReadHandle): Generator<UnpostedCheck> {
  const rows = read.all(
    build
      .selectFrom("remittance")
      .select("id")
      .where("state", "in", ["open", "out-of-balance", "partly-posted"])
      .orderBy("paymentDate")
      .orderBy("importedAt")
      .orderBy("position"),
  );
  for (const { id } of rows) yield planCheck(read, id);
}

/** One check with its plan and its payer's mode. @throws Refusal `not-found`. */
export function planCheck(read: ReadHandle, remittanceId: string): UnpostedCheck {
  const stored = readRemittance(read, remittanceId);
  return { stored, plan: planStored(read, stored), mode: modeOf(read, stored.row.payerId) };
}

/** A payer that is not in the list has its checks looked at. */
export function modeOf(read: ReadHandle, payerId: string | null): PayerAutomation {
  if (payerId === null) return "review";
  return read.first(build.selectFrom("payer").select("automation").where("id", "=", payerId))?.automation ?? "review";
}
