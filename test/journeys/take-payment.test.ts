import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { inventedPatient, inventedVisit, saveVisit } from "../support/invented-people.ts";
import { PracticeLedger } from "../support/practice-ledger.ts";

let ledger: PracticeLedger;
let patientId: string;
let older: { claimId: string; lineIds: string[] };
let newer: { claimId: string; lineIds: string[] };

beforeEach(async () => {
  ledger = await PracticeLedger.create({ today: "2026-03-02" });
  patientId = (await ledger.value("patients.save", inventedPatient())).id;
  newer = await saveVisit(ledger, inventedVisit(patientId, "2026-02-10", [5000]));
  older = await saveVisit(ledger, inventedVisit(patientId, "2026-01-05", [8000, 2000]));
});
afterEach(async () => {
  expect(await ledger.value("ledger.checkBalances", {})).toMatchObject({ problems: [] });
  ledger.remove();
});

const take = (amountCents: number, allocations: readonly (readonly [string, number])[] = []) => ({
  patientId,
  amountCents,
  method: "check" as const,
  number: "1024",
  receivedDate: "2026-03-01",
  allocations: allocations.map(([lineId, cents]) => ({ lineId, amountCents: cents })),
});
const account = () => ledger.value("accounts.get", { patientId });

describe("taking a payment", () => {
  test("the proposal pays the oldest service first and leaves the rest unapplied", async () => {
    const preview = (amountCents: number) => ledger.value("receipts.previewAllocation", { patientId, amountCents });
    expect(await preview(9000)).toEqual({
      allocations: [
        { lineId: older.lineIds[0], amountCents: 8000 },
        { lineId: older.lineIds[1], amountCents: 1000 },
      ],
      unappliedCents: 0,
    });
    expect(await preview(20_000)).toMatchObject({ unappliedCents: 5000 });
  });

  test("what is applied lowers the lines, what is not waits on the receipt", async () => {
    const taken = await ledger.value(
      "receipts.take",
      take(10_000, [
        [older.lineIds[0]!, 8000],
        [newer.lineIds[0]!, 500],
      ]),
    );
    expect(taken).toMatchObject({ appliedCents: 8500, unappliedCents: 1500 });
    const { lines, rows, ...sums } = await account();
    expect(sums).toMatchObject({
      insuranceOwesCents: 0,
      patientOwesCents: 6500,
      unappliedCents: 1500,
      patientAging: { days0To30Cents: 6500, days31To60Cents: 0 },
    });
    expect(lines.map((line) => [line.lineId, line.patientPaidCents, line.patientOwesCents, line.waitingOn])).toEqual([
      [older.lineIds[0], 8000, 0, "nobody"],
      [older.lineIds[1], 0, 2000, "patient"],
      [newer.lineIds[0], 500, 4500, "patient"],
    ]);
    expect(rows.map((row) => row.amountCents)).toEqual([5000, 8000, 2000, 0, -8000, -500]);
    expect(rows.at(-1)).toMatchObject({
      ...{ balanceCents: 6500, claimId: newer.claimId, text: "Patient payment applied, 99213" },
    });
    expect(await ledger.value("claims.get", { claimId: older.claimId })).toMatchObject({ responsibility: "patient" });
    expect(await ledger.value("ledger.trialBalance", {})).toEqual({
      accounts: [
        { account: "receivable", balanceCents: 6500 },
        { account: "cash", balanceCents: 10_000 },
        { account: "unapplied", balanceCents: -1500 },
        { account: "charges", balanceCents: -15_000 },
      ],
      totalCents: 0,
    });
  });

  test.each([
    ["more than the line owes", 10_000, [8001]],
    ["more than the payment", 7000, [7500]],
    ["nothing to a line", 7000, [0]],
    ["a payment of nothing", 0, []],
  ])("%s is refused and moves nothing", async (_case, amountCents, applied) => {
    const before = await account();
    const allocations = applied.map((cents) => [older.lineIds[0]!, cents] as const);
    expect(await ledger.errorCode("receipts.take", take(amountCents, allocations))).toBe("refused");
    expect(await account()).toEqual(before);
  });

  test("another patient's line, a line named twice and a day to come are refused", async () => {
    const other = (await ledger.value("patients.save", inventedPatient({ first: "Nemo" }))).id;
    const visit = await saveVisit(ledger, inventedVisit(other, "2026-01-05", [1000]));
    expect(await ledger.errorCode("receipts.take", take(500, [[visit.lineIds[0]!, 500]]))).toBe("refused");
    const twice = take(500, [
      [older.lineIds[0]!, 100],
      [older.lineIds[0]!, 100],
    ]);
    expect(await ledger.errorCode("receipts.take", twice)).toBe("refused");
    expect(await ledger.errorCode("receipts.take", { ...take(500), receivedDate: "2026-03-03" })).toBe("refused");
    expect(await ledger.errorCode("receipts.take", { ...take(500), patientId: "NOBODY" })).toBe("not-found");
  });

  test("the same request again is answered as before and takes nothing twice", async () => {
    const once = await ledger.call("receipts.take", take(5000), {}, "pay-once");
    expect(await ledger.call("receipts.take", take(5000), {}, "pay-once")).toEqual(once);
    expect((await account()).unappliedCents).toBe(5000);
  });
});

describe("voiding a payment", () => {
  test("takes everything back by reversing entries, and can be done once", async () => {
    const before = await account();
    const { receiptId } = await ledger.value("receipts.take", take(9000, [[older.lineIds[0]!, 8000]]));
    await ledger.value("receipts.void", { receiptId, reason: "Wrong patient" });
    const after = await account();
    expect(after).toMatchObject({ patientOwesCents: before.patientOwesCents, unappliedCents: 0 });
    expect(after.lines).toEqual(before.lines);
    expect(after.rows.slice(before.rows.length).map((row) => [row.kind, row.amountCents])).toEqual([
      ["receipt-booked", 0],
      ["patient-payment", -8000],
      ["reversal", 8000],
      ["reversal", 0],
    ]);
    expect(await ledger.errorCode("receipts.void", { receiptId, reason: "Again" })).toBe("already-done");
    expect(await ledger.errorCode("receipts.void", { receiptId: "NOTHING", reason: "x" })).toBe("not-found");
    expect(await ledger.errorCode("receipts.document", { receiptId })).toBe("refused");
  });
});

describe("the receipt", () => {
  test("is a PDF of the payment as it was taken, also after later payments", async () => {
    const { receiptId } = await ledger.value("receipts.take", take(9000, [[older.lineIds[0]!, 8000]]));
    const first = await ledger.value("receipts.document", { receiptId });
    expect(first).toMatchObject({ title: "Payment receipt", pageCount: 1 });
    expect(Buffer.from(first.pdfBase64, "base64").subarray(0, 5).toString()).toBe("%PDF-");
    await ledger.value("receipts.take", take(4500, [[newer.lineIds[0]!, 4500]]));
    expect(await ledger.value("receipts.document", { receiptId })).toMatchObject({ pageCount: 1 });
  });
});
