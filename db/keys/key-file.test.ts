import { readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { TEST_PASSPHRASE, TEST_SCRYPT_COST, TEST_USER, tempFolder } from "../../test/support/temp-ledger.ts";
import { keyFilePath, readKeyFile, writeKeyFile } from "./key-file.ts";
import { newKeyRing } from "./key-ring.ts";

const { keyFile } = newKeyRing("ledger-1", TEST_USER, TEST_PASSPHRASE, TEST_SCRYPT_COST);
const damaged = expect.objectContaining({ code: "damaged-ledger" });
let folder: string;
let ledgerPath: string;

beforeEach(() => {
  folder = tempFolder();
  ledgerPath = join(folder, "practice.billwright");
  writeKeyFile(ledgerPath, keyFile);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const rewrite = (change: (text: string) => string) => {
  const path = keyFilePath(ledgerPath);
  writeFileSync(path, change(readFileSync(path, "utf8")));
};

test("what was written is read back, by its owner alone", () => {
  expect(readKeyFile(ledgerPath)).toEqual(keyFile);
  if (process.platform !== "win32") expect(statSync(keyFilePath(ledgerPath)).mode & 0o777).toBe(0o600);
});

test.each([
  [
    "one changed digit",
    (text: string) => text.replace(/"tag": "(.)/, (_all, digit) => `"tag": "${digit === "0" ? "1" : "0"}`),
  ],
  ["cut off", (text: string) => text.slice(0, 200)],
  ["empty", () => ""],
  ["another JSON file", () => '{"name": "billwright"}'],
  [
    "a cost that would need terabytes",
    (text: string) => text.replaceAll('"N": 1024', '"N": 1048576').replaceAll('"r": 8', '"r": 32'),
  ],
])("a key file that is %s counts as damaged, not as a wrong passphrase", (_what, change) => {
  rewrite(change);
  expect(() => readKeyFile(ledgerPath)).toThrow(damaged);
});

test("a missing key file is named as such", () => {
  rmSync(keyFilePath(ledgerPath));
  expect(() => readKeyFile(ledgerPath)).toThrow(/\.keys.*not beside it/);
});

test("a key file of a later version is not touched", () => {
  rewrite((text) => text.replace('"version": 1', '"version": 2'));
  expect(() => readKeyFile(ledgerPath)).toThrow(expect.objectContaining({ code: "newer-ledger" }));
});
