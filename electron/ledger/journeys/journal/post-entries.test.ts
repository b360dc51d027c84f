import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import type { WriteTransaction } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import { applyInsurancePayment, applyPatientPayment } from "../../../../shared/ledger/apply-payment.ts";
import { bookCheck } from "../../../../shared/ledger/book-check.ts";
import { bookReceipt } from "../../../../shared/ledger/book-receipt.ts";
import { chargeLine } from "../../../../shared/ledger/charge-line.ts";
import type { JournalEntry, LineSubject } from "../../../../shared/ledger/journal-entry.ts";
import { foldLineBalances, NO_LINE_BALANCE } from "../../../../shared/ledger/line-balance.ts";
import { postAdjustment } from "../../../../shared/ledger/post-adjustment.ts";
import { reverseEntry } from "../../../../shared/ledger/reverse-entry.ts";
import { transferResponsibility } from "../../../../shared/ledger/transfer-responsibility.ts";
import { cents } from "../../../../shared/money/cents.ts";
import {
  commandContext,
  INSURANCE_RECEIPT,
  JOURNAL_DAY,
  LINE_IDS,
  PATIENT_RECEIPT,
  plantAccount,
} from "../../../../test/support/invented-journal.ts";
import { createTempLedger } from "../../../../test/support/temp-ledger.ts";
import { recomputeBalances } from "../check-balances.ts";
import { postEntries } from "./post-entries.ts";
import { entriesOfReceipt, readEntries, readEntry } from "./read-entries.ts";
import { readLineBalances } from "./read-line-balances.ts";
import { refreshResponsibility } from "./refresh-responsibility.ts";

const files = createTempLedger();
const ledger = files.open();
ledger.inTransaction(plantAccount);
afterAll(() => {
  ledger.close();
  files.remove();
});

/** Works on the planted account and leaves it as it was. */
function andRollBack(work: (write: WriteTransaction) => void): void {
  const done = new Error("the test is over");
  expect(() =>
    ledger.inTransaction((write) => {
      work(write);
      throw done;
    }),
  ).toThrow(done);
}

let count = 0;
const stamp = () => {
  count += 1;
  return { entryId: `E${count}`, postingDate: JOURNAL_DAY, source: "test" };
};
const line = (lineId: string): LineSubject => ({
  ...{ patientId: "PAT1", claimId: "CLM1", lineId, serviceDate: JOURNAL_DAY },
});
const charge = (lineId: string, amountCents: number, party: "primary" | "patient" = "primary") =>
  chargeLine(stamp(), { line: line(lineId), amountCents: cents(amountCents), party });
const cash = (amountCents: number) =>
  bookReceipt(stamp(), {
    ...{ receiptId: PATIENT_RECEIPT, patientId: "PAT1", amountCents: cents(amountCents) },
    ...{ depositDate: JOURNAL_DAY, method: "cash" },
  });
const check = (amountCents: number) =>
  bookCheck(stamp(), {
    ...{ receiptId: INSURANCE_RECEIPT, payerId: "PAYER1", depositDate: JOURNAL_DAY, providerAdjustments: [] },
    ...{ checkCents: cents(amountCents), claimsCents: cents(amountCents) },
  })!;
const patientPays = (lineId: string, amountCents: number) =>
  applyPatientPayment(stamp(), {
    ...{ line: line(lineId), receiptId: PATIENT_RECEIPT, party: "patient" as const, amountCents: cents(amountCents) },
  });
const payerPays = (lineId: string, amountCents: number) =>
  applyInsurancePayment(stamp(), {
    ...{ line: line(lineId), receiptId: INSURANCE_RECEIPT, payerId: "PAYER1", party: "primary" as const },
    ...{ amountCents: cents(amountCents), reason: "payment" },
  });
const writeOff = (lineId: string, amountCents: number) =>
  postAdjustment(stamp(), {
    ...{
      line: line(lineId),
      account: "contractual" as const,
      party: "primary" as const,
      amountCents: cents(amountCents),
    },
    ...{ payerId: "PAYER1", carc: "45", group: "CO" },
  });
const toPatient = (lineId: string, amountCents: number) =>
  transferResponsibility(stamp(), {
    ...{ line: line(lineId), from: "primary" as const, to: "patient" as const, amountCents: cents(amountCents) },
    ...{ reason: "PR-1", payerId: "PAYER1", carc: "1", group: "PR", reasonCode: "deductible" },
  });

const lineId = fc.constantFrom(...LINE_IDS);
const amount = fc.integer({ min: 1, max: 50_000 });
const event = fc.oneof(
  fc.record({
    kind: fc.constantFrom("charge", "write-off", "to-patient", "patient-pays", "payer-pays"),
    lineId,
    amount,
  }),
  fc.record({ kind: fc.constant("undo"), lineId, amount }),
);

