import { Refusal } from "../shared/contract/error-codes.ts";

const DAMAGED = new Set(["SQLITE_CORRUPT", "SQLITE_NOTADB", "SQLITE_IOERR_SHORT_READ", "SQLITE_IOERR_CORRUPTFS"]);
const UNWRITABLE = new Set([
  "SQLITE_FULL",
  "SQLITE_READONLY",
  "SQLITE_PERM",
  "ENOSPC",
  "EDQUOT",
  "EFBIG",
  "EACCES",
  "EPERM",
  "EROFS",
  "EISDIR",
  "ENOTDIR",
]);
/** Kinds of SQLite's input and output errors that mean: the disk did not take what was written. */
const WRITE_FAILED = /^SQLITE_IOERR_(WRITE|FSYNC|DIR_FSYNC|TRUNCATE|SHMSIZE|SHMOPEN|DELETE)/;

/** The `code` of an error thrown by SQLite or the file system, or undefined. */
export function faultCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return undefined;
  return error.code;
}

/**
 * Turns an error of SQLite or the file system into the refusal that people can act on.
 * @returns the refusal, the error itself when it is one already, or undefined when the error is a fault of ours.
 */
export function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error;
  const code = faultCode(error);
  if (code === undefined) return undefined;
  if (DAMAGED.has(code) || code.startsWith("SQLITE_CORRUPT")) return damagedLedger();
  if (UNWRITABLE.has(code) || code.startsWith("SQLITE_READONLY") || WRITE_FAILED.test(code)) return unwritableFile();
  if (code.startsWith("SQLITE_BUSY") || code.startsWith("SQLITE_LOCKED")) return busyLedger();
  if (code === "SQLITE_CANTOPEN" || code === "ENOENT") return unreadableFile();
  return undefined;
}

/** The file is not a ledger, or its content does not verify. */
export function damagedLedger(): Refusal {
  return new Refusal(
    "damaged-ledger",
    "This file is not a Billwright ledger, or it is damaged. Nothing was changed. Open the last backup instead.",
  );
}

/** The disk or the folder's permissions refused a write; the work was rolled back. */
export function unwritableFile(): Refusal {
  return new Refusal(
    "file-unwritable",
    "The file could not be written: the disk is full, or the folder does not allow it. Nothing was changed. Make room or choose another folder, then try again.",
  );
}

/** The path names no file that can be read. */
export function unreadableFile(): Refusal {
  return new Refusal(
    "file-unreadable",
    "The file could not be read: it is gone, or its folder does not allow it. Choose the file again.",
  );
}

/** Another program has the ledger open. */
export function busyLedger(): Refusal {
  return new Refusal(
    "busy",
    "Another program has this ledger open. Close Billwright's other window or command, then try again.",
  );
}

/** The ledger's schema or key file has a version that this Billwright does not know. */
export function newerLedger(): Refusal {
  return new Refusal(
    "newer-ledger",
    "This ledger was last used with a newer Billwright. Nothing was changed. Install that version to open it.",
  );
}
