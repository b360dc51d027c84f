import { sql } from "kysely";
import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import type { CoverageRank, PriorAdjudication } from "../../../../shared/claims/claim.ts";
import { plannedClaimSchema } from "../../../../shared/remittance/posting-plan.ts";
import { mergeAdjudications, priorAdjudicationOf } from "../../../../shared/remittance/prior-adjudication.ts";
import { isStanding } from "../remittances/standing-answer.ts";

/**
 * What earlier payers answered for a claim, by rank, from their answers as they were kept. A payer that answers in two
 * files answers once with the lines of both; an answer that was taken back or voided does not count, nor one of
 * a payer in whose place the claim was given another coverage.
 */
export function readPriorAdjudications(read: ReadHandle, claimId: string): Map<CoverageRank, PriorAdjudication> {
  const rows = read.all(
    build
      .selectFrom("claimAnswer")
      .select(["rank", "kind", "decidedDate", "plannedJson"])
      .where("claimId", "=", claimId)
      .where(isStanding)
      .where(isOfItsPayer)
      .orderBy("id"),
  );
  const answers = new Map<CoverageRank, PriorAdjudication>();
  for (const { rank, kind, decidedDate, plannedJson } of rows) {
    if (kind === "reversal") answers.delete(rank);
    else {
      const answer = priorAdjudicationOf(plannedClaimSchema.parse(JSON.parse(plannedJson)), decidedDate);
      const earlier = answers.get(rank);
      answers.set(rank, earlier ? mergeAdjudications(earlier, answer) : answer);
    }
  }
  return answers;
}

const isOfItsPayer = sql<boolean>`(
  not exists (
    select 1 from claimChange where claimChange.claimId = claimAnswer.claimId and claimChange.kind = 'change-coverage'
      and claimChange.undoneAt is null)
  or exists (
    select 1 from claimCoverage join coverage on coverage.id = claimCoverage.coverageId
    where claimCoverage.claimId = claimAnswer.claimId and claimCoverage.rank = claimAnswer.rank
      and coverage.payerId = claimAnswer.payerId))`;
