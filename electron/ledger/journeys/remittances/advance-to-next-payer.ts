import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import type { CoverageRank } from "../../../../shared/claims/claim.ts";
import type { Responsibility } from "../../../../shared/claims/claim-states.ts";
import type { PlannedClaim } from "../../../../shared/remittance/posting-plan.ts";
import type { CommandContext } from "../../journeys.ts";
import { recordClaimEvents } from "../claims/claim-history.ts";
import { type PracticeLists, readPracticeLists } from "../claims/load-claim-facts.ts";
import { inChunks } from "../journal/in-chunks.ts";
import { addressClaim } from "./address-claim.ts";

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

function addressTo(context: CommandContext, lists: PracticeLists, claimId: string, rank: CoverageRank): void {
  addressClaim(context, lists, claimId, { rank, submission: "unsent", frequency: "1", payerControlNumber: "" });
  const text = `Ready for the ${rank} payer with the former payer's answer`;
  recordClaimEvents(context, [{ claimId, kind: "next-payer", text }]);
}
