import { sql } from "kysely";
import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import { isStanding } from "../remittances/standing-answer.ts";

/** Why such a claim stays out of a batch, for people. */
export const ANSWERED_ALREADY = "Its payer has answered it already, so sending it would bill it twice.";

/** Whether a person has said since that the claim is billed anew: as one denied as incomplete, or to its payer again. */
const billedAnew = sql<boolean>`exists (
  select 1 from claimChange where claimChange.claimId = claim.id and claimChange.undoneAt is null
    and claimChange.kind in ('rebill', 'reset-to-primary')
    and claimChange.id > (select max(claimAnswer.id) from claimAnswer where claimAnswer.claimId = claim.id))`;

/**
 * Whether the payer that a claim is addressed to has an answer to it that stands: a claim sent by other means, or
 * before this ledger began, can be answered without ever having been in a batch. A replacement or void may go, and what
 * a person has said to bill anew.
 */
export const answeredAlready = sql<number>`claim.frequency = '1' and not ${billedAnew} and (
  select count(*) filter (where kind = 'answer') > count(*) filter (where kind = 'reversal')
  from claimAnswer where claimAnswer.claimId = claim.id and claimAnswer.rank = claim.destination
    and claimAnswer.payerId = claim.payerId
    and ${isStanding})`;

/** {@link answeredAlready} of one claim. */
export function isAnsweredAlready(read: ReadHandle, claimId: string): boolean {
  return (
    read.first(build.selectFrom("claim").select(answeredAlready.as("answered")).where("id", "=", claimId))?.answered ===
    1
  );
}
