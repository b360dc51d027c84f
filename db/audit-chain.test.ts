import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createTempLedger, TEST_MOMENT, TEST_USER, type TempLedger } from "../test/support/temp-ledger.ts";
import { type AuditEvent, appendAudit, findBrokenAuditRow } from "./audit-chain.ts";
import type { OpenLedger } from "./open-ledger.ts";

let temp: TempLedger;
let ledger: OpenLedger;

beforeEach(() => {
  temp = createTempLedger();
  ledger = temp.open();
});
afterEach(() => {
  ledger.close();
  temp.remove();
});

const event = (what: string): AuditEvent => ({
  at: TEST_MOMENT,
  userId: TEST_USER.id,
  action: "view",
  what,
  subject: { kind: "patient", id: "P1" },
  requestId: "R1",
});
const append = (...whats: string[]) =>
  ledger.inTransaction((write) => {
    for (const what of whats) appendAudit(write, event(what));
  });
/** What somebody with the key and another program could do. */
const tamper = (sql: string) => {
  ledger.connection.exec("DROP TRIGGER auditTrailNoUpdate; DROP TRIGGER auditTrailNoDelete");
  ledger.connection.exec(sql);
};

test("an empty trail and a trail that was only appended to hold", () => {
  expect(findBrokenAuditRow(ledger.read)).toBeUndefined();
  append("a", "b");
  append("c");
  expect(findBrokenAuditRow(ledger.read)).toBeUndefined();
});

test.each(["UPDATE auditTrail SET what = 'x' WHERE seq = 1", "DELETE FROM auditTrail WHERE seq = 1"])(
  "the database refuses: %s",
  (sql) => {
    append("a");
    expect(() => ledger.connection.exec(sql)).toThrow("append-only");
  },
);

test("any altered column of any row is found at that row", () => {
  append("a", "b", "c", "d");
  const columns = ["at", "userId", "what", "subjectKind", "subjectId", "requestId", "previousHash", "hash"];
  tamper("INSERT INTO appUser VALUES ('other', 'other', 'other')");
  fc.assert(
    fc.property(fc.constantFrom(...columns), fc.integer({ min: 1, max: 4 }), (column, seq) => {
      ledger.connection.exec("BEGIN");
      ledger.connection.exec(`UPDATE auditTrail SET ${column} = 'other' WHERE seq = ${seq}`);
      expect(findBrokenAuditRow(ledger.read)).toBe(seq);
      ledger.connection.exec("ROLLBACK");
    }),
    { numRuns: 40 },
  );
});

test("a row that is taken out is found where it was", () => {
  append("a", "b", "c");
  tamper("DELETE FROM auditTrail WHERE seq = 2");
  expect(findBrokenAuditRow(ledger.read)).toBe(2);
});
