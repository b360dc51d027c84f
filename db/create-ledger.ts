import { existsSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { Refusal } from "../shared/contract/error-codes.ts";
import type { IsoMoment } from "../shared/dates/iso-date.ts";
import { addAppUser } from "./app-users.ts";
import { openConnection } from "./connection.ts";
import type { WriteTransaction } from "./handles.ts";
import { keyFilePath, writeKeyFile } from "./keys/key-file.ts";
import { type LedgerUser, newKeyRing } from "./keys/key-ring.ts";
import type { LedgerKey } from "./keys/ledger-key.ts";
import type { ScryptCost } from "./keys/wrapped-key.ts";
import { refusalOf } from "./ledger-fault.ts";
import { writeMeta } from "./ledger-meta.ts";
import { type Migration, migrate } from "./migrate.ts";
import { MIGRATIONS } from "./migrations/all.ts";
import { OpenLedger } from "./open-ledger.ts";
import { createPrivateFile, flushFile, renameIntoPlace } from "./write-file-atomically.ts";

/** What a new ledger starts with. */
export interface NewLedgerFacts {
  readonly ledgerId: string;
  readonly practiceName: string;
  /** IANA name, e.g. `America/Chicago`. */
  readonly timeZone: string;
  readonly user: LedgerUser;
  readonly passphrase: string;
  readonly createdAt: IsoMoment;
  readonly sample: boolean;
  readonly scryptCost: ScryptCost;
  readonly migrations?: readonly Migration[];
  /** Fills the new ledger inside its founding transaction. */
  readonly found?: (write: WriteTransaction) => void;
}

/**
 * Creates a ledger and its key file. The database is built under another name and renamed when it is complete, so a
 * crash never leaves half a ledger.
 * @returns the key to open it with, and the recovery code to print.
 * @throws Refusal `file-exists` when the path is taken, `file-unwritable`.
 */
export function createLedger(path: string, facts: NewLedgerFacts): { key: LedgerKey; recoveryCode: string } {
  if (existsSync(path)) throw fileExists();
  if (!existsSync(dirname(path))) throw folderGone();
  const unfinished = `${path}.unfinished`;
  let keysWritten = false;
  try {
    removeDatabase(unfinished);
    const { keyFile, key, recoveryCode } = newKeyRing(facts.ledgerId, facts.user, facts.passphrase, facts.scryptCost);
    createPrivateFile(unfinished);
    buildDatabase(unfinished, key, facts);
    flushFile(unfinished);
    if (existsSync(path)) throw fileExists();
    // A key file without its ledger, left by a crash or by a deleted ledger, opens nothing and is replaced.
    writeKeyFile(path, keyFile);
    keysWritten = true;
    renameIntoPlace(unfinished, path);
    return { key, recoveryCode };
  } catch (error) {
    removeDatabase(unfinished);
    if (keysWritten) rmSync(keyFilePath(path), { force: true });
    throw refusalOf(error) ?? error;
  }
}

function buildDatabase(path: string, key: LedgerKey, facts: NewLedgerFacts): void {
  const connection = openConnection(path, key);
  try {
    migrate(connection, facts.migrations ?? MIGRATIONS);
    new OpenLedger(path, connection).inTransaction((write) => {
      writeMeta(write, "ledgerId", facts.ledgerId);
      writeMeta(write, "practiceName", facts.practiceName);
      writeMeta(write, "timeZone", facts.timeZone);
      writeMeta(write, "createdAt", facts.createdAt);
      writeMeta(write, "sample", facts.sample ? "yes" : "no");
      addAppUser(write, facts.user, facts.createdAt);
      facts.found?.(write);
    });
  } finally {
    connection.close();
  }
}

function removeDatabase(path: string): void {
  for (const suffix of ["", "-wal", "-shm", "-journal"]) rmSync(path + suffix, { force: true });
}

function folderGone(): Refusal {
  return new Refusal(
    "file-unwritable",
    "The folder for the new ledger is not there. Nothing was made. Choose another folder, then try again.",
    "file",
  );
}

function fileExists(): Refusal {
  return new Refusal(
    "file-exists",
    "A file of that name exists already, and a new ledger never replaces one. Choose another name.",
    "file",
  );
}
