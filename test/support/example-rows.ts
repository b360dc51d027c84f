import type { Connection } from "../../db/connection.ts";

type Value = string | number | Buffer | null;

interface Column {
  name: string;
  type: string;
  notnull: number;
}
interface Reference {
  from: string;
  table: string;
  to: string | null;
}

/**
 * Puts one invented row into every table that has none, each column by its type, its CHECK list and its references.
 * What a row names is there before it: a table waits for those that it refers to.
 */
export function fillEveryTable(connection: Connection): void {
  let waiting = tablesOf(connection);
  while (waiting.length > 0) {
    const names = new Set(waiting.map((table) => table.name));
    const next = waiting.find((table) => referredTables(connection, table.name).every((name) => !names.has(name)));
    if (!next) throw new Error("Tables refer to each other in a circle.");
    if (rowCount(connection, next.name) === 0) addExampleRow(connection, next);
    waiting = waiting.filter((table) => table !== next);
  }
}

/** The tables that a table's rows name, besides itself. */
function referredTables(connection: Connection, table: string): string[] {
  const references = connection.pragma(`foreign_key_list("${table}")`) as Reference[];
  return references.map((reference) => reference.table).filter((name) => name !== table);
}

function addExampleRow(connection: Connection, { name, sql }: { name: string; sql: string }): void {
  const row = exampleRow(connection, name, sql);
  const columns = Object.keys(row);
  const places = columns.map(() => "?").join(", ");
  connection.prepare(`INSERT INTO "${name}" (${columns.join(", ")}) VALUES (${places})`).run(Object.values(row));
}

/** Every row of every table, or of the tables given. */
export function allRows(connection: Connection, tables = tableNames(connection)): Record<string, unknown[]> {
  return Object.fromEntries(tables.map((name) => [name, connection.prepare(`SELECT * FROM "${name}"`).all()]));
}

/** The rows of the tables of before, by the columns that they had then: later steps may add some. */
export function formerColumns(
  connection: Connection,
  before: Readonly<Record<string, readonly unknown[]>>,
): Record<string, unknown[]> {
  return Object.fromEntries(
    Object.entries(before).map(([name, rows]) => {
      const columns = Object.keys(rows[0] ?? {}).map((column) => `"${column}"`);
      return [name, connection.prepare(`SELECT ${columns.join(", ") || "*"} FROM "${name}"`).all()];
    }),
  );
}

/** The tables' names in the order they were created. */
export function tableNames(connection: Connection): string[] {
  return tablesOf(connection).map((table) => table.name);
}

function tablesOf(connection: Connection): { name: string; sql: string }[] {
  return connection
    .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY rowid")
    .all() as { name: string; sql: string }[];
}

function rowCount(connection: Connection, table: string): number {
  return connection.prepare(`SELECT count(*) FROM "${table}"`).pluck().get() as number;
}

function exampleRow(connection: Connection, table: string, sql: string): Record<string, Value> {
  const columns = connection.pragma(`table_info("${table}")`) as Column[];
  const references = connection.pragma(`foreign_key_list("${table}")`) as Reference[];
  return Object.fromEntries(
    columns.map((column) => {
      const reference = references.find((other) => other.from === column.name);
      return [column.name, reference ? referredValue(connection, reference) : plainValue(table, sql, column)];
    }),
  );
}

/** The value named in the referred table; null where that is the table itself, which has no row yet. */
function referredValue(connection: Connection, reference: Reference): Value {
  const value = connection
    .prepare(`SELECT "${reference.to ?? "id"}" FROM "${reference.table}" LIMIT 1`)
    .pluck()
    .get();
  return (value ?? null) as Value;
}

function plainValue(table: string, sql: string, column: Column): Value {
  const allowed = new RegExp(`CHECK \\(${column.name} IN\\s*\\(('?)([^',)]+)`).exec(sql);
  if (allowed) return allowed[1] === "'" ? allowed[2]! : Number(allowed[2]);
  if (column.type === "INTEGER") return 1;
  return column.type === "BLOB" ? Buffer.from(`${table} bytes`) : `example ${table} ${column.name}`;
}
