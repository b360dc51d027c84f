import type { Connection } from "./connection.ts";
import { damagedLedger, newerLedger, refusalOf } from "./ledger-fault.ts";

/** One step of the schema. Versions are 1, 2, 3 … without gaps; a published step is never edited. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  /** Statements run in order in one transaction. Foreign keys are checked at its end. */
  readonly sql: string;
}

/** The schema version of an open file: 0 for an empty one. */
export function schemaVersion(connection: Connection): number {
  return connection.pragma("user_version", { simple: true }) as number;
}

/**
 * Brings the file to the schema of this program, one transaction a step. A step that fails leaves the file as it was
 * before that step, and the ledger does not open.
 * @throws Refusal `newer-ledger` when the file's version is above the last step, `damaged-ledger` when a step cannot
 *   be applied because the rows break a rule; the file system's refusals as they are.
 */
export function migrate(connection: Connection, migrations: readonly Migration[]): void {
  const current = schemaVersion(connection);
  if (current > migrations.length) throw newerLedger();
  for (const migration of migrations.slice(current)) applyMigration(connection, migration);
}

function applyMigration(connection: Connection, migration: Migration): void {
  connection.exec("BEGIN IMMEDIATE");
  try {
    // Rebuilding a table needs foreign keys to be looked at only once it has its new name.
    connection.pragma("defer_foreign_keys=ON");
    connection.exec(migration.sql);
    if ((connection.pragma("foreign_key_check") as unknown[]).length > 0) throw damagedLedger();
    connection.pragma(`user_version=${migration.version}`);
    connection.exec("COMMIT");
  } catch (error) {
    if (connection.inTransaction) connection.exec("ROLLBACK");
    throw refusalOf(error) ?? error;
  }
}
