import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import type { LedgerClaim } from "../../../../shared/remittance/ledger-claim.ts";
import { plannedClaimSchema } from "../../../../shared/remittance/posting-plan.ts";
import type { StandingAnswer } from "../../../../shared/remittance/standing-answer.ts";
import { inChunks } from "../journal/in-chunks.ts";
import { isStanding } from "./standing-answer.ts";

/** Claims with the posted answers that were neither voided nor taken back, for a remittance that takes some back. */
export function withStandingAnswers(read: ReadHandle, claims: readonly LedgerClaim[]): LedgerClaim[] {
  const standing = new Map<string, StandingAnswer[]>();
  for (const claimIds of inChunks(claims.map((claim) => claim.claimId))) readStanding(read, claimIds, standing);
  return claims.map((claim) => ({ ...claim, standing: standing.get(claim.claimId) ?? [] }));
}

function readStanding(read: ReadHandle, claimIds: string[], standing: Map<string, StandingAnswer[]>): void {
  const rows = read.all(
    build
      .selectFrom("claimAnswer")
      .leftJoin("answerPair", (join) =>
        join.onRef("answerPair.claimAnswerId", "=", "claimAnswer.id").on("answerPair.relation", "=", "takes-back"),
      )
      .select(["claimAnswer.id", "claimAnswer.claimId", "rank", "kind", "payerControlNumber", "paidCents"])
      .select(["plannedJson", "answerPair.earlierAnswerId"])
      .where("claimAnswer.claimId", "in", claimIds)
      .where(isStanding)
      .orderBy("claimAnswer.id"),
  );
  for (const { id, claimId, rank, kind, payerControlNumber, paidCents, plannedJson, earlierAnswerId } of rows) {
    const ofClaim = standing.get(claimId) ?? [];
    standing.set(claimId, ofClaim);
    if (kind === "answer") {
      const { lines } = plannedClaimSchema.parse(JSON.parse(plannedJson));
      ofClaim.push({ answerId: id, rank, payerControlNumber, paidCents, lines });
      continue;
    }
    // A reversal of before pairs were kept took back the latest answer at its rank.
    const index = ofClaim.findLastIndex((one) =>
      earlierAnswerId === null ? one.rank === rank : one.answerId === earlierAnswerId,
    );
    if (index >= 0) ofClaim.splice(index, 1);
  }
}
