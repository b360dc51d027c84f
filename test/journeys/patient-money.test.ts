import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { InputOf } from "../../shared/contract/contract.ts";
import {
  inventedCoverage,
  inventedPatient,
  inventedPayer,
  inventedVisit,
  saveVisit,
} from "../support/invented-people.ts";
import { PracticeLedger } from "../support/practice-ledger.ts";

const TODAY = "2026-03-02";
let ledger: PracticeLedger;
let patientId: string;
let visit: { claimId: string; lineIds: string[] };

beforeEach(async () => {
  ledger = await PracticeLedger.create({ today: TODAY });
  patientId = (await ledger.value("patients.save", inventedPatient())).id;
  visit = await saveVisit(ledger, inventedVisit(patientId, "2026-01-05", [8000, 2000]));
});
afterEach(async () => {
  expect(await ledger.value("ledger.checkBalances", {})).toMatchObject({ problems: [] });
  ledger.remove();
});

const account = (id = patientId) => ledger.value("accounts.get", { patientId: id });
const owes = async (id = patientId) => (await account(id)).patientOwesCents;
const lineOf = async (lineId: string) => (await account()).lines.find((line) => line.lineId === lineId)!;
const balances = async () =>
  Object.fromEntries(
    (await ledger.value("ledger.trialBalance", {})).accounts.map((row) => [row.account, row.balanceCents]),
  );

async function pay(amountCents: number, changes: Partial<InputOf<"receipts.take">> = {}) {
  const { receiptId } = await ledger.value("receipts.take", {
    ...{ patientId, amountCents, method: "check", number: "1024", receivedDate: "2026-02-20", allocations: [] },
    ...changes,
  });
  return receiptId;
}
const onLine = (lineId: string, amountCents: number) => ({ lineId, amountCents });

describe("adjusting by hand", () => {
  const adjust = (changes: Partial<InputOf<"adjustments.post">> = {}): InputOf<"adjustments.post"> => ({
    ...{ patientId, lineId: visit.lineIds[0]!, party: "patient", reasonId: "courtesy", amountCents: 3000 },
    ...{ note: "", confirmed: false },
    ...changes,
  });

  test("gives up a part for a reason of the list, in that reason's account, and is undone by its mirror", async () => {
    const { entryId } = await ledger.value("adjustments.post", adjust({ note: "Colleague's sister" }));
    expect(await balances()).toMatchObject({ courtesy: 3000, receivable: 7000 });
    expect((await account()).rows.at(-1)).toMatchObject({ note: "Colleague's sister", undoable: true });
    await ledger.value("entries.undo", { entryId, reason: "Typed wrongly" });
    expect(await balances()).toMatchObject({ courtesy: 0, receivable: 10_000 });
    expect(await ledger.errorCode("entries.undo", { entryId, reason: "Again" })).toBe("already-done");
  });

  test("above the reason's limit it must be confirmed, and above what is open it is refused", async () => {
    await ledger.value("adjustmentReasons.save", {
      ...{ id: "courtesy", code: "COURTESY", label: "Courtesy", account: "courtesy", limitCents: 2999, active: true },
    });
    const { lineId, party, reasonId, amountCents, note } = adjust();
    const wanted = { lineId, party, reasonId, amountCents, note };
    expect(await ledger.value("adjustments.check", wanted)).toMatchObject([{ code: "above-limit" }]);
    expect(await ledger.errorCode("adjustments.post", adjust())).toBe("refused");
    expect(await ledger.errorCode("adjustments.post", adjust({ confirmed: true, amountCents: 8001 }))).toBe("refused");
    expect(await ledger.errorCode("adjustments.post", adjust({ confirmed: true, party: "primary" }))).toBe("refused");
    await ledger.value("adjustments.post", adjust({ confirmed: true }));
    expect(await owes()).toBe(7000);
  });

  test("financial assistance without a note is refused, confirmed or not", async () => {
    expect(await ledger.errorCode("adjustments.post", adjust({ reasonId: "charity", confirmed: true }))).toBe(
      "refused",
    );
    await ledger.value("adjustments.post", adjust({ reasonId: "charity", note: "Form seen, 150 % of the guideline" }));
    expect(await balances()).toMatchObject({ charity: 3000 });
  });

  test("a reason that was used keeps its account; one that is no longer used cannot be chosen", async () => {
    await ledger.value("adjustments.post", adjust());
    const reason = { id: "courtesy", code: "COURTESY", label: "Courtesy", limitCents: 10_000 };
    const other = { ...reason, account: "charity", active: true };
    expect(await ledger.errorCode("adjustmentReasons.save", other)).toBe("refused");
    await ledger.value("adjustmentReasons.save", { ...reason, account: "courtesy", active: false });
    expect(await ledger.errorCode("adjustments.post", adjust())).toBe("refused");
  });
});

