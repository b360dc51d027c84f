import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import Database from "better-sqlite3-multiple-ciphers";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  createTempLedger,
  TEST_MOMENT,
  TEST_PASSPHRASE,
  TEST_SCRYPT_COST,
  type TempLedger,
} from "../test/support/temp-ledger.ts";
import { createLedger } from "./create-ledger.ts";
import { newLedgerKey } from "./keys/ledger-key.ts";
import { writeMeta } from "./ledger-meta.ts";
import { openLedger } from "./open-ledger.ts";
import { build } from "./query-builder.ts";

let temp: TempLedger;

beforeEach(() => {
  temp = createTempLedger();
});
afterEach(() => temp.remove());

const refusal = (code: string) => expect.objectContaining({ code });

test("nothing of the content can be read from the file", () => {
  const bytes = readFileSync(temp.path);
  expect(bytes.subarray(0, 15).toString("latin1")).not.toBe("SQLite format 3");
  expect(bytes.includes("Invented Family Practice")).toBe(false);
  expect(bytes.includes("CREATE TABLE")).toBe(false);
});

test.runIf(process.platform !== "win32")("the file and its log are their owner's alone", () => {
  const ledger = temp.open();
  for (const path of [temp.path, `${temp.path}-wal`]) expect(statSync(path).mode & 0o777, path).toBe(0o600);
  ledger.close();
});

test("SQLCipher's own settings read it, so that other tools can", () => {
  const other = new Database(temp.path, { readonly: true });
  other.pragma("cipher='sqlcipher'");
  other.pragma("legacy=4");
  other.pragma(`key="x'${temp.key.toString("hex")}'"`);
  expect(other.prepare("SELECT value FROM ledgerMeta WHERE key = 'ledgerId'").pluck().get()).toBe(temp.ledgerId);
  other.close();
});

test("the settings that protect patients' data are in force", () => {
  const ledger = temp.open();
  const setting = (name: string) => ledger.connection.pragma(name, { simple: true });
  expect([setting("journal_mode"), setting("locking_mode")]).toEqual(["wal", "exclusive"]);
  expect([setting("synchronous"), setting("foreign_keys")]).toEqual([2, 1]);
  expect([setting("temp_store"), setting("secure_delete"), setting("trusted_schema")]).toEqual([2, 1, 0]);
  ledger.inLightTransaction((write) => writeMeta(write, "practiceName", "Renamed"));
  expect(setting("synchronous")).toBe(2);
  ledger.close();
});

test("a wrong key, another ledger's id, a plain file and a missing file are refused", () => {
  expect(() => openLedger(temp.path, newLedgerKey(), temp.ledgerId)).toThrow(refusal("damaged-ledger"));
  expect(() => openLedger(temp.path, temp.key, "another ledger")).toThrow(refusal("damaged-ledger"));
  expect(() => openLedger(`${temp.path}.gone`, temp.key, temp.ledgerId)).toThrow(refusal("file-unreadable"));
  writeFileSync(temp.path, "this is a letter, not a ledger. ".repeat(500));
  expect(() => temp.open()).toThrow(refusal("damaged-ledger"));
  writeFileSync(temp.path, "");
  expect(() => temp.open()).toThrow(refusal("damaged-ledger"));
});

test("a ledger that is open elsewhere is busy until it is closed", () => {
  const held = temp.open();
  expect(() => temp.open()).toThrow(refusal("busy"));
  held.close();
  temp.open().close();
});

const otherFacts = {
  ledgerId: "other",
  practiceName: "Other Practice",
  timeZone: "America/Chicago",
  user: { id: "U", name: "Other Biller" },
  passphrase: TEST_PASSPHRASE,
  createdAt: TEST_MOMENT,
  sample: false,
  scryptCost: TEST_SCRYPT_COST,
};

test("a new ledger never replaces a file", () => {
  const before = readFileSync(temp.path);
  expect(() => createLedger(temp.path, otherFacts)).toThrow(refusal("file-exists"));
  expect(readFileSync(temp.path).equals(before)).toBe(true);
  temp.open().close();
});

test("a founding that fails leaves no file behind", () => {
  const files = readdirSync(temp.folder);
  const found = () => {
    throw new Error("the sample could not be made");
  };
  expect(() => createLedger(`${temp.path}.second`, { ...otherFacts, found })).toThrow("could not be made");
  expect(readdirSync(temp.folder)).toEqual(files);
});

test("the write-ahead log left by a killed program is taken in at the next opening", () => {
  const ledger = temp.open();
  ledger.inTransaction((write) => writeMeta(write, "practiceName", "Renamed before the crash"));
  // The files as a killed program leaves them: the database without, and the log with, the last transaction.
  const [database, log] = [readFileSync(temp.path), readFileSync(`${temp.path}-wal`)];
  ledger.close();
  rmSync(`${temp.path}-wal`, { force: true });
  writeFileSync(temp.path, database);
  writeFileSync(`${temp.path}-wal`, log);
  const reopened = temp.open();
  const name = reopened.read.first(build.selectFrom("ledgerMeta").select("value").where("key", "=", "practiceName"));
  expect(name).toEqual({ value: "Renamed before the crash" });
  reopened.close();
});

test("commits are laid into the file in a quiet moment, or by the one that fills the log", () => {
  const ledger = temp.open();
  ledger.foldLog();
  const fileBytes = () => statSync(temp.path).size;
  const before = fileBytes();
  const write = (mebibytes: number) =>
    ledger.inTransaction((transaction) => writeMeta(transaction, "practiceName", "x".repeat(mebibytes * 1024 * 1024)));
  write(4);
  expect(fileBytes()).toBe(before);
  ledger.foldLog();
  expect(fileBytes()).toBeGreaterThan(before + 4 * 1024 * 1024);
  write(20);
  expect(fileBytes()).toBeGreaterThan(before + 20 * 1024 * 1024);
  ledger.close();
});
