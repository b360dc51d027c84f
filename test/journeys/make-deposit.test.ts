import { afterEach, beforeEach, expect, test } from "vitest";
import type { InputOf } from "../../shared/contract/contract.ts";
import { inventedPatient } from "../support/invented-people.ts";
import { LedgerDays } from "../support/ledger-days.ts";

const DAY = "2026-03-02";

let ledger: LedgerDays;
let patientId: string;
let receipts: { cash: string; check1: string; check2: string };

beforeEach(async () => {
  ledger = await LedgerDays.begin(DAY);
  patientId = (await ledger.value("patients.save", inventedPatient())).id;
  await ledger.goTo(DAY);
  receipts = {
    cash: await take("cash", "", 2_000),
    check1: await take("check", "1001", 4_501),
    check2: await take("check", "1002", 5_499),
  };
});
afterEach(async () => {
  expect(await ledger.value("ledger.checkBalances", {})).toMatchObject({ problems: [] });
  await ledger.close();
});

async function take(method: "cash" | "check", number: string, amountCents: number): Promise<string> {
  const payment = { patientId, amountCents, method, number, receivedDate: DAY, allocations: [] };
  return (await ledger.value("receipts.take", payment)).receiptId;
}
const slip = (receiptIds: string[], method: InputOf<"deposits.make">["method"] = "check") => ({
  ...{ depositDate: DAY, method, receiptIds },
});
const list = () => ledger.value("deposits.list", { fromDate: DAY });
const bankLine = (bankCents: number) => ({ bankDate: "2026-03-02", bankCents, bankNote: "" });

test("a slip holds receipts of one method and ties to them; cash, checks and cards stay apart", async () => {
  expect((await list()).waiting.map((row) => [row.method, row.number, row.amountCents])).toEqual([
    ["cash", "", 2_000],
    ["check", "1001", 4_501],
    ["check", "1002", 5_499],
  ]);
  expect((await ledger.refusal("deposits.make", slip([receipts.check1, receipts.cash]))).code).toBe("refused");
  const made = await ledger.value("deposits.make", slip([receipts.check1, receipts.check2]));
  expect(made).toMatchObject({ number: 1, slipCents: 10_000 });

  const { deposit, receipts: held } = await ledger.value("deposits.get", { depositId: made.depositId });
  expect(deposit).toMatchObject({ receiptCount: 2, slipCents: 10_000, booksCents: 10_000, state: "waiting" });
  expect(held.map((row) => [row.receiptId, row.number, row.fromName, row.amountCents])).toEqual([
    [receipts.check1, "1001", "Fictus, Mara", 4_501],
    [receipts.check2, "1002", "Fictus, Mara", 5_499],
  ]);
  expect((await list()).waiting.map((row) => row.receiptId)).toEqual([receipts.cash]);
  expect((await ledger.refusal("deposits.make", slip([receipts.check1]))).code).toBe("already-done");
  expect((await ledger.refusal("deposits.make", slip(["NOTHING"]))).code).toBe("not-found");
  const early = { ...slip([receipts.cash], "cash"), depositDate: "2026-03-01" };
  expect((await ledger.refusal("deposits.make", early)).message).toContain("younger");
});

test("a bank line that differs by a cent is shown; only the same amount matches", async () => {
  const { depositId } = await ledger.value("deposits.make", slip([receipts.check1, receipts.check2]));
  expect(await ledger.value("deposits.setBankLine", { depositId, bankLine: bankLine(9_999) })).toMatchObject({
    ...{ state: "differs", bankDifferenceCents: -1, booksDifferenceCents: 0, bankCents: 9_999 },
  });
  expect((await list()).deposits).toMatchObject([{ state: "differs", bankDifferenceCents: -1 }]);
  expect(await ledger.value("deposits.setBankLine", { depositId, bankLine: bankLine(10_000) })).toMatchObject({
    ...{ state: "matched", bankDifferenceCents: 0, bankDate: "2026-03-02" },
  });
  const late = { bankDate: "2026-03-03", bankCents: 10_000, bankNote: "" };
  expect((await ledger.refusal("deposits.setBankLine", { depositId, bankLine: late })).code).toBe("refused");
  expect((await ledger.refusal("deposits.setBankLine", { depositId: "NONE", bankLine: null })).code).toBe("not-found");
});

test("a receipt voided after its deposit makes the books differ from the slip, although the bank agrees", async () => {
  const { depositId } = await ledger.value("deposits.make", slip([receipts.check1, receipts.check2]));
  await ledger.value("deposits.setBankLine", { depositId, bankLine: bankLine(10_000) });
  await ledger.value("receipts.void", { receiptId: receipts.check1, reason: "Wrong patient" });
  const { deposit, receipts: held } = await ledger.value("deposits.get", { depositId });
  expect(deposit).toMatchObject({ state: "differs", bankDifferenceCents: 0, booksDifferenceCents: -4_501 });
  expect(held.map((row) => [row.amountCents, row.booksCents])).toEqual([
    [4_501, 0],
    [5_499, 5_499],
  ]);
});

test("a voided receipt waits for no slip and cannot be put on one", async () => {
  await ledger.value("receipts.void", { receiptId: receipts.cash, reason: "Typed wrongly" });
  expect((await list()).waiting.map((row) => row.method)).toEqual(["check", "check"]);
  expect((await ledger.refusal("deposits.make", slip([receipts.cash], "cash"))).message).toContain("voided");
});

test("a slip is taken back with a reason, unless the bank has answered it; its receipts wait again", async () => {
  const { depositId } = await ledger.value("deposits.make", slip([receipts.check1]));
  await ledger.value("deposits.setBankLine", { depositId, bankLine: bankLine(4_501) });
  expect((await ledger.refusal("deposits.undo", { depositId, reason: "Wrong slip" })).code).toBe("refused");
  await ledger.value("deposits.setBankLine", { depositId, bankLine: null });
  await ledger.value("deposits.undo", { depositId, reason: "Wrong slip" });
  expect(await list()).toMatchObject({ deposits: [], waiting: [{}, {}, {}] });
  expect((await ledger.refusal("deposits.undo", { depositId, reason: "Again" })).code).toBe("not-found");
  const again = await ledger.value("deposits.make", slip([receipts.check1, receipts.check2]));
  expect(again).toMatchObject({ number: 2, slipCents: 10_000 });
});

test("slip and day sheet are made as papers that are kept", async () => {
  const { depositId } = await ledger.value("deposits.make", slip([receipts.check1, receipts.check2]));
  const days = { fromDate: DAY, toDate: DAY };
  for (const { documentId } of [
    await ledger.value("deposits.print", { depositId }),
    await ledger.value("daySheets.print", days),
  ]) {
    const kept = await ledger.value("documents.get", { documentId });
    expect(Buffer.from(kept.pdfBase64, "base64").subarray(0, 5).toString()).toBe("%PDF-");
  }
  expect((await ledger.refusal("deposits.print", { depositId: "NONE" })).code).toBe("not-found");
});