test("a part of a line is asked of another party, and never of a payer whom the claim does not name", async () => {
  const { id: payerId } = await ledger.value("payers.save", inventedPayer());
  const insured = await ledger.value("patients.save", inventedPatient({ coverages: [inventedCoverage(payerId)] }));
  const { coverages } = await ledger.value("patients.get", { patientId: insured.id });
  const draft = inventedVisit(insured.id, "2026-01-05", [9000]);
  draft.coverageIds.primary = coverages[0]!.id;
  const { lineIds } = await saveVisit(ledger, draft);
  const transfer = { patientId: insured.id, lineId: lineIds[0]!, amountCents: 2500, note: "Not covered by plan" };
  const { entryId } = await ledger.value("responsibility.transfer", { ...transfer, from: "primary", to: "patient" });
  expect(await account(insured.id)).toMatchObject({ insuranceOwesCents: 6500, patientOwesCents: 2500 });
  for (const [from, to, amountCents] of [
    ["primary", "secondary", 100],
    ["primary", "patient", 6501],
    ["patient", "patient", 100],
    ["patient", "agency", 100],
  ] as const) {
    expect(await ledger.errorCode("responsibility.transfer", { ...transfer, from, to, amountCents })).toBe("refused");
  }
  await pay(2500, { patientId: insured.id, allocations: [onLine(lineIds[0]!, 2500)] });
  // What was paid since would become a credit.
  expect(await ledger.errorCode("entries.undo", { entryId, reason: "Covered" })).toBe("refused");
});

describe("small balances", () => {
  const wanted = { limitCents: 2000, minimumDays: 30, minimumStatements: 0 };

  test("are previewed, written off as a run, and come back when the run is undone", async () => {
    await pay(8000, { allocations: [onLine(visit.lineIds[0]!, 8000)] });
    expect(await ledger.value("writeOffs.preview", wanted)).toMatchObject({ totalCents: 0 });
    const later = { ...wanted, minimumDays: 0 };
    const { chosen, totalCents } = await ledger.value("writeOffs.preview", later);
    expect(chosen).toMatchObject([{ patientId, name: "Fictus, Mara", amountCents: 2000, lineCount: 1 }]);
    const post = { ...later, patientIds: [patientId], totalCents };
    expect(await ledger.errorCode("writeOffs.post", { ...post, totalCents: 1999 })).toBe("stale");
    const { runId } = await ledger.value("writeOffs.post", post);
    expect(await owes()).toBe(0);
    expect(await balances()).toMatchObject({ "small-balance": 2000 });
    expect(await ledger.errorCode("writeOffs.post", post)).toBe("stale");
    expect(await ledger.value("writeOffs.undo", { runId, reason: "Wrong limit" })).toEqual({ entryCount: 1 });
    expect(await owes()).toBe(2000);
    expect(await ledger.value("writeOffs.runs", {})).toMatchObject([{ id: runId, undoneDate: TODAY }]);
    expect(await ledger.errorCode("writeOffs.undo", { runId, reason: "Again" })).toBe("already-done");
  });

  test("are not written past money of the patient that waits", async () => {
    await pay(8500, { allocations: [onLine(visit.lineIds[0]!, 8000)] });
    const { chosen, skipped } = await ledger.value("writeOffs.preview", { ...wanted, minimumDays: 0 });
    expect(chosen).toEqual([]);
    expect(skipped).toMatchObject([{ patientId, amountCents: 2000, reason: expect.stringContaining("not applied") }]);
  });
});

