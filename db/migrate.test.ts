import { expect, test } from "vitest";
import { createTempLedger } from "../test/support/temp-ledger.ts";
import type { Migration } from "./migrate.ts";
import { MIGRATIONS } from "./migrations/all.ts";
import { openLedger } from "./open-ledger.ts";

const next = (sql: string): Migration[] => [
  ...MIGRATIONS,
  { version: MIGRATIONS.length + 1, name: "next", sql },
  { version: MIGRATIONS.length + 2, name: "after next", sql: "CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT;" },
];

test("versions count from one without gaps, and names are told apart", () => {
  expect(MIGRATIONS.map((migration) => migration.version)).toEqual(MIGRATIONS.map((_step, index) => index + 1));
  expect(new Set(MIGRATIONS.map((migration) => migration.name)).size).toBe(MIGRATIONS.length);
});

test("a ledger of an earlier program is brought up, step by step", () => {
  const temp = createTempLedger();
  const steps = next("CREATE TABLE added (id INTEGER PRIMARY KEY) STRICT;");
  const ledger = openLedger(temp.path, temp.key, temp.ledgerId, steps);
  expect(ledger.schemaVersion).toBe(MIGRATIONS.length + 2);
  expect(ledger.connection.prepare("SELECT count(*) FROM added, later").pluck().get()).toBe(0);
  ledger.close();
  temp.remove();
});

test("a ledger of a newer program is refused untouched", () => {
  const temp = createTempLedger();
  openLedger(temp.path, temp.key, temp.ledgerId, next("CREATE TABLE added (id INTEGER PRIMARY KEY) STRICT;")).close();
  expect(() => temp.open()).toThrow(expect.objectContaining({ code: "newer-ledger" }));
  temp.remove();
});

test.each([
  ["a statement that fails", "CREATE TABLE half (id INTEGER PRIMARY KEY) STRICT; INSERT INTO missing VALUES (1);"],
  [
    "a row that names a missing one",
    "CREATE TABLE half (userId TEXT REFERENCES appUser (id)) STRICT; INSERT INTO half VALUES ('nobody');",
  ],
])("%s leaves the file as it was, and the ledger does not open with it", (_what, sql) => {
  const temp = createTempLedger();
  expect(() => openLedger(temp.path, temp.key, temp.ledgerId, next(sql))).toThrow();
  const ledger = temp.open();
  expect(ledger.schemaVersion).toBe(MIGRATIONS.length);
  expect(ledger.connection.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'half'").pluck().get()).toBe(0);
  ledger.close();
  temp.remove();
});
