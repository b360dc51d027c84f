import { existsSync } from "node:fs";
import { type Connection, openConnection } from "./connection.ts";
import { inWriteTransaction, type ReadHandle, readHandle, type WriteTransaction } from "./handles.ts";
import type { LedgerKey } from "./keys/ledger-key.ts";
import { damagedLedger, unreadableFile } from "./ledger-fault.ts";
import { readMeta } from "./ledger-meta.ts";
import { type Migration, migrate, schemaVersion } from "./migrate.ts";
import { MIGRATIONS } from "./migrations/all.ts";
import { StatementCache } from "./statement-cache.ts";

/** A ledger file that is open and held by this process alone. */
export class OpenLedger {
  readonly path: string;
  readonly read: ReadHandle;
  /** For db/ only: backup and integrity need pragmas. */
  readonly connection: Connection;
  readonly #statements: StatementCache;

  constructor(path: string, connection: Connection) {
    this.path = path;
    this.connection = connection;
    this.#statements = new StatementCache(connection);
    this.read = readHandle(this.#statements);
  }

  /** Runs work in one transaction; any throw rolls it back and is thrown on. What it did survives a power cut. */
  inTransaction<Result>(work: (write: WriteTransaction) => Result): Result {
    return inWriteTransaction(this.connection, this.#statements, work);
  }

  /**
   * The same without waiting for the disk: the rows survive a crash of the program, a power cut may take the last few.
   * For the audit rows of queries, so that looking at a patient does not cost a flush of the disk.
   */
  inLightTransaction<Result>(work: (write: WriteTransaction) => Result): Result {
    this.connection.pragma("synchronous=NORMAL");
    try {
      return this.inTransaction(work);
    } finally {
      this.connection.pragma("synchronous=FULL");
    }
  }

  get schemaVersion(): number {
    return schemaVersion(this.connection);
  }

  /**
   * Lays what the write-ahead log holds into the file. What was committed is safe before and after; this only takes
   * time, some 20 ms a MiB, and is done when nobody waits. Cheap when there is nothing to lay down.
   */
  foldLog(): void {
    this.connection.pragma("wal_checkpoint(PASSIVE)");
  }

  /** Folds the write-ahead log into the file and lets go of it. The key leaves memory with the connection. */
  close(): void {
    if (this.connection.open) this.connection.close();
  }
}

/**
 * Opens a ledger with its key and brings it to this program's schema.
 * @param ledgerId the id in the key file, which must be the database's own.
 * @throws Refusal `file-unreadable`, `damaged-ledger`, `newer-ledger`, `busy`, `file-unwritable`.
 */
export function openLedger(
  path: string,
  key: LedgerKey,
  ledgerId: string,
  migrations: readonly Migration[] = MIGRATIONS,
): OpenLedger {
  if (!existsSync(path)) throw unreadableFile();
  const connection = openConnection(path, key);
  try {
    if (schemaVersion(connection) === 0) throw damagedLedger();
    migrate(connection, migrations);
    const ledger = new OpenLedger(path, connection);
    if (readMeta(ledger.read, "ledgerId") !== ledgerId) throw damagedLedger();
    return ledger;
  } catch (error) {
    connection.close();
    throw error;
  }
}
