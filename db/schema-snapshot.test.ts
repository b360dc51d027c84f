import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { createTempLedger } from "../test/support/temp-ledger.ts";
import { schemaSnapshot } from "./schema-snapshot.ts";

const SNAPSHOT = fileURLToPath(new URL("schema.snapshot.sql", import.meta.url));

const temp = createTempLedger();
const ledger = temp.open();
const schema = schemaSnapshot(ledger.connection);
const tables = ledger.connection.prepare("SELECT name, strict FROM pragma_table_list WHERE schema = 'main'").all();
ledger.close();
temp.remove();

test("the schema is the one in review; UPDATE_SCHEMA_SNAPSHOT=1 writes the new one", () => {
  if (process.env.UPDATE_SCHEMA_SNAPSHOT === "1") writeFileSync(SNAPSHOT, schema);
  expect(schema).toBe(readFileSync(SNAPSHOT, "utf8"));
});

test("every table is STRICT", () => {
  const loose = (tables as { name: string; strict: number }[]).filter(
    (table) => table.strict === 0 && !table.name.startsWith("sqlite_"),
  );
  expect(loose).toEqual([]);
});
