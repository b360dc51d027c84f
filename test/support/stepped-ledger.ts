import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { type Connection, openConnection } from "../../db/connection.ts";
import { newLedgerKey } from "../../db/keys/ledger-key.ts";
import { migrate } from "../../db/migrate.ts";
import { MIGRATIONS } from "../../db/migrations/all.ts";
import { allRows, fillEveryTable, formerColumns, tableNames } from "./example-rows.ts";
import { tempFolder } from "./temp-ledger.ts";

/**
 * A ledger built to the step before `version` with a row in every table, then brought to `version`: every row that was
 * there is compared, and the new tables get a row each. The work gets the connection for what else the step promises.
 * @param replaced tables whose place others take at this step
 */
export function onStep(
  version: number,
  work: (connection: Connection) => void,
  replaced: readonly string[] = [],
): void {
  const folder = tempFolder();
  const connection = openConnection(join(folder, "stepped.billwright"), newLedgerKey());
  try {
    migrate(connection, MIGRATIONS.slice(0, version - 1));
    fillEveryTable(connection);
    const tables = tableNames(connection).filter((name) => !replaced.includes(name));
    const before = allRows(connection, tables);
    migrate(connection, MIGRATIONS.slice(0, version));
    expect(formerColumns(connection, before)).toEqual(before);
    fillEveryTable(connection);
    expect(connection.pragma("foreign_key_check")).toEqual([]);
    work(connection);
  } finally {
    connection.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** That the database refuses each statement, with a message that has the given words. */
export function expectRefused(connection: Connection, words: RegExp, ...statements: string[]): void {
  for (const sql of statements) expect(() => connection.exec(sql), sql).toThrow(words);
}

/** A statement that copies a table's only row with some columns changed (SQL values), e.g. to try a rule. */
export function copyRow(connection: Connection, table: string, changes: Record<string, string>): string {
  const columns = (connection.pragma(`table_info("${table}")`) as { name: string }[]).map((column) => column.name);
  const values = columns.map((name) => changes[name] ?? name);
  return `INSERT INTO "${table}" (${columns.join(", ")}) SELECT ${values.join(", ")} FROM "${table}" LIMIT 1`;
}
