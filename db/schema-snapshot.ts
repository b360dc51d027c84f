import type { Connection } from "./connection.ts";

/** The whole schema as text, one object after another by kind and name: a change of it shows in review as a change. */
export function schemaSnapshot(connection: Connection): string {
  const rows = connection
    .prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type = 'table' DESC, tbl_name, type, name")
    .all() as { sql: string }[];
  return rows.map(({ sql }) => `${dedent(sql)};\n`).join("\n");
}

/** Takes off the indentation that the statement had in its migration's source. */
function dedent(sql: string): string {
  return sql.replace(/\n {4}/g, "\n");
}
