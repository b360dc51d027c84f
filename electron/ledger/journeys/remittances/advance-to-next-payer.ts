import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import type { CoverageRank } from "../../../../shared/claims/claim.ts";
import type { Responsibility } from "../../../../shared/claims/claim-states.ts";
import type { PlannedClaim } from "../../../../shared/remittance/posting-plan.ts";
import type { CommandContext } from "../../journeys.ts";
import { readAnswer } from "../claims/claim-change-facts.ts";
import { recordClaimEvents } from "../claims/claim-history.ts";
import { type PracticeLists, readPracticeLists } from "../claims/load-claim-facts.ts";
import { inChunks } from "../journal/in-chunks.ts";
import { addressClaim, type ClaimAddress } from "./address-claim.ts";
import { isStanding } from "./standing-answer.ts";

const RANKS: readonly CoverageRank[] = ["primary", "secondary", "tertiary"];

/**
 * Readies the claims whose answered payer leaves something to the next one: addressed to that payer, unsent, judged
 * anew with the answer carried verbatim. Where the payer sent the claim on itself (crossover), the next payer counts
 * as billed and nothing of ours is made.
 */
export function advanceToNextPayer(
  context: CommandContext,
  remittance: { id: string; payerName: string },
  posting: readonly PlannedClaim[],
): void {
  let lists: PracticeLists | undefined;
  const asked = readResponsibilities(
    context.write,
    posting.map((claim) => claim.match!.claimId),
  );
  for (const claim of posting) {
    const { claimId, rank } = claim.match!;
    const next = claim.kind === "answer" ? nextRankWithOpen(asked.get(claimId), rank!) : undefined;
    if (next === undefined) continue;
    if (claim.forwardedTo) {
      markForwarded(context, { claimId, rank: next, remittanceId: remittance.id }, claim.forwardedTo.carrierName);
    } else {
      lists ??= readPracticeLists(context.write);
      addressTo(context, lists, claimId, next);
    }
  }
}

function readResponsibilities(read: ReadHandle, claimIds: readonly string[]): Map<string, Responsibility> {
  const claims = build.selectFrom("claim").select(["id", "responsibility"]);
  const rows = [...inChunks([...new Set(claimIds)])].flatMap((chunk) => read.all(claims.where("id", "in", chunk)));
  return new Map(rows.map((row) => [row.id, row.responsibility]));
}

/** The next payer that is asked for something of a claim, when it is its turn. */
function nextRankWithOpen(asked: Responsibility | undefined, answered: CoverageRank): CoverageRank | undefined {
  const next = RANKS.find((rank) => rank === asked);
  return next !== undefined && RANKS.indexOf(next) > RANKS.indexOf(answered) ? next : undefined;
}

function markForwarded(
  context: CommandContext,
  forwarding: { claimId: string; rank: CoverageRank; remittanceId: string },
  carrierName: string | undefined,
): void {
  context.write.run(
    build
      .insertInto("forwarding")
      .values(forwarding)
      .onConflict((conflict) => conflict.doNothing()),
  );
  const text = `Sent on by the payer to ${carrierName ?? `the ${forwarding.rank} payer`}; nothing is to be sent by us`;
  recordClaimEvents(context, [{ claimId: forwarding.claimId, kind: "next-payer", text }]);
}

/**
 * A payer that has answered the claim on the former answer is sent a replacement under its own number, where it takes
 * one; else an original, which waits for a person to say that it is billed anew.
 */
function sendingTo(
  read: ReadHandle,
  lists: PracticeLists,
  claimId: string,
  rank: CoverageRank,
): Pick<ClaimAddress, "frequency" | "payerControlNumber"> {
  const coverage = read.first(
    build
      .selectFrom("claimCoverage")
      .innerJoin("coverage", "coverage.id", "claimCoverage.coverageId")
      .select("coverage.payerId")
      .where("claimCoverage.claimId", "=", claimId)
      .where("claimCoverage.rank", "=", rank),
  );
  const payer = coverage && lists.payers.get(coverage.payerId);
  const answer = payer && readAnswer(read, claimId, rank, payer.id);
  const replaces = answer?.stands === true && payer?.acceptsReplacement === true && answer.payerControlNumber !== "";
  return replaces
    ? { frequency: "7", payerControlNumber: answer.payerControlNumber }
    : { frequency: "1", payerControlNumber: "" };
}

/** Whether the payer of a rank was sent the claim and has answered nothing of it yet. */
function isWithPayer(read: ReadHandle, claimId: string, rank: CoverageRank): boolean {
  const sent = build.selectFrom("claimSending").select("id").where("claimId", "=", claimId).where("rank", "=", rank);
  const answered = build.selectFrom("claimAnswer").select("id").where("claimId", "=", claimId).where("rank", "=", rank);
  return (
    read.first(sent.where("state", "not in", ["cancelled", "rejected"])) !== undefined &&
    read.first(answered.where(isStanding)) === undefined
  );
}

/** Sent once more as an original it would be denied as a duplicate: a person decides when that payer has answered. */
function holdBack({ write }: CommandContext, claimId: string, rank: CoverageRank): void {
  const holdReason = `The ${rank} payer has the former claim and has not answered it`;
  write.run(build.updateTable("claim").set({ holdReason, holdUntilDate: null }).where("id", "=", claimId));
}

function addressTo(context: CommandContext, lists: PracticeLists, claimId: string, rank: CoverageRank): void {
  const sending = sendingTo(context.write, lists, claimId, rank);
  if (sending.frequency === "1" && isWithPayer(context.write, claimId, rank)) holdBack(context, claimId, rank);
  addressClaim(context, lists, claimId, { rank, submission: "unsent", ...sending });
  const again = sending.frequency === "7" ? ", in place of what it has answered" : "";
  const text = `Ready for the ${rank} payer with the former payer's answer${again}`;
  recordClaimEvents(context, [{ claimId, kind: "next-payer", text }]);
}
