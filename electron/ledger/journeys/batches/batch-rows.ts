import { sql } from "kysely";
import type { z } from "zod";
import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import type { BatchClaim, batchRowSchema } from "../../../../shared/contract/batches.ts";
import { batchKind, claimKind } from "../claims/claim-kind.ts";
import { missing } from "../save-row.ts";

type BatchRowInput = z.input<typeof batchRowSchema>;

const BATCH_COLUMNS = [
  "id",
  "number",
  "state",
  "usage",
  "clearinghouseName",
  "fileName",
  "claimCount",
  "totalCents",
  "preparedAt",
  "writtenAt",
] as const;

/** All batches, newest first, without their bytes. */
export function readBatchRows(read: ReadHandle): BatchRowInput[] {
  return read.all(
    build.selectFrom("batch").select(BATCH_COLUMNS).select(batchKind.as("kind")).orderBy("number", "desc"),
  );
}

/** One batch with its bytes. @throws Refusal `not-found`. */
export function readBatch(read: ReadHandle, batchId: string) {
  const row = read.first(
    build
      .selectFrom("batch")
      .select([...BATCH_COLUMNS, "fileBytes", "fileSha256"])
      .select(batchKind.as("kind"))
      .where("id", "=", batchId),
  );
  if (!row) throw missing("batch");
  const { fileBytes, fileSha256, ...batch } = row;
  return { batch, fileBytes, fileSha256 };
}

/** The claims of a batch in file order. */
export function readBatchClaims(read: ReadHandle, batchId: string): BatchClaim[] {
  return read.all(
    claimsWithNames()
      .innerJoin("claimSending", "claimSending.claimId", "claim.id")
      .where("claimSending.batchId", "=", batchId)
      .orderBy("claimSending.id"),
  );
}

/** Claims as a batch shows them: who, payer, day, amount. */
export function claimsWithNames() {
  return build
    .selectFrom("claim")
    .innerJoin("patient", "patient.id", "claim.patientId")
    .leftJoin("payer", "payer.id", "claim.payerId")
    .select([
      "claim.id as claimId",
      "claim.claimNumber",
      claimKind.as("kind"),
      sql<string>`patient.last || ', ' || patient.first`.as("patientName"),
      sql<string>`coalesce(payer.name, '')`.as("payerName"),
      "claim.serviceDate",
      "claim.totalCents",
      "claim.problemCount as warningCount",
    ]);
}
