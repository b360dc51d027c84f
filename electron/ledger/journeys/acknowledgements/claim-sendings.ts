import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import type { CoverageRank } from "../../../../shared/claims/claim.ts";
import type { ClaimSending } from "../../../../shared/contract/acknowledgements.ts";
import { acknowledgementsWithNames, readAcknowledgements } from "./stored-acknowledgements.ts";

/** Every sending of a claim, newest first, with what was said of it and of its batch. */
export function readClaimSendings(read: ReadHandle, claimId: string): ClaimSending[] {
  const sendings = read.all(
    build
      .selectFrom("claimSending")
      .innerJoin("payer", "payer.id", "claimSending.payerId")
      .leftJoin("batch", "batch.id", "claimSending.batchId")
      .leftJoin("ediFile", "ediFile.batchId", "claimSending.batchId")
      .select(["claimSending.id", "claimSending.state", "claimSending.rank", "claimSending.frequency"])
      .select(["claimSending.sentOnDate", "claimSending.documentId", "claimSending.batchId", "payer.name as payerName"])
      .select(["batch.number", "batch.fileName", "batch.fileSha256", "batch.writtenAt", "batch.clearinghouseName"])
      .select(["batch.interchangeControlNumber", "batch.groupControlNumber", "batch.transactionControlNumber"])
      .select("ediFile.id as fileId")
      .where("claimSending.claimId", "=", claimId)
      .orderBy("claimSending.id", "desc"),
  );
  return sendings.map((row) => ({
    sendingId: row.id,
    state: row.state,
    payerName: row.payerName,
    rank: row.rank as CoverageRank,
    frequency: row.frequency,
    sentOnDate: row.sentOnDate,
    documentId: row.documentId,
    file:
      row.batchId === null || row.fileId === null
        ? null
        : {
            fileId: row.fileId,
            batchId: row.batchId,
            batchNumber: row.number!,
            fileName: row.fileName!,
            sha256: row.fileSha256!,
            writtenAt: row.writtenAt,
            clearinghouseName: row.clearinghouseName!,
            interchangeControlNumber: row.interchangeControlNumber!,
            groupControlNumber: row.groupControlNumber!,
            transactionControlNumber: row.transactionControlNumber!,
          },
    acknowledgements: readAcknowledgementsOf(read, row),
  }));
}

function readAcknowledgementsOf(read: ReadHandle, sending: { id: string; batchId: string | null }) {
  const about = acknowledgementsWithNames.where(({ and, eb, or }) =>
    or([
      eb("acknowledgement.sendingId", "=", sending.id),
      and([eb("acknowledgement.claimId", "is", null), eb("acknowledgement.batchId", "=", sending.batchId)]),
    ]),
  );
  const inOrder = about
    .orderBy("acknowledgement.statedDate")
    .orderBy("acknowledgement.statedTime")
    .orderBy("acknowledgement.id");
  return readAcknowledgements(read, inOrder);
}