describe("a payment's money", () => {
  test("pays for the family: one receipt, several accounts, each line of its own account", async () => {
    const child = (await ledger.value("patients.save", inventedPatient({ first: "Nemo" }))).id;
    const theirs = await saveVisit(ledger, inventedVisit(child, "2026-01-03", [4000]));
    expect(await ledger.value("accounts.family", { patientId })).toMatchObject([
      { patientId: child, name: "Fictus, Nemo", why: "Same address", patientOwesCents: 4000 },
    ]);
    const familyPatientIds = [child];
    const preview = await ledger.value("receipts.previewAllocation", {
      patientId,
      familyPatientIds,
      amountCents: 9000,
    });
    expect(preview.allocations).toEqual([onLine(theirs.lineIds[0]!, 4000), onLine(visit.lineIds[0]!, 5000)]);
    const receiptId = await pay(9000, { familyPatientIds, allocations: preview.allocations });
    expect([await owes(), await owes(child)]).toEqual([5000, 0]);
    expect(await ledger.value("payments.list", { patientId: child })).toMatchObject([
      { receiptId, otherPayerName: "Fictus, Mara", applied: [{ patientId: child }, { patientId }] },
    ]);
    expect(await ledger.value("receipts.document", { receiptId })).toMatchObject({ pageCount: 1 });
    await ledger.value("receipts.void", { receiptId, reason: "Wrong amount" });
    expect([await owes(), await owes(child)]).toEqual([10_000, 4000]);
  });

  test("waits as a copay for the visit, is applied later, moved to another account and back", async () => {
    const receiptId = await pay(3000, { purpose: "copay", visitDate: "2026-02-20" });
    expect(await ledger.value("payments.list", { patientId })).toMatchObject([
      { receiptId, purpose: "copay", visitDate: "2026-02-20", unappliedCents: 3000, state: "standing", applied: [] },
    ]);
    const [first, second] = visit.lineIds as [string, string];
    await ledger.value("payments.apply", { receiptId, allocations: [onLine(first, 2500)] });
    const over = { receiptId, allocations: [onLine(first, 501)] };
    expect(await ledger.errorCode("payments.apply", over)).toBe("refused");
    const move = { receiptId, fromLineId: first, toLineId: second, amountCents: 1500, note: "Meant for the second" };
    expect(await ledger.errorCode("payments.move", { ...move, amountCents: 2501 })).toBe("refused");
    await ledger.value("payments.move", move);
    expect((await account()).lines.map((line) => line.patientPaidCents)).toEqual([1000, 1500]);
    const { entryId } = (await account()).rows.at(-1)!;
    await ledger.value("entries.undo", { entryId, reason: "Was right before" });
    expect((await account()).lines.map((line) => line.patientPaidCents)).toEqual([2500, 0]);
    const away = { ...move, toLineId: null, amountCents: 2500 };
    expect(await ledger.value("payments.move", away)).toEqual({ unappliedCents: 3000 });
    expect(await owes()).toBe(10_000);
  });

  test("goes back when the bank returns the check: the lines are open again and a fee is charged as a line", async () => {
    const receiptId = await pay(9000, { allocations: [onLine(visit.lineIds[0]!, 8000)] });
    const wanted = { receiptId, returnedDate: "2026-02-27", feeCents: 2500, reason: "No funds" };
    expect(await ledger.errorCode("receipts.returnCheck", { ...wanted, returnedDate: "2026-02-19" })).toBe("refused");
    const { reopenedCents, feeLineId } = await ledger.value("receipts.returnCheck", wanted);
    expect(reopenedCents).toBe(8000);
    expect(await lineOf(feeLineId!)).toMatchObject({ procedureCode: "NSF", patientOwesCents: 2500 });
    expect(await account()).toMatchObject({ patientOwesCents: 12_500, unappliedCents: 0 });
    expect(await balances()).toMatchObject({ cash: 0, unapplied: 0 });
    expect(await ledger.value("payments.list", { patientId })).toMatchObject([{ state: "returned" }]);
    expect(await ledger.errorCode("receipts.returnCheck", wanted)).toBe("refused");
    expect(await ledger.errorCode("receipts.void", { receiptId, reason: "x" })).toBe("refused");
    expect(await ledger.errorCode("payments.apply", { receiptId, allocations: [onLine(feeLineId!, 1)] })).toBe(
      "refused",
    );
    const returned = (await account()).rows.find((row) => row.kind === "returned-check")!;
    await ledger.value("entries.undo", { entryId: returned.entryId, reason: "The bank paid it after all" });
    expect(await account()).toMatchObject({ patientOwesCents: 10_000, unappliedCents: 9000 });
  });

  test("cash does not come back from the bank", async () => {
    const receiptId = await pay(900, { method: "cash", number: "" });
    const wanted = { receiptId, returnedDate: "2026-02-27", feeCents: 0, reason: "x" };
    expect(await ledger.errorCode("receipts.returnCheck", wanted)).toBe("refused");
  });
});

