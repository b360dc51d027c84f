import { readFileSync, writeFileSync } from "node:fs";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createTempLedger, TEST_MOMENT, type TempLedger } from "../test/support/temp-ledger.ts";
import { appendAudit } from "./audit-chain.ts";
import { openForReading } from "./connection.ts";
import { checkIntegrity } from "./integrity.ts";

let temp: TempLedger;

beforeEach(() => {
  temp = createTempLedger();
});
afterEach(() => temp.remove());

const failedChecks = () => {
  const connection = openForReading(temp.path, temp.key);
  const failed = checkIntegrity(connection).filter((finding) => !finding.ok);
  connection.close();
  return failed.map((finding) => finding.check);
};

test("a sound ledger passes", () => {
  expect(failedChecks()).toEqual([]);
});

test("one altered bit in any page is found", () => {
  const sound = readFileSync(temp.path);
  const pageBytes = 4096;
  const pages = sound.length / pageBytes;
  for (const page of [Math.floor(pages / 3), Math.floor(pages / 2), pages - 1]) {
    const bytes = Buffer.from(sound);
    bytes[page * pageBytes + 100]! ^= 1;
    writeFileSync(temp.path, bytes);
    expect(failedChecks(), `page ${page}`).toContain("pages");
  }
});

test("a row that names a missing one is found", () => {
  const ledger = temp.open();
  ledger.connection.pragma("foreign_keys=OFF");
  ledger.connection.exec("INSERT INTO commandLog VALUES ('R', 'n', 'nobody', 't', 'd', 'h', '{}')");
  ledger.close();
  expect(failedChecks()).toEqual(["references"]);
});

test("an altered audit trail is found", () => {
  const ledger = temp.open();
  ledger.inTransaction((write) =>
    appendAudit(write, { at: TEST_MOMENT, userId: undefined, action: "view", what: "patients.get" }),
  );
  ledger.connection.exec("DROP TRIGGER auditTrailNoUpdate; UPDATE auditTrail SET what = 'nothing'");
  ledger.close();
  expect(failedChecks()).toEqual(["audit-trail"]);
});
