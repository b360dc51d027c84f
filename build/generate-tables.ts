/**
 * Writes db/tables.ts, the types of all tables, from the migrations: a column is declared once, in SQL.
 * Run it after changing a migration: `node build/generate-tables.ts`. A test fails while the file is behind.
 */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import Database from "better-sqlite3-multiple-ciphers";
import { MIGRATIONS } from "../db/migrations/all.ts";

interface Column {
  name: string;
  type: string;
  notnull: number;
  dflt_value: string | null;
  pk: number;
}

/** The type a column's name and CHECK promise: cents, days and moments are branded by the name's last word. */
function columnType(column: Column, tableSql: string): string {
  const values = new RegExp(`CHECK \\(${column.name} IN \\(([^)]*)\\)\\)`).exec(tableSql)?.[1];
  if (values) return values.replaceAll("'", '"').split(", ").join(" | ");
  if (column.type === "BLOB") return "Uint8Array";
  if (column.type === "INTEGER") return /[cC]ents$/.test(column.name) ? "Cents" : "number";
  if (/Date$/.test(column.name)) return "IsoDate";
  return /(^a|A)t$/.test(column.name) ? "IsoMoment" : "string";
}

function columnLine(column: Column, tableSql: string, primaryKeys: number): string {
  const isRowId =
    column.type === "INTEGER" && column.pk === 1 && primaryKeys === 1 && !/CHECK \(id = 1\)/.test(tableSql);
  const nullable = column.notnull === 0 && column.pk === 0;
  const type = `${columnType(column, tableSql)}${nullable ? " | null" : ""}`;
  const generated = isRowId || column.dflt_value !== null;
  const line = `  ${column.name}: ${generated ? `Generated<${type}>` : type};`;
  // A long list of values stands below one another, as the formatter writes it.
  return line.length <= 120 || generated ? line : `  ${column.name}:\n    | ${type.replaceAll(" | ", "\n    | ")};`;
}

/** The text of db/tables.ts for the newest schema. */
export function generateTables(): string {
  const database = new Database(":memory:");
  for (const migration of MIGRATIONS) database.exec(migration.sql);
  const tables = database
    .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .all() as { name: string; sql: string }[];
  const interfaces = tables.map(({ name, sql }) => {
    const columns = database.prepare("SELECT * FROM pragma_table_info(?)").all(name) as Column[];
    const primaryKeys = columns.filter((column) => column.pk > 0).length;
    const lines = columns.map((column) => columnLine(column, sql, primaryKeys));
    return `export interface ${interfaceName(name)} {\n${lines.join("\n")}\n}`;
  });
  const map = tables.map(({ name }) => `  ${name}: ${interfaceName(name)};`);
  database.close();
  return [
    "// Generated from db/migrations by build/generate-tables.ts. Do not edit.",
    'import type { Generated } from "kysely";',
    'import type { IsoDate, IsoMoment } from "../shared/dates/iso-date.ts";',
    'import type { Cents } from "../shared/money/cents.ts";',
    "",
    interfaces.join("\n\n"),
    "",
    "/** Every table by its name in SQL. */",
    `export interface Tables {\n${map.join("\n")}\n}`,
    "",
  ].join("\n");
}

function interfaceName(table: string): string {
  const words = table.split("_").map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return `${words.join("")}Table`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL("../db/tables.ts", import.meta.url), generateTables());
}
