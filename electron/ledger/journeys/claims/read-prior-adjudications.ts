import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import type { CoverageRank, PriorAdjudication } from "../../../../shared/claims/claim.ts";
import { plannedClaimSchema } from "../../../../shared/remittance/posting-plan.ts";
import { priorAdjudicationOf } from "../../../../shared/remittance/prior-adjudication.ts";

/**
 * What earlier payers answered for a claim, by rank, from their answers as they were kept. A later answer of the same
 * payer (a correction) stands for the earlier one; an answer that was taken back does not count.
 */
export function readPriorAdjudications(read: ReadHandle, claimId: string): Map<CoverageRank, PriorAdjudication> {
  const rows = read.all(
    build
      .selectFrom("claimAnswer")
      .select(["rank", "kind", "decidedDate", "plannedJson"])
      .where("claimId", "=", claimId)
      .orderBy("id"),
  );
  const answers = new Map<CoverageRank, PriorAdjudication>();
  for (const { rank, kind, decidedDate, plannedJson } of rows) {
    if (kind === "reversal") answers.delete(rank);
    else answers.set(rank, priorAdjudicationOf(plannedClaimSchema.parse(JSON.parse(plannedJson)), decidedDate));
  }
  return answers;
}
