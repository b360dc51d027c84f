import { sql } from "kysely";
import { build } from "../../../../db/query-builder.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import { showEdi } from "../../../../shared/edi/show.ts";
import type { CommandContext, JourneysOf } from "../../journeys.ts";
import { closeRejectionWork } from "../acknowledgements/rejection-work.ts";
import { type ClaimEvent, recordClaimEvents } from "../claims/claim-history.ts";
import { closeDenialWork } from "../claims/close-denial-work.ts";
import { readBatch, readBatchClaims, readBatchRows } from "./batch-rows.ts";

export const writeBatchJourneys: JourneysOf<"batches.write" | "batches.cancel" | "batches.list" | "batches.get"> = {
  /**
   * The file is written before the transaction commits. A crash in between leaves the batch prepared, and writing it
   * again finds the same bytes under the same name, which is no fault.
   */
  "batches.write": (context, { batchId, folder }) => {
    const { batch, fileBytes, fileSha256 } = readBatch(context.write, batchId);
    if (batch.state === "cancelled") {
      throw new Refusal("refused", "This batch was cancelled. Nothing was written. Make a new batch of its claims.");
    }
    context.files.writeInto(folder, batch.fileName, fileBytes);
    if (batch.state === "prepared") markBatchWritten(context, batchId, batch.fileName);
    return { fileName: batch.fileName, byteCount: fileBytes.byteLength, sha256: fileSha256 };
  },
  "batches.cancel": (context, { batchId, reason }) => {
    const { batch } = readBatch(context.write, batchId);
    if (batch.state !== "prepared") {
      throw new Refusal("refused", "Only a batch whose file was never written can be cancelled. Nothing was changed.");
    }
    context.write.run(build.updateTable("batch").set({ state: "cancelled" }).where("id", "=", batchId));
    context.write.run(build.updateTable("claimSending").set({ state: "cancelled" }).where("batchId", "=", batchId));
    context.write.run(
      build.updateTable("claim").set({ submission: standsWithoutBatch }).where("id", "in", claimsOf(batchId)),
    );
    record(context, batchId, "batch-cancelled", `Batch ${batch.number} cancelled: ${reason}`);
    return {};
  },
  "batches.list": ({ read }) => readBatchRows(read),
  "batches.get": ({ read }, { batchId }) => {
    const { batch, fileBytes, fileSha256 } = readBatch(read, batchId);
    const fileText = Buffer.from(fileBytes).toString("latin1");
    const claims = readBatchClaims(read, batchId);
    return { batch, claims, fileText, readableText: showEdi(fileText), sha256: fileSha256 };
  },
};

/** Notes that a batch's file stands in the outbox: its claims are on their way. */
export function markBatchWritten(context: CommandContext, batchId: string, fileName: string): void {
  const { write, clock } = context;
  const written = { state: "written" as const, writtenAt: clock.now() };
  write.run(build.updateTable("batch").set(written).where("id", "=", batchId));
  write.run(build.updateTable("claim").set({ submission: "written" }).where("id", "in", claimsOf(batchId)));
  write.run(build.updateTable("claimSending").set({ state: "written" }).where("batchId", "=", batchId));
  record(context, batchId, "written", `Written into file ${fileName}`);
  const claimIds = write.all(claimsOf(batchId)).map((row) => row.claimId);
  closeRejectionWork(context, claimIds, `Sent again in file ${fileName}`);
  const sendings = build.selectFrom("claimSending").select(["claimId", "rank", "frequency"]);
  closeDenialWork(context, write.all(sendings.where("batchId", "=", batchId)));
}

/** A claim that was rejected before it was put into a batch that is given up is a rejected claim again. */
const standsWithoutBatch = sql<"rejected" | "unsent">`CASE (
    SELECT state FROM claimSending AS former
    WHERE former.claimId = claim.id AND former.state <> 'cancelled' AND former.rank = claim.destination
    ORDER BY former.id DESC LIMIT 1)
  WHEN 'rejected' THEN 'rejected' ELSE 'unsent' END`;

function claimsOf(batchId: string) {
  return build.selectFrom("claimSending").select("claimId").where("batchId", "=", batchId);
}

function record(context: CommandContext, batchId: string, kind: ClaimEvent["kind"], text: string): void {
  const claims = context.write.all(claimsOf(batchId));
  const reference = { kind: "batch" as const, id: batchId };
  recordClaimEvents(
    context,
    claims.map(({ claimId }) => ({ claimId, kind, text, reference })),
  );
}
