import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createTempLedger, TEST_MOMENT, TEST_PASSPHRASE, type TempLedger } from "../test/support/temp-ledger.ts";
import { backUpLedger } from "./backup.ts";
import { readKeyFile } from "./keys/key-file.ts";
import { unlockWithPassphrase } from "./keys/key-ring.ts";
import { readMeta, writeMeta } from "./ledger-meta.ts";
import { type OpenLedger, openLedger } from "./open-ledger.ts";

let temp: TempLedger;
let ledger: OpenLedger;
let target: string;

beforeEach(() => {
  temp = createTempLedger();
  ledger = temp.open();
  target = join(temp.folder, "backups", "practice.billwright");
  mkdirSync(dirname(target));
});
afterEach(() => {
  ledger.close();
  temp.remove();
});

test("the copy opens by the same passphrase and holds what was written a moment ago", () => {
  ledger.inTransaction((write) => writeMeta(write, "practiceName", "Renamed just now"));
  backUpLedger(ledger, temp.key, target, TEST_MOMENT);
  const keyFile = readKeyFile(target);
  const copy = openLedger(target, unlockWithPassphrase(keyFile, TEST_PASSPHRASE).key, keyFile.ledgerId);
  expect(readMeta(copy.read, "practiceName")).toBe("Renamed just now");
  copy.close();
  expect(readdirSync(dirname(target)).sort()).toEqual(["practice.billwright", "practice.billwright.keys"]);
  expect(readFileSync(target).includes("Renamed just now")).toBe(false);
  if (process.platform !== "win32") expect(statSync(target).mode & 0o777).toBe(0o600);
});

test("the time of a verified backup is kept, and the ledger stays held", () => {
  backUpLedger(ledger, temp.key, target, TEST_MOMENT);
  expect(readMeta(ledger.read, "lastVerifiedBackupAt")).toBe(TEST_MOMENT);
  expect(() => temp.open()).toThrow(expect.objectContaining({ code: "busy" }));
});

test("a backup replaces a former one, and never the ledger itself", () => {
  writeFileSync(target, "a former backup");
  backUpLedger(ledger, temp.key, target, TEST_MOMENT);
  expect(readFileSync(target).subarray(0, 8).toString()).not.toBe("a former");
  for (const own of [temp.path, `${temp.path}.keys`]) {
    expect(() => backUpLedger(ledger, temp.key, own, TEST_MOMENT)).toThrow(
      expect.objectContaining({ code: "refused" }),
    );
  }
});

test("a folder that is gone is named, and nothing is left behind or recorded", () => {
  const gone = join(temp.folder, "gone", "practice.billwright");
  expect(() => backUpLedger(ledger, temp.key, gone, TEST_MOMENT)).toThrow(
    expect.objectContaining({ code: expect.stringMatching(/^file-un/) }),
  );
  expect(existsSync(dirname(gone))).toBe(false);
  expect(readMeta(ledger.read, "lastVerifiedBackupAt")).toBeUndefined();
});
