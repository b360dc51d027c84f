import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createTempLedger, TEST_MOMENT, type TempLedger } from "../test/support/temp-ledger.ts";
import { backUpLedger } from "./backup.ts";
import { readKeyFile, writeKeyFile } from "./keys/key-file.ts";
import { refusalOf } from "./ledger-fault.ts";
import { readMeta, writeMeta } from "./ledger-meta.ts";
import { type OpenLedger, openLedger } from "./open-ledger.ts";

/** A disk of 3 MB exists only where this process may mount one; elsewhere SQLite's own page limit stands for it. */
const canMount = mayMount();
const unwritable = expect.objectContaining({ code: "file-unwritable" });
const LARGE = "x".repeat(4_000_000);

let temp: TempLedger;

beforeEach(() => {
  temp = createTempLedger();
});
afterEach(() => temp.remove());

function mayMount(): boolean {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return false;
  const probe = createTempLedger();
  const place = join(probe.folder, "probe");
  mkdirSync(place);
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", place], { stdio: "ignore" });
    execFileSync("umount", [place], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  } finally {
    probe.remove();
  }
}

/** Runs work on a disk of 3 MB that holds a copy of the ledger. */
function onSmallDisk(work: (disk: string, path: string) => void): void {
  const disk = join(temp.folder, "disk");
  mkdirSync(disk);
  execFileSync("mount", ["-t", "tmpfs", "-o", "size=3m", "tmpfs", disk]);
  try {
    const path = join(disk, "practice.billwright");
    copyFileSync(temp.path, path);
    copyFileSync(`${temp.path}.keys`, `${path}.keys`);
    work(disk, path);
  } finally {
    execFileSync("umount", [disk]);
    rmSync(disk, { recursive: true });
  }
}

const writeLarge = (ledger: OpenLedger) =>
  ledger.inTransaction((write) => {
    writeMeta(write, "practiceName", "Half-done");
    writeMeta(write, "sample", LARGE);
  });

const refusalFrom = (work: () => void) => {
  try {
    work();
    return undefined;
  } catch (error) {
    return refusalOf(error);
  }
};

test("a full database is a refusal, its transaction is rolled back, and the ledger goes on", () => {
  const ledger = temp.open();
  ledger.connection.pragma(`max_page_count=${Number(ledger.connection.pragma("page_count", { simple: true })) + 20}`);
  expect(refusalFrom(() => writeLarge(ledger))).toMatchObject({ code: "file-unwritable" });
  expect(readMeta(ledger.read, "practiceName")).toBe("Invented Family Practice");
  ledger.inTransaction((write) => writeMeta(write, "practiceName", "Small change"));
  expect(readMeta(ledger.read, "practiceName")).toBe("Small change");
  ledger.close();
});

test.runIf(canMount)(
  "a full disk is a refusal, nothing is half-written, and there is a way on after making room",
  () => {
    onSmallDisk((disk, path) => {
      let ledger = openLedger(path, temp.key, temp.ledgerId);
      expect(refusalFrom(() => writeLarge(ledger))).toMatchObject({ code: "file-unwritable" });
      expect(readMeta(ledger.read, "practiceName")).toBe("Invented Family Practice");
      ledger.close();
      ledger = openLedger(path, temp.key, temp.ledgerId);
      ledger.inTransaction((write) => writeMeta(write, "practiceName", "After making room"));
      expect(readMeta(ledger.read, "practiceName")).toBe("After making room");
      ledger.close();
      expect(readdirSync(disk).sort()).toEqual(["practice.billwright", "practice.billwright.keys"]);
    });
  },
);

test.runIf(canMount)("keys and backups that do not fit leave the former ones", () => {
  onSmallDisk((disk, path) => {
    const keyFile = readKeyFile(path);
    writeFileSync(join(disk, "former-backup"), "former");
    try {
      writeFileSync(join(disk, "filler"), LARGE);
    } catch {
      // The filler takes what there is; that it does not fit is its purpose.
    }
    expect(refusalFrom(() => writeKeyFile(path, keyFile))).toMatchObject({ code: "file-unwritable" });
    expect(readKeyFile(path)).toEqual(keyFile);
    const ledger = temp.open();
    expect(() => backUpLedger(ledger, temp.key, join(disk, "former-backup"), TEST_MOMENT)).toThrow(unwritable);
    ledger.close();
    expect(readdirSync(disk).sort()).toEqual([
      "filler",
      "former-backup",
      "practice.billwright",
      "practice.billwright.keys",
    ]);
  });
});
