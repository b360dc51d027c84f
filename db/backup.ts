import { copyFileSync, existsSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { Refusal } from "../shared/contract/error-codes.ts";
import type { IsoMoment } from "../shared/dates/iso-date.ts";
import { openForReading } from "./connection.ts";
import { checkIntegrity } from "./integrity.ts";
import { keyFilePath } from "./keys/key-file.ts";
import type { LedgerKey } from "./keys/ledger-key.ts";
import { damagedLedger, refusalOf } from "./ledger-fault.ts";
import { writeMeta } from "./ledger-meta.ts";
import type { OpenLedger } from "./open-ledger.ts";
import { createPrivateFile, flushFile, renameIntoPlace } from "./write-file-atomically.ts";

/**
 * Copies the ledger and its key file to `target`, opens the copy, verifies it, and only then gives it its name and
 * records the time. A former backup of that name is replaced by a verified one, or left alone.
 *
 * The copy is made by VACUUM INTO, which encrypts with the same key: copying the file by other means in this process
 * would drop the lock that holds it.
 * @throws Refusal `file-unwritable`, or `damaged-ledger` when the copy does not verify.
 */
export function backUpLedger(ledger: OpenLedger, key: LedgerKey, target: string, at: IsoMoment): void {
  if (isSameFile(target, ledger.path)) {
    throw new Refusal("refused", "A backup cannot replace the ledger itself. Choose another name or folder.", "file");
  }
  const copy = `${target}.unfinished`;
  try {
    removeCopy(copy);
    createPrivateFile(copy);
    ledger.connection.prepare("VACUUM INTO ?").run(copy);
    flushFile(copy);
    copyFileSync(keyFilePath(ledger.path), keyFilePath(copy));
    flushFile(keyFilePath(copy));
    verifyCopy(copy, key);
    renameIntoPlace(keyFilePath(copy), keyFilePath(target));
    renameIntoPlace(copy, target);
  } catch (error) {
    removeCopy(copy);
    throw refusalOf(error) ?? error;
  }
  ledger.inTransaction((write) => writeMeta(write, "lastVerifiedBackupAt", at));
}

function verifyCopy(copy: string, key: LedgerKey): void {
  const connection = openForReading(copy, key);
  try {
    if (checkIntegrity(connection).some((finding) => !finding.ok)) throw damagedLedger();
  } finally {
    connection.close();
  }
}

function isSameFile(target: string, ledgerPath: string): boolean {
  const targetPath = resolve(target);
  return [ledgerPath, keyFilePath(ledgerPath)].some((taken) => resolve(taken) === targetPath);
}

function removeCopy(copy: string): void {
  for (const path of [copy, `${copy}-journal`, keyFilePath(copy)]) {
    if (existsSync(path)) rmSync(path);
  }
}