describe("credits and refunds", () => {
  test("unapplied money never vanishes: it is listed with its days until it is applied or given back", async () => {
    const receiptId = await pay(9000, { allocations: [onLine(visit.lineIds[0]!, 8000)] });
    expect(await ledger.value("credits.list", { patientId: null })).toMatchObject({
      ...{ patientCents: 1000, payerCents: 0 },
      credits: [{ kind: "receipt", owner: "patient", receiptId, amountCents: 1000, owedCents: 2000, daysOpen: 0 }],
    });
    await ledger.value("payments.apply", { receiptId, allocations: [onLine(visit.lineIds[1]!, 1000)] });
    expect(await ledger.value("credits.list", { patientId: null })).toMatchObject({ credits: [], patientCents: 0 });
  });

  test("a refund is asked for, approved and paid, each once, and withdrawn with its money back", async () => {
    const receiptId = await pay(9000, { allocations: [onLine(visit.lineIds[0]!, 8000)] });
    const wanted = { receiptId, amountCents: 1000, cause: "paid-twice", note: "", identifiedDate: TODAY } as const;
    expect(await ledger.errorCode("refunds.request", { ...wanted, amountCents: 1001 })).toBe("refused");
    const { refundId, number, dueDate } = await ledger.value("refunds.request", wanted);
    expect([number, dueDate]).toEqual(["R1001", null]);
    expect(await ledger.errorCode("refunds.request", wanted)).toBe("refused");
    expect((await ledger.value("today.get", {})).tasks).toContainEqual({
      ...{ kind: "refunds-to-pay", count: 1, amountCents: 1000, oldestDays: 0 },
    });
    const payment = { refundId, method: "check", number: "7001", paidDate: TODAY } as const;
    expect(await ledger.errorCode("refunds.pay", payment)).toBe("refused");
    await ledger.value("refunds.approve", { refundId });
    expect(await balances()).toMatchObject({ unapplied: 0, "refund-payable": -1000, cash: 9000 });
    expect(await ledger.errorCode("receipts.void", { receiptId, reason: "x" })).toBe("refused");
    expect(await ledger.errorCode("refunds.approve", { refundId })).toBe("already-done");
    expect(await ledger.errorCode("refunds.pay", { ...payment, number: "" })).toBe("refused");
    await ledger.value("refunds.pay", payment);
    expect(await balances()).toMatchObject({ unapplied: 0, "refund-payable": 0, cash: 8000 });
    expect(await ledger.errorCode("refunds.pay", payment)).toBe("already-done");
    expect(await ledger.value("refunds.list", { patientId })).toMatchObject([
      { number: "R1001", state: "paid", paymentNumber: "7001", daysLeft: null },
    ]);
    await ledger.value("refunds.withdraw", { refundId, reason: "Never cashed" });
    expect(await balances()).toMatchObject({ unapplied: -1000, "refund-payable": 0, cash: 9000 });
    expect(await ledger.errorCode("refunds.withdraw", { refundId, reason: "x" })).toBe("already-done");
  });

  test("an approved refund whose money was applied meanwhile cannot be approved", async () => {
    const receiptId = await pay(1000);
    const wanted = { receiptId, amountCents: 1000, cause: "prepaid", note: "", identifiedDate: TODAY } as const;
    const { refundId } = await ledger.value("refunds.request", wanted);
    await ledger.value("payments.apply", { receiptId, allocations: [onLine(visit.lineIds[0]!, 1)] });
    expect(await ledger.errorCode("refunds.approve", { refundId })).toBe("refused");
    await ledger.value("refunds.withdraw", { refundId, reason: "Was applied" });
  });
});