/** Entries of invented events: the receipts bring enough for all of them, and an undo takes back an earlier entry. */
function entriesOf(events: readonly { kind: string; lineId: string; amount: number }[]): JournalEntry[] {
  const entries = [cash(10_000_000), check(10_000_000)];
  const undone = new Set<string>();
  for (const { kind, lineId: id, amount: amountCents } of events) {
    if (kind === "charge") entries.push(charge(id, amountCents));
    if (kind === "write-off") entries.push(writeOff(id, amountCents));
    if (kind === "to-patient") entries.push(toPatient(id, amountCents));
    if (kind === "patient-pays") entries.push(patientPays(id, amountCents));
    if (kind === "payer-pays") entries.push(payerPays(id, amountCents));
    if (kind !== "undo") continue;
    const open = entries.slice(2).filter((entry) => entry.kind !== "reversal" && !undone.has(entry.entryId));
    const chosen = open[amountCents % Math.max(1, open.length)];
    if (!chosen) continue;
    undone.add(chosen.entryId);
    entries.push(reverseEntry(stamp(), chosen, "void"));
  }
  return entries;
}

test("whatever is posted reads back as it was, and every kept balance is the journal's", () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 25 }), fc.nat({ max: 24 }), (events, cut) => {
      const entries = entriesOf(events);
      andRollBack((write) => {
        // In two commands, so that the journal's order goes on from what was there.
        postEntries(commandContext(write), entries.slice(0, cut));
        postEntries(commandContext(write), entries.slice(cut));
        const ids = entries.map((entry) => entry.entryId);
        expect(readEntries(write, ids.toReversed())).toEqual(entries);
        const folded = foldLineBalances(entries);
        const expected = new Map(LINE_IDS.map((id) => [id, folded.get(id) ?? NO_LINE_BALANCE]));
        expect(readLineBalances(write, { patientId: "PAT1" })).toEqual(expected);
        expect(readLineBalances(write, { claimIds: ["CLM1"] })).toEqual(expected);
        expect(readLineBalances(write, { lineIds: ["LINE2"] })).toEqual(new Map([["LINE2", expected.get("LINE2")]]));
        expect(recomputeBalances(write).problems).toEqual([]);
      });
    }),
    { numRuns: 40 },
  );
});

test("a receipt cannot give more than it brought, whatever the order within one command", () => {
  andRollBack((write) => {
    const [paid, brought] = [patientPays("LINE1", 500), cash(500)];
    postEntries(commandContext(write), [charge("LINE1", 900, "patient"), paid, brought]);
    expect(entriesOfReceipt(write, PATIENT_RECEIPT)).toEqual([paid, brought]);
    expect(() => postEntries(commandContext(write), [patientPays("LINE1", 1)])).toThrow(
      expect.objectContaining({ code: "refused" }),
    );
  });
});

test("an entry that is not in the journal is not found", () => {
  expect(() => readEntry(ledger.read, "NOTHING")).toThrow(expect.objectContaining({ code: "not-found" }));
});

test("the check of the books names each kept balance that was altered and each entry that does not balance", () => {
  andRollBack((write) => {
    postEntries(commandContext(write), [charge("LINE1", 900), cash(500)]);
    write.run(build.updateTable("lineBalance").set({ balanceCents: cents(901) }));
    write.run(build.updateTable("receiptBalance").set({ unappliedCents: cents(-1) }));
    write.insertRows("posting", [{ entryId: `E${count}`, account: "cash", amountCents: cents(5) }]);
    expect(recomputeBalances(write).problems.map((problem) => problem.code)).toEqual([
      "entry-unbalanced",
      "kept-balance-differs",
      "kept-balance-differs",
      "receipt-overdrawn",
      "trial-balance",
    ]);
  });
});

test("a line waits on the first party that owes, a claim on the first over its lines, and patient aging starts once", () => {
  andRollBack((write) => {
    const context = commandContext(write);
    const state = () => ({
      claim: write.first(build.selectFrom("claim").select("responsibility"))?.responsibility,
      lines: write
        .all(build.selectFrom("claimLine").select(["responsibility", "patientSinceDate"]).orderBy("lineNumber"))
        .map((row) => [row.responsibility, row.patientSinceDate]),
    });
    postEntries(context, [
      charge("LINE1", 900),
      charge("LINE2", 700),
      toPatient("LINE2", 700),
      toPatient("LINE1", 100),
    ]);
    refreshResponsibility(context, ["CLM1", "CLM1"]);
    expect(state()).toEqual({
      claim: "primary",
      lines: [
        ["primary", JOURNAL_DAY],
        ["patient", JOURNAL_DAY],
        ["nobody", null],
      ],
    });
    postEntries(context, [writeOff("LINE1", 800), cash(700), patientPays("LINE2", 700)]);
    refreshResponsibility(context, ["CLM1"], "2026-04-01" as typeof JOURNAL_DAY);
    expect(state()).toEqual({
      claim: "patient",
      lines: [
        ["patient", JOURNAL_DAY],
        ["nobody", null],
        ["nobody", null],
      ],
    });
  });
});
