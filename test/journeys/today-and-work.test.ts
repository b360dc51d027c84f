import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { WriteTransaction } from "../../db/handles.ts";
import { build } from "../../db/query-builder.ts";
import { isoDate } from "../../shared/dates/iso-date.ts";
import { cents } from "../../shared/money/cents.ts";
import {
  inventedCoverage,
  inventedPatient,
  inventedPayer,
  inventedVisit,
  saveVisit,
} from "../support/invented-people.ts";
import { PracticeLedger } from "../support/practice-ledger.ts";

let ledger: PracticeLedger;
let payerId: string;
let patientId: string;

beforeEach(async () => {
  ledger = await PracticeLedger.create({ today: "2026-03-02" });
  payerId = (await ledger.value("payers.save", inventedPayer())).id;
  const coverages = [inventedCoverage(payerId)];
  patientId = (await ledger.value("patients.save", inventedPatient({ coverages }))).id;
});
afterEach(() => ledger.remove());

const write = (work: (transaction: WriteTransaction) => void) =>
  ledger.session.unlocked().ledger.inTransaction((transaction) => work(transaction));
const today = () => ledger.value("today.get", {});
const insuredVisit = async (day: string, charges: number[]) => {
  const [coverage] = (await ledger.value("patients.get", { patientId })).coverages;
  const draft = inventedVisit(patientId, day, charges);
  return saveVisit(ledger, { ...draft, coverageIds: { ...draft.coverageIds, primary: coverage?.id ?? null } });
};
const selfPayVisit = (day: string, charges: number[]) => saveVisit(ledger, inventedVisit(patientId, day, charges));

describe("today", () => {
  test("of a new ledger asks for nothing and computes nothing from nothing", async () => {
    const { tasks, receivableCents, daysInReceivable, cleanClaimPermille, monthReceiptsCents } = await today();
    expect(tasks).toEqual([]);
    expect([receivableCents.value, monthReceiptsCents.value]).toEqual([0, 0]);
    expect(daysInReceivable.trend).toEqual(Array(12).fill(null));
    expect(cleanClaimPermille.trend).toEqual(Array(12).fill(null));
  });

  test("ages insurance from the service and the patient's part from the day it became theirs, to the receivable", async () => {
    await insuredVisit("2026-01-31", [10_000]);
    await insuredVisit("2026-01-30", [2000]);
    await insuredVisit("2025-10-01", [300]);
    await selfPayVisit("2025-10-01", [4000]);
    const { aging, receivableCents } = await today();
    expect(aging.map((row) => [row.bucket, row.insuranceCents, row.patientCents])).toEqual([
      ["0-30", 10_000, 4000],
      ["31-60", 2000, 0],
      ["61-90", 0, 0],
      ["91-120", 0, 0],
      ["over 120", 300, 0],
      ["Credits", 0, 0],
    ]);
    expect(receivableCents.value).toBe(16_300);
    expect(receivableCents.trend).toEqual([...Array(11).fill(0), 16_300]);
  });

  test("counts a claim as clean until it has an error or was changed", async () => {
    const permille = async () => (await today()).cleanClaimPermille.value;
    const { claimId } = await insuredVisit("2026-02-01", [10_000]);
    expect(await permille()).toBe(0);
    write((transaction) => transaction.run(build.updateTable("claim").set({ readiness: "clean" })));
    expect(await permille()).toBe(1000);
    const { draft, version } = await ledger.value("claims.get", { claimId });
    await ledger.value("claims.save", { claimId, version, draft });
    write((transaction) => transaction.run(build.updateTable("claim").set({ readiness: "clean" })));
    expect(await permille()).toBe(0);
  });

  test("says how many days of charges are open, and what came in this month", async () => {
    await selfPayVisit("2026-02-20", [9000]);
    const { lines } = await ledger.value("accounts.get", { patientId });
    await ledger.value("receipts.take", {
      ...{ patientId, amountCents: 3000, method: "cash", number: "", receivedDate: "2026-03-02" },
      allocations: [{ lineId: lines[0]!.lineId, amountCents: 3000 }],
    });
    const figures = await today();
    // 60.00 open at 90.00 charged in 90 days.
    expect(figures.daysInReceivable).toMatchObject({ value: 60 });
    expect(figures.daysInReceivable.trend.at(-1)).toBe(60);
    expect(figures.monthReceiptsCents).toMatchObject({ value: 3000, trend: [...Array(11).fill(0), 3000] });
  });

  test("lists what waits, with how much and how long", async () => {
    await insuredVisit("2026-02-01", [10_000]);
    await selfPayVisit("2026-02-20", [9000]);
    await selfPayVisit("2026-02-21", [100]);
    write((transaction) => {
      const batch = { usage: "T", clearinghouseName: "Fictional", fileName: "x.837", claimCount: 1 } as const;
      transaction.insertRows("batch", [
        {
          ...{ id: "B1", number: 1, state: "prepared", ...batch, totalCents: cents(700) },
          ...{ interchangeControlNumber: "000000001", groupControlNumber: "1", transactionControlNumber: "0001" },
          ...{ fileBytes: Buffer.from("x"), fileSha256: "x", preparedAt: "2026-02-27T15:00:00.000Z" as never },
          writtenAt: null,
        },
      ]);
      transaction.insertRows("remittance", [
        {
          ...{ id: "R1", fileId: null, position: 0, source: "paper", state: "open", payerId, payerName: "Imaginary" },
          ...{
            checkNumber: "55501",
            paymentMethod: "CHK",
            paymentDate: isoDate("2026-02-20"),
            importedAt: "2026-02-26T15:00:00.000Z" as never,
          },
          ...{
            amountCents: cents(5000),
            claimCount: 1,
            contentsJson: "{}",
            contentsPacked: null,
            receiptId: null,
            postedAt: null,
          },
        },
      ]);
    });
    const { tasks } = await today();
    expect(tasks.map((task) => [task.kind, task.count, task.amountCents, task.oldestDays])).toEqual([
      ["batches-to-write", 1, 700, 3],
      ["claims-to-fix", 1, 10_000, 0],
      ["remittances-to-post", 1, 5000, 4],
      ["statements-due", 1, 9100, 0],
    ]);
    await ledger.value("patients.save", {
      ...(await ledger.value("patients.get", { patientId })),
      statementHoldReason: "Asked us to wait",
    });
    expect((await today()).tasks.map((task) => task.kind)).not.toContain("statements-due");
  });
});

