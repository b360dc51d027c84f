import { readFileSync, writeFileSync } from "node:fs";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Refusal } from "../shared/contract/error-codes.ts";
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

/** Found by the check, or already at opening, where the schema's own pages are read. */
function isFound(): boolean {
  try {
    return failedChecks().includes("pages");
  } catch (error) {
    return error instanceof Refusal && error.code === "damaged-ledger";
  }
}

test("one altered bit is found, in whichever page", () => {
  // Free pages hold nothing, so nothing is lost with them and nobody reads them.
  const ledger = temp.open();
  ledger.connection.exec("VACUUM");
  ledger.close();
  const sound = readFileSync(temp.path);
  const pageBytes = 4096;
  for (let page = 0; page < sound.length / pageBytes; page += 4) {
    const bytes = Buffer.from(sound);
    bytes[page * pageBytes + 100]! ^= 1;
    writeFileSync(temp.path, bytes);
    expect(isFound(), `page ${page}`).toBe(true);
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
