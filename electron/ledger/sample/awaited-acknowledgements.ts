import { build } from "../../../db/query-builder.ts";
import type { Claim } from "../../../shared/claims/claim.ts";
import { addDays, type IsoDate } from "../../../shared/dates/iso-date.ts";
import { saveClaimJourneys } from "../journeys/claims/save-claim.ts";
import { readStoredClaim } from "../journeys/claims/stored-claim.ts";
import { importFile } from "../journeys/files/import-file.ts";
import type { CommandContext } from "../journeys.ts";
import { acknowledgeBatch, acknowledgeClaims, readBatchNumbers, type SampleBatch } from "./clearinghouse-answers.ts";
import { runCommandJourney as run } from "./run-command-journey.ts";
import { readSentClaims } from "./send-sample-batch.ts";

/** Of so many batches, one has a claim that the payer's front end does not take in. */
const BATCHES_PER_REJECTION = 9;
/** Fewer claims than these in a batch, and none is rejected: little would be left of it. */
const ENOUGH_CLAIMS = 4;

/** What the clearinghouse will say of batches that went out: the syntax at once, claims on the day after. */
export class AwaitedAcknowledgements {
  #awaited: {
    day: IsoDate;
    batch: ReturnType<typeof readSampleBatch>;
    rejected: Claim | undefined;
    isLast: boolean;
  }[] = [];
  #batches = 0;

  /**
   * A batch went out: its syntax is accepted on the same day. Now and then one of its claims will be rejected; that of
   * the last batch waits to be mended, a former one is mended when its rejection comes.
   * @returns the claims that payers take in, by payer.
   */
  send(context: CommandContext, { batchId, isLast }: { batchId: string; isLast: boolean }): Claim[][] {
    const batch = readSampleBatch(context, batchId);
    this.#batches += 1;
    importFile(context, acknowledgeBatch(batch, context.clock.today(), this.#batches));
    const rejects = batch.claims.length >= ENOUGH_CLAIMS && (isLast || this.#batches % BATCHES_PER_REJECTION === 0);
    const rejected = rejects ? batch.claims[0] : undefined;
    this.#awaited.push({ day: addDays(context.clock.today(), 1), batch, rejected, isLast });
    return readSentClaims(context, batchId)
      .map(({ claims }) => claims.filter((claim) => claim.claimNumber !== rejected?.claimNumber))
      .filter((claims) => claims.length > 0);
  }

  /** Imports what comes on the context's day, and mends what was rejected. */
  receiveDue(context: CommandContext): void {
    const day = context.clock.today();
    const due = this.#awaited.filter((one) => one.day === day);
    this.#awaited = this.#awaited.filter((one) => one.day !== day);
    for (const { batch, rejected, isLast } of due) {
      importFile(context, acknowledgeClaims(batch, rejected, day, batch.number));
      if (rejected && !isLast) mendClaim(context, rejected.claimNumber);
    }
  }
}

function readSampleBatch(context: CommandContext, batchId: string): SampleBatch & { claims: readonly Claim[] } {
  const claims = readSentClaims(context, batchId).flatMap((sent) => sent.claims);
  return { ...readBatchNumbers(context, batchId), claims };
}

function mendClaim(context: CommandContext, claimNumber: string): void {
  const claim = build.selectFrom("claim").select("id").where("claimNumber", "=", claimNumber);
  const { id: claimId } = context.write.first(claim)!;
  const { row, draft } = readStoredClaim(context.write, claimId);
  run(saveClaimJourneys["claims.save"], context, {
    claimId,
    version: row.version,
    draft: { ...draft, note: "MEMBER ID CONFIRMED WITH PLAN" },
  });
}
