import { sql } from "kysely";
import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import { ediTextOf } from "../../edi-text.ts";
import { missing } from "../save-row.ts";
import { unpackBytes } from "./pack-bytes.ts";

/** Columns that every look at a file needs. */
export const filesWithNames = build
  .selectFrom("ediFile")
  .select([
    "id",
    "direction",
    "kind",
    "fileName",
    "fileSha256",
    "byteCount",
    "keptAt",
    "senderId",
    "receiverId",
    "interchangeControlNumber",
    "groupControlNumber",
    "usage",
    "batchId",
    "remittanceFileId",
  ]);

/** A file's row. @throws Refusal `not-found`. */
export function readFileRow(read: ReadHandle, fileId: string) {
  const row = read.first(filesWithNames.where("id", "=", fileId));
  if (!row) throw missing("file");
  return row;
}

/** A file's bytes as they came or went. @throws Refusal `not-found`. */
export function readFileBytes(read: ReadHandle, fileId: string): Uint8Array {
  const row = read.first(
    build
      .selectFrom("ediFile")
      .leftJoin("batch", "batch.id", "ediFile.batchId")
      .leftJoin("remittanceFile", "remittanceFile.id", "ediFile.remittanceFileId")
      .leftJoin("ediFileBytes", "ediFileBytes.fileId", "ediFile.id")
      .select([
        sql<Uint8Array>`coalesce(batch.fileBytes, remittanceFile.fileBytes, ediFileBytes.fileBytes)`.as("fileBytes"),
        "remittanceFile.packing",
      ])
      .where("ediFile.id", "=", fileId),
  );
  if (!row) throw missing("file");
  return row.packing === "gzip" ? unpackBytes(row.fileBytes) : row.fileBytes;
}

/** A file as text. @throws Refusal `not-found`. */
export function readFileText(read: ReadHandle, fileId: string): string {
  return ediTextOf(readFileBytes(read, fileId));
}
