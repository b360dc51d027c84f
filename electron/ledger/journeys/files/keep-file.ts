import { createHash } from "node:crypto";
import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import type { FileIdentity } from "../../../../shared/acknowledgements/identify-file.ts";
import { segmentsAlone } from "../../../../shared/acknowledgements/identify-file.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import { formatDate } from "../../../../shared/dates/date-text.ts";
import type { IsoDate, IsoMoment } from "../../../../shared/dates/iso-date.ts";
import type { Steps } from "../../../../shared/edi/steps.ts";
import type { CommandContext } from "../../journeys.ts";

/** A file to be kept, and where its bytes stand when something else keeps them. */
export interface FileToKeep extends FileIdentity {
  direction: "sent" | "received";
  fileName: string;
  bytes: Uint8Array;
  fileSha256: string;
  /** Of the segments alone, so that the same content in other lines is recognised; null where it need not be. */
  contentSha256?: string | null;
  keptAt: IsoMoment;
  batchId?: string;
  remittanceFileId?: string;
}

/**
 * Enters a file into the list of all files, with its bytes unless its batch or remittance keeps them; such a file has
 * the id of what keeps it. @returns its id.
 */
export function keepFile({ write, newId }: CommandContext, file: FileToKeep): string {
  const { bytes, batchId = null, remittanceFileId = null, contentSha256 = null, ...columns } = file;
  const id = batchId ?? remittanceFileId ?? newId();
  write.run(
    build
      .insertInto("ediFile")
      .values({ id, ...columns, contentSha256, batchId, remittanceFileId, byteCount: bytes.byteLength }),
  );
  if (batchId === null && remittanceFileId === null) {
    write.run(build.insertInto("ediFileBytes").values({ fileId: id, fileBytes: bytes }));
  }
  return id;
}

/** SHA-256 as 64 hexadecimal digits. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Some milliseconds of hashing. */
const HASHED_PER_STEP_BYTES = 1024 * 1024;

/** {@link sha256} of a file that may be large. */
export function* sha256InSteps(bytes: Uint8Array): Steps<string> {
  const hash = createHash("sha256");
  for (let from = 0; from < bytes.byteLength; from += HASHED_PER_STEP_BYTES) {
    hash.update(bytes.subarray(from, from + HASHED_PER_STEP_BYTES));
    yield;
  }
  return hash.digest("hex");
}

/** {@link sha256} of what a file says, whatever its line ends. */
export function contentHash(text: string): string {
  return sha256(segmentsAlone(text));
}

/**
 * Refuses a file that is known: the same bytes, received or sent, or the same segments in other lines.
 * @throws Refusal `already-done` with the day.
 */
export function refuseKnownFile(read: ReadHandle, fileSha256: string, contentSha256: string | null): void {
  const files = build.selectFrom("ediFile").select(["direction", "keptAt", "fileName"]);
  const former =
    read.first(files.where("fileSha256", "=", fileSha256)) ??
    (contentSha256 === null ? undefined : read.first(files.where("contentSha256", "=", contentSha256)));
  if (!former) return;
  const day = formatDate(former.keptAt.slice(0, 10) as IsoDate);
  const sentence =
    former.direction === "sent"
      ? `This is a file that you sent yourself: ${former.fileName}, made on ${day}.`
      : `This file was imported on ${day} as ${former.fileName}.`;
  throw new Refusal("already-done", `${sentence} Nothing was changed. Find it in the list of files.`);
}
