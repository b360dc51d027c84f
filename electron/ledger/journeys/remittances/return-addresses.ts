import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import { type Claim, coverageRankSchema } from "../../../../shared/claims/claim.ts";
import { claimDraftSchema } from "../../../../shared/claims/claim-draft.ts";
import type { CommandContext } from "../../journeys.ts";
import { type PracticeLists, readPracticeLists } from "../claims/load-claim-facts.ts";
import { addressClaim, type ClaimAddress } from "./address-claim.ts";
import type { PostedAnswer } from "./posted-answers.ts";

const RANKS = coverageRankSchema.options;

/**
 * A claim that an answer had made ready for the next payer is the answered payer's again, as it was last sent there. A
 * claim that has gone out to the next payer stays with it: what was sent cannot be unsent.
 */
export function returnAddresses(context: CommandContext, answers: readonly PostedAnswer[]): void {
  let lists: PracticeLists | undefined;
  const first = new Map(answers.toReversed().map((answer) => [answer.claimId, answer]));
  for (const { claimId, rank, destination, submission, kind } of first.values()) {
    if (kind === "reversal") continue;
    const isReadyForNext = RANKS.indexOf(destination) > RANKS.indexOf(rank) && submission === "unsent";
    if (isReadyForNext) {
      lists ??= readPracticeLists(context.write);
      addressClaim(context, lists, claimId, addressBefore(context.write, claimId, rank));
    } else if (destination === rank && submission === "accepted") {
      returnRejection(context, claimId, rank);
    }
  }
}

/** How the claim stood with a payer: as its newest sending there says; never sent by us when there is none. */
function addressBefore(read: ReadHandle, claimId: string, rank: PostedAnswer["rank"]): ClaimAddress {
  const sending = newestSending(read, claimId, rank);
  if (sending === undefined || sending.state === "cancelled") {
    return { rank, submission: "unsent", frequency: "1", payerControlNumber: "" };
  }
  const { payerControlNumber = "" } = JSON.parse(sending.claimJson) as Pick<Claim, "payerControlNumber">;
  const frequency = claimDraftSchema.shape.frequency.parse(sending.frequency);
  return { rank, submission: sending.state, frequency, payerControlNumber };
}

function newestSending(read: ReadHandle, claimId: string, rank: PostedAnswer["rank"]) {
  return read.first(
    build
      .selectFrom("claimSending")
      .select(["id", "state", "frequency", "claimJson"])
      .where("claimId", "=", claimId)
      .where("rank", "=", rank)
      .where("state", "<>", "cancelled")
      .orderBy("id", "desc"),
  );
}

/** Posting had taken a rejection for overtaken, since the payer had decided the claim: it stands again. */
function returnRejection({ write }: CommandContext, claimId: string, rank: PostedAnswer["rank"]): void {
  const sending = newestSending(write, claimId, rank);
  if (sending?.state !== "rejected") return;
  write.run(build.updateTable("claim").set({ submission: "rejected" }).where("id", "=", claimId));
  const items = build.selectFrom("rejection").select("workItemId").where("sendingId", "=", sending.id);
  write.run(
    build
      .updateTable("workItem")
      .set({ closedDate: null, closedReason: null })
      .where("closedReason", "=", ANSWERED_BY_PAYER)
      .where("id", "in", items),
  );
}

/** Why posting an answer closes the work on a rejection: see record-answers.ts. */
const ANSWERED_BY_PAYER = "Answered by the payer";
