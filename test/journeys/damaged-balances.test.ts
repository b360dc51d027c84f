import { afterEach, beforeEach, expect, test } from "vitest";
import { inventedPatient, inventedVisit, saveVisit } from "../support/invented-people.ts";
import { PracticeLedger } from "../support/practice-ledger.ts";

/** What somebody changes in the file behind the program's back, and what the integrity check says of it. */

let ledger: PracticeLedger;
let lineIds: string[];
let receiptId: string;

beforeEach(async () => {
  ledger = await PracticeLedger.create({ today: "2026-03-02" });
  const patientId = (await ledger.value("patients.save", inventedPatient())).id;
  ({ lineIds } = await saveVisit(ledger, inventedVisit(patientId, "2026-01-05", [8_000, 2_000])));
  const taken = await ledger.value("receipts.take", {
    ...{ patientId, amountCents: 3_000, method: "check", number: "77", receivedDate: "2026-03-01" },
    allocations: [{ lineId: lineIds[0]!, amountCents: 1_000 }],
  });
  receiptId = taken.receiptId;
  expect(await faults()).toEqual([]);
});
afterEach(() => ledger.remove());

const faults = async () => (await ledger.value("ledger.checkBalances", {})).problems.map((problem) => problem.message);

function damage(sql: string, ...values: readonly (string | number)[]): void {
  const { changes } = ledger.session
    .unlocked()
    .ledger.connection.prepare(sql)
    .run(...values);
  expect(changes).toBe(1);
}

test("a line's balance that was changed is named by its line and party, with the difference", async () => {
  damage("UPDATE lineBalance SET balanceCents = balanceCents + 125 WHERE lineId = ?", lineIds[1]!);
  expect(await faults()).toEqual([
    `The balance kept for claim line ${lineIds[1]} patient differs from its journal by -$1.25.`,
  ]);
  const findings = await ledger.value("ledger.checkIntegrity", {});
  const [books, ...others] = findings.filter((finding) => !finding.ok);
  expect(others).toEqual([]);
  expect(books).toMatchObject({ check: "balances" });
  expect(books?.detail).toContain(lineIds[1]);
});

test("a balance that was taken out, and one that was put in, are each named", async () => {
  damage("DELETE FROM lineBalance WHERE lineId = ?", lineIds[1]!);
  damage(
    `INSERT INTO lineBalance (lineId, party, patientId, claimId, balanceCents)
     SELECT lineId, 'primary', patientId, claimId, 700 FROM lineBalance WHERE lineId = ?`,
    lineIds[0]!,
  );
  expect(await faults()).toEqual(
    [
      `The balance kept for claim line ${lineIds[0]} primary differs from its journal by -$7.00.`,
      `The balance kept for claim line ${lineIds[1]} patient differs from its journal by $20.00.`,
    ].toSorted(),
  );
});

test("a receipt's waiting money that was changed is named by its receipt", async () => {
  damage("UPDATE receiptBalance SET unappliedCents = unappliedCents + 50 WHERE receiptId = ?", receiptId);
  expect(await faults()).toEqual([`The balance kept for receipt ${receiptId} differs from its journal by -$0.50.`]);
});

test("an account's month that was changed is named, the books no longer balance, and no further command is done", async () => {
  damage("UPDATE accountMonth SET movedCents = movedCents - 900 WHERE month = '2026-03' AND account = 'cash'");
  expect(await faults()).toEqual([
    "The balance kept for month and account 2026-03 cash differs from its journal by $9.00.",
    "Debits and credits differ by -$9.00.",
  ]);
  const patient = inventedPatient({ last: "Fictotwo" });
  expect(await ledger.errorCode("patients.save", patient)).toBe("internal");
});

test("a posting that was changed in the journal, in spite of its guard, is named by its entry", async () => {
  const { connection } = ledger.session.unlocked().ledger;
  connection.exec("DROP TRIGGER postingNoUpdate");
  damage("UPDATE posting SET amountCents = amountCents + 100 WHERE account = 'cash'");
  const { entryId } = connection.prepare("SELECT entryId FROM posting WHERE account = 'cash'").get() as {
    entryId: string;
  };
  expect(await faults()).toEqual([
    `The debits and credits of entry ${entryId} differ.`,
    "The balance kept for month and account 2026-03 cash differs from its journal by $1.00.",
  ]);
});