describe("follow-up", () => {
  let claimId: string;
  beforeEach(async () => {
    claimId = (await insuredVisit("2026-02-01", [10_000])).claimId;
    const item = { claimId, kind: "denial" as const, amountCents: cents(10_000), openedDate: isoDate("2026-02-15") };
    write((transaction) =>
      transaction.insertRows("workItem", [
        { id: "W1", ...item, reason: "CO-16", dueDate: null },
        { id: "W2", ...item, reason: "CO-29", dueDate: isoDate("2026-03-20") },
      ]),
    );
  });
  const ids = async (includeSnoozed: boolean) =>
    (await ledger.value("work.list", { includeSnoozed })).map((item) => item.id);

  test("stands due first, is noted, sleeps until its day, and is closed once", async () => {
    expect(await ids(false)).toEqual(["W2", "W1"]);
    expect((await today()).tasks).toContainEqual({ kind: "denials", count: 2, amountCents: 20_000, oldestDays: 15 });
    await ledger.value("work.note", { workItemId: "W2", note: "Sent the record", snoozeUntil: "2026-03-03" });
    expect(await ids(false)).toEqual(["W1"]);
    expect((await today()).tasks).toContainEqual({ kind: "denials", count: 1, amountCents: 10_000, oldestDays: 15 });
    expect((await ledger.value("work.list", { includeSnoozed: true }))[0]).toMatchObject({
      ...{ id: "W2", note: "Sent the record", snoozedUntil: "2026-03-03", patientName: "Fictus, Mara" },
      payerName: "Imaginary Health Plan",
    });
    await ledger.value("work.close", { workItemId: "W1", reason: "Paid on appeal" });
    expect(await ids(true)).toEqual(["W2"]);
    expect(await ledger.errorCode("work.close", { workItemId: "W1", reason: "Again" })).toBe("not-found");
    expect(await ledger.errorCode("work.note", { workItemId: "W1", note: "Late", snoozeUntil: null })).toBe(
      "not-found",
    );
  });

  test("the palette finds patients, claims by any of their numbers, payers, batches and checks", async () => {
    const { claimNumber } = await ledger.value("claims.get", { claimId });
    const hits = async (text: string) =>
      (await ledger.value("search.everything", { text, limit: 20 })).map((hit) => [hit.kind, hit.id]);
    expect(await hits("fictus")).toEqual([["patient", patientId]]);
    expect(await hits(claimNumber.slice(0, 8).toLowerCase())).toEqual([["claim", claimId]]);
    expect(await hits(`${claimNumber}L1`)).toEqual([["claim", claimId]]);
    expect(await hits("health")).toEqual([["payer", payerId]]);
    expect(await hits("imag1")).toEqual([["payer", payerId]]);
    expect(await hits("no such thing")).toEqual([]);
    expect(await hits(" ")).toEqual([]);
  });

  test("the audit trail says who looked and who changed, newest first, and pages", async () => {
    await ledger.value("patients.get", { patientId });
    const [newest, ...earlier] = await ledger.value("audit.list", { beforeSequence: null, limit: 500 });
    expect(newest).toMatchObject({
      ...{ action: "view", what: "patients.get", userName: "Test Biller" },
      ...{ subjectKind: "patient", subjectId: patientId },
    });
    const changes = earlier.filter((row) => row.what === "patients.save");
    expect(changes).toMatchObject([{ action: "change", subjectKind: "patient", subjectId: patientId }]);
    const page = await ledger.value("audit.list", { beforeSequence: newest!.sequence, limit: 2 });
    expect(page).toEqual(earlier.slice(0, 2));
  });
});
