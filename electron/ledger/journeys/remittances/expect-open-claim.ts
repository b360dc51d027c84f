import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import { missing } from "../save-row.ts";

/**
 * Makes sure that a place of a check may still be decided about.
 * @throws Refusal `not-found` when the check has no such place, `refused` when it was posted already.
 */
export function expectOpenClaim(read: ReadHandle, remittanceId: string, position: number): void {
  const check = read.first(build.selectFrom("remittance").select("claimCount").where("id", "=", remittanceId));
  if (!check || position >= check.claimCount) throw missing("claim of the remittance");
  const decided = read.first(
    build
      .selectFrom("remittanceClaim")
      .select("state")
      .where("remittanceId", "=", remittanceId)
      .where("position", "=", position),
  );
  if (decided?.state !== "posted") return;
  throw new Refusal("refused", "This claim of the remittance was posted already. Void its posting first.");
}
