import { sql } from "kysely";
import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import type { AcknowledgementReason, QuotedSegment } from "../../../../shared/acknowledgements/statement.ts";
import type { KeptAcknowledgement } from "../../../../shared/contract/acknowledgements.ts";

/** Kept acknowledgements with the names of what they are about; add a `where` and an order. */
export const acknowledgementsWithNames = build
  .selectFrom("acknowledgement")
  .innerJoin("ediFile", "ediFile.id", "acknowledgement.fileId")
  .leftJoin("batch", "batch.id", "acknowledgement.batchId")
  .leftJoin("claim", "claim.id", "acknowledgement.claimId")
  .leftJoin("patient", "patient.id", "claim.patientId")
  .selectAll("acknowledgement")
  .select(["ediFile.fileName", "batch.number as batchNumber", "claim.claimNumber"])
  .select(sql<string | null>`patient.last || ', ' || patient.first`.as("patientName"));

type Query = typeof acknowledgementsWithNames;

/** Runs a query made from {@link acknowledgementsWithNames}. */
export function readAcknowledgements(read: ReadHandle, query: Query): KeptAcknowledgement[] {
  return read.all(query).map((row) => ({
    id: row.id,
    fileId: row.fileId,
    fileName: row.fileName,
    recordedAt: row.recordedAt,
    source: row.source,
    level: row.level,
    answer: row.answer,
    answeredNumber: row.answeredNumber,
    batch: row.batchId === null ? null : { batchId: row.batchId, number: row.batchNumber ?? 0 },
    claim:
      row.claimId === null
        ? null
        : { claimId: row.claimId, claimNumber: row.claimNumber ?? "", patientName: row.patientName ?? "" },
    payerControlNumber: row.payerControlNumber,
    statedDate: row.statedDate,
    statedTime: row.statedTime,
    senderName: row.senderName,
    reasons: JSON.parse(row.reasonsJson) as AcknowledgementReason[],
    quotes: JSON.parse(row.quotesJson) as QuotedSegment[],
  }));
}