describe("an agency", () => {
  test("is a party of its own: placed and recalled whole, never asked for by statement meanwhile", async () => {
    const place = { patientId, agencyName: "Imaginary Recovery", lineIds: visit.lineIds, totalCents: 10_000 };
    expect(await ledger.errorCode("agency.place", { ...place, totalCents: 9999 })).toBe("stale");
    const { placementId } = await ledger.value("agency.place", place);
    expect(await lineOf(visit.lineIds[0]!)).toMatchObject({ waitingOnName: "Agency", patientOwesCents: 8000 });
    expect(await ledger.value("statements.preview", {})).toMatchObject({ due: [] });
    expect(await ledger.errorCode("agency.place", place)).toBe("stale");
    await pay(3000, { allocations: [onLine(visit.lineIds[0]!, 3000)] });
    expect(await ledger.value("agency.list", { patientId })).toMatchObject([
      { id: placementId, placedCents: 10_000, openCents: 7000 },
    ]);
    const recalled = await ledger.value("agency.recall", { placementId, reason: "Pays us now" });
    expect(recalled).toEqual({ recalledCents: 7000 });
    expect(await lineOf(visit.lineIds[0]!)).toMatchObject({ waitingOnName: "Patient", patientOwesCents: 5000 });
    expect(await ledger.errorCode("agency.recall", { placementId, reason: "x" })).toBe("already-done");
  });

  test("what opens again after the recall is asked of the patient, not of an agency that has nothing", async () => {
    const place = { patientId, agencyName: "Imaginary Recovery", lineIds: visit.lineIds, totalCents: 10_000 };
    const { placementId } = await ledger.value("agency.place", place);
    const receiptId = await pay(3000, { allocations: [onLine(visit.lineIds[0]!, 3000)] });
    await ledger.value("adjustments.post", {
      ...{ patientId, lineId: visit.lineIds[0]!, party: "agency", reasonId: "bad-debt", amountCents: 5000 },
      ...{ note: "", confirmed: true },
    });
    await ledger.value("agency.recall", { placementId, reason: "Pays us now" });
    await ledger.value("receipts.void", { receiptId, reason: "Typed wrongly" });
    expect(await lineOf(visit.lineIds[0]!)).toMatchObject({ waitingOnName: "Patient", patientOwesCents: 3000 });
    const { rows } = await ledger.value("accounts.get", { patientId });
    const writtenOff = rows.findLast((row) => row.undoable)!;
    await ledger.value("entries.undo", { entryId: writtenOff.entryId, reason: "Paid after all" });
    expect(await lineOf(visit.lineIds[0]!)).toMatchObject({ waitingOnName: "Patient", patientOwesCents: 8000 });
    expect(await balances()).toMatchObject({ receivable: 10_000 });
  });

  test("what it does not collect is written off as bad debt from its part", async () => {
    await ledger.value("agency.place", {
      ...{ patientId, agencyName: "Imaginary Recovery", lineIds: visit.lineIds, totalCents: 10_000 },
    });
    await ledger.value("adjustments.post", {
      ...{ patientId, lineId: visit.lineIds[0]!, party: "agency", reasonId: "bad-debt", amountCents: 8000 },
      ...{ note: "", confirmed: true },
    });
    expect(await balances()).toMatchObject({ "bad-debt": 8000, receivable: 2000 });
  });
});

test("money rules are the practice's own", async () => {
  expect(await ledger.value("moneyRules.get", {})).toMatchObject({ smallBalanceCents: 999 });
  const rules = { smallBalanceCents: 500, smallBalanceDays: 60, returnedCheckFeeCents: 3000 };
  await ledger.value("moneyRules.save", rules);
  expect(await ledger.value("moneyRules.get", {})).toEqual(rules);
  expect(await ledger.errorCode("moneyRules.save", { ...rules, smallBalanceCents: -1 })).toBe("refused");
});

test("an entry that was not made by hand is not undone on the account", async () => {
  const { rows } = await account();
  expect(rows.map((row) => row.undoable)).toEqual([false, false]);
  expect(await ledger.errorCode("entries.undo", { entryId: rows[0]!.entryId, reason: "x" })).toBe("refused");
  expect(await ledger.errorCode("entries.undo", { entryId: "NONE", reason: "x" })).toBe("not-found");
});
