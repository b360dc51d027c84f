import { build } from "../../../../db/query-builder.ts";
import type { ClaimSendingTable } from "../../../../db/tables.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import { showEdi } from "../../../../shared/edi/show.ts";
import type { CommandContext, JourneysOf } from "../../journeys.ts";
import { type ClaimEvent, recordClaimEvents } from "../claims/claim-history.ts";
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
    markSendings(context, batchId, "cancelled", "unsent");
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
  write.run(build.updateTable("batch").set({ state: "written", writtenAt: clock.now() }).where("id", "=", batchId));
  markSendings(context, batchId, "written", "written");
  record(context, batchId, "written", `Written into file ${fileName}`);
}

function markSendings(
  { write }: CommandContext,
  batchId: string,
  sending: ClaimSendingTable["state"],
  submission: "written" | "unsent",
): void {
  const claims = build.selectFrom("claimSending").select("claimId").where("batchId", "=", batchId);
  write.run(build.updateTable("claim").set({ submission }).where("id", "in", claims));
  write.run(build.updateTable("claimSending").set({ state: sending }).where("batchId", "=", batchId));
}

function record(context: CommandContext, batchId: string, kind: ClaimEvent["kind"], text: string): void {
  const claims = context.write.all(build.selectFrom("claimSending").select("claimId").where("batchId", "=", batchId));
  const reference = { kind: "batch" as const, id: batchId };
  recordClaimEvents(
    context,
    claims.map(({ claimId }) => ({ claimId, kind, text, reference })),
  );
}
