import Database from "better-sqlite3-multiple-ciphers";
import { keyPragma, type LedgerKey } from "./keys/ledger-key.ts";
import { busyLedger, damagedLedger, faultCode, refusalOf } from "./ledger-fault.ts";

/** A keyed SQLite connection, before it is wrapped in handles. Only files in db/ use it. */
export type Connection = Database.Database;

/** How long to wait for another program to let go of the file before answering `busy`. */
const BUSY_TIMEOUT_MS = 500;
/**
 * Pages that are in the cache need no deciphering, and a transaction whose pages all fit is enciphered once, at its
 * end. 64 MiB holds the posting of a check of thousands of claims; a small practice never fills it.
 */
const CACHE_KIB = 65_536;
/**
 * Laying the log's pages into the file enciphers them once more, so ordinary commits leave that to the next quiet moment
 * (OpenLedger.foldLog). Only a log of 16 MiB is laid down by the commit that filled it.
 */
const LOG_PAGES = 4096;

/**
 * Opens the encrypted file and holds it alone until it is closed.
 *
 * One program at a time: `locking_mode=EXCLUSIVE` keeps SQLite's own lock on the file, which the system drops when the
 * process dies, so there is no lock file that could stay behind. It also keeps the write-ahead log's index in memory.
 * Do not open the database file by other means in this process while it is held: on POSIX systems closing any other
 * descriptor of the same file drops the lock.
 * @throws Refusal `busy`, `damaged-ledger` (also for a wrong key), `file-unreadable`, `file-unwritable`.
 */
export function openConnection(path: string, key: LedgerKey): Connection {
  return keyed(path, key, { timeout: BUSY_TIMEOUT_MS }, (connection) => {
    connection.pragma("locking_mode=EXCLUSIVE");
    if (connection.pragma("journal_mode=WAL", { simple: true }) !== "wal") throw damagedLedger();
    protect(connection);
    connection.pragma(`wal_autocheckpoint=${LOG_PAGES}`);
    // The first write transaction takes the exclusive lock, which locking_mode then keeps.
    connection.exec("BEGIN IMMEDIATE; COMMIT");
  });
}

/** Opens an encrypted file for reading only, to check it. Nothing is written beside it. @throws as openConnection. */
export function openForReading(path: string, key: LedgerKey): Connection {
  return keyed(path, key, { readonly: true, fileMustExist: true, timeout: BUSY_TIMEOUT_MS }, protect);
}

function protect(connection: Connection): void {
  // FULL: what was answered as done survives a power cut. The rest keeps patient data out of temporary files and
  // freed pages, and keeps a tampered schema from calling functions.
  connection.pragma("synchronous=FULL");
  connection.pragma("foreign_keys=ON");
  connection.pragma("trusted_schema=OFF");
  connection.pragma("temp_store=MEMORY");
  connection.pragma("secure_delete=ON");
  connection.pragma("cell_size_check=ON");
  connection.pragma(`cache_size=-${CACHE_KIB}`);
}

function keyed(
  path: string,
  key: LedgerKey,
  options: Database.Options,
  prepare: (connection: Connection) => void,
): Connection {
  let connection: Connection | undefined;
  try {
    connection = new Database(path, options);
    connection.pragma("cipher='sqlcipher'");
    connection.pragma("legacy=4");
    connection.pragma(keyPragma(key));
    // Reading the schema is what proves the key.
    connection.prepare("SELECT count(*) FROM sqlite_schema").get();
    prepare(connection);
    return connection;
  } catch (error) {
    connection?.close();
    if (faultCode(error)?.startsWith("SQLITE_BUSY")) throw busyLedger();
    throw refusalOf(error) ?? error;
  }
}
