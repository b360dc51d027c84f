import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { entryFilter } from "../../shared/closing/entry-filter.ts";
import { isoDate } from "../../shared/dates/iso-date.ts";
import { monthSchema } from "../../shared/dates/month.ts";
import type { Account } from "../../shared/ledger/chart-of-accounts.ts";
import { inventedPatient, inventedVisit } from "../support/invented-people.ts";
import { LedgerDays } from "../support/ledger-days.ts";

const FEBRUARY = monthSchema.parse("2026-02");
const MARCH = monthSchema.parse("2026-03");

let ledger: LedgerDays;
let patientId: string;
let receiptId: string;

/** January: a charge. February: another, and a payment of 60.00. The last day of February is "today". */
beforeEach(async () => {
  ledger = await LedgerDays.begin("2026-01-20");
  patientId = (await ledger.value("patients.save", inventedPatient())).id;
  await charge("2026-01-20", 8_000);
  await ledger.goTo("2026-02-27");
  await charge("2026-02-27", 5_000);
  receiptId = await takePayment(6_000, "2026-02-26");
});
afterEach(async () => {
  expect(await ledger.value("ledger.checkBalances", {})).toMatchObject({ problems: [] });
  await ledger.close();
});

const charge = (day: string, amountCents: number) =>
  ledger.value("claims.save", { claimId: null, version: null, draft: inventedVisit(patientId, day, [amountCents]) });
const payment = (amountCents: number, receivedDate: string) => ({
  ...{ patientId, amountCents, method: "cash" as const, number: "", receivedDate, allocations: [] },
});
const takePayment = async (amountCents: number, day: string) =>
  (await ledger.value("receipts.take", payment(amountCents, day))).receiptId;
const entriesIn = async (account: Account, fromDate: string, toDate: string) =>
  (
    await ledger.value("journal.list", {
      filter: entryFilter([account], { fromDate: isoDate(fromDate), toDate: isoDate(toDate) }),
      after: null,
    })
  ).entries;
const trialBalanceOf = async (month: string) => {
  const { accounts, ...rest } = await ledger.value("trialBalance.get", { month });
  const row = (account: string) => accounts.find((one) => one.account === account);
  return { row, ...rest };
};

describe("closing a month", () => {
  test("closes the open ones before it, and tells what is unfinished in them first", async () => {
    await ledger.goTo("2026-03-02");
    expect(await ledger.value("months.previewClose", { month: FEBRUARY })).toEqual({
      months: ["2026-01", "2026-02"],
      postingDateAfter: "2026-03-02",
      unfinished: [
        { code: "not-deposited", count: 1, amountCents: 6_000 },
        { code: "unapplied", count: 1, amountCents: 6_000 },
      ],
    });
    expect(await ledger.value("months.close", { month: FEBRUARY })).toEqual({
      closed: ["2026-01", "2026-02"],
      postingDate: "2026-03-02",
    });
    const { months, closedThrough } = await ledger.value("months.list", {});
    expect(closedThrough).toBe("2026-02");
    expect(
      months.map((row) => [row.month, row.closedBy, row.charges.amountCents, row.receivableAtEnd.amountCents]),
    ).toEqual([
      ["2026-03", null, 0, 13_000],
      ["2026-02", "Test Biller", 5_000, 13_000],
      ["2026-01", "Test Biller", 8_000, 8_000],
    ]);
    expect((await ledger.refusal("months.close", { month: FEBRUARY })).code).toBe("already-done");
    expect((await ledger.refusal("months.close", { month: monthSchema.parse("2026-04") })).code).toBe("refused");
  });

  test("a correction of a closed month posts to the open one, and the closed figures stay as they were", async () => {
    await ledger.goTo("2026-03-02");
    await ledger.value("months.close", { month: FEBRUARY });
    const before = await ledger.value("trialBalance.get", { month: FEBRUARY });
    expect(before.closed).toBe(true);

    await ledger.value("receipts.void", { receiptId, reason: "Wrong patient" });
    expect(await ledger.value("trialBalance.get", { month: FEBRUARY })).toEqual(before);
    expect((await entriesIn("cash", "2026-02-01", "2026-02-28")).map((row) => [row.kind, row.undone])).toEqual([
      ["receipt-booked", true],
    ]);
    expect(await entriesIn("cash", "2026-03-01", "2026-03-31")).toMatchObject([
      { kind: "reversal", amountCents: -6_000, postingDate: "2026-03-02" },
    ]);
    expect((await trialBalanceOf("2026-03")).row("cash")).toMatchObject({
      ...{ start: { amountCents: 6_000 }, moved: { amountCents: -6_000 }, end: { amountCents: 0 } },
    });
  });

  test("what is done on a day of a closed month is dated on the first open day, and the months say so beforehand", async () => {
    await ledger.value("months.close", { month: FEBRUARY });
    expect(await ledger.value("months.list", {})).toMatchObject({
      postingDate: "2026-03-01",
      closedThrough: "2026-02",
    });
    expect(await ledger.value("months.postingDay", {})).toEqual({ postingDate: "2026-03-01" });
    await takePayment(500, "2026-02-27");
    expect(await entriesIn("cash", "2026-03-01", "2026-03-31")).toMatchObject([
      { amountCents: 500, postingDate: "2026-03-01" },
    ]);
    expect((await trialBalanceOf("2026-02")).row("cash")).toMatchObject({ end: { amountCents: 6_000 } });
  });

  test("opening again takes the last closed month first, asks a reason, and stays in the books and the audit trail", async () => {
    await ledger.goTo("2026-03-02");
    await ledger.value("months.close", { month: FEBRUARY });
    const january = monthSchema.parse("2026-01");
    expect((await ledger.refusal("months.reopen", { month: january, reason: "x" })).message).toContain("February 2026");
    expect((await ledger.refusal("months.reopen", { month: MARCH, reason: "x" })).code).toBe("already-done");
    expect((await ledger.refusal("months.reopen", { month: FEBRUARY, reason: " " })).code).toBe("bad-input");

    expect(await ledger.value("months.reopen", { month: FEBRUARY, reason: "Bank sent a late line" })).toMatchObject({
      closedThrough: "2026-01",
    });
    const { reopened, months } = await ledger.value("months.list", {});
    expect(reopened).toMatchObject([
      { month: "2026-02", closedBy: "Test Biller", reopenedBy: "Test Biller", reason: "Bank sent a late line" },
    ]);
    expect(months.find((row) => row.month === FEBRUARY)).toMatchObject({ closedAt: null, closedBy: null });
    const trail = await ledger.value("audit.list", { beforeSequence: null, limit: 50 });
    expect(trail).toContainEqual(
      expect.objectContaining({ what: "months.reopen", action: "change", subjectKind: "month", subjectId: "2026-02" }),
    );
    expect((await ledger.value("months.close", { month: FEBRUARY })).closed).toEqual(["2026-02"]);
  });

  test("the same request again closes nothing twice", async () => {
    await ledger.goTo("2026-03-02");
    const call = () => ledger.call("months.close", { month: FEBRUARY }, "close-once");
    expect(await call()).toEqual(await call());
    expect((await ledger.value("months.list", {})).reopened).toEqual([]);
  });
});

describe("every figure of a month", () => {
  test("is the sum of the entries below it, down to the claim and the receipt", async () => {
    const figures = [
      ...(await ledger.value("months.list", {})).months.flatMap((row) => [
        ...[row.charges, row.adjustments, row.cash, row.receivableAtEnd, row.unappliedAtEnd],
      ]),
      ...(await ledger.value("trialBalance.get", { month: FEBRUARY })).accounts.flatMap((row) => [
        ...[row.start, row.moved, row.end],
      ]),
      ...(await ledger.value("trialBalance.account", { account: "receivable" })).flatMap((row) => [row.moved, row.end]),
    ];
    expect(figures.some((figure) => figure.amountCents !== 0)).toBe(true);
    for (const { amountCents, filter } of figures) {
      const { entries, totalCents, totalCount } = await ledger.value("journal.list", { filter, after: null });
      expect(totalCents, JSON.stringify(filter)).toBe(amountCents);
      expect(entries.reduce((sum, entry) => sum + entry.amountCents, 0)).toBe(amountCents);
      expect(entries).toHaveLength(totalCount);
    }
    const [booked] = await entriesIn("cash", "2026-02-01", "2026-02-28");
    expect(booked).toMatchObject({
      patientId,
      receiptId,
      receiptName: "cash",
      patientName: "Fictus, Mara",
      payerName: null,
    });
    const entry = await ledger.value("journal.get", { entryId: booked!.entryId });
    expect(entry).toMatchObject({ source: "screen: take payment", depositDate: "2026-02-26", reversedByEntryId: null });
    expect(entry.postings.map((posting) => [posting.account, posting.amountCents])).toEqual([
      ["cash", 6_000],
      ["unapplied", -6_000],
    ]);
  });

  test("the trial balance is even in each column, and a month carries on where the one before ended", async () => {
    const [january, february] = [await trialBalanceOf("2026-01"), await trialBalanceOf("2026-02")];
    for (const month of [january, february]) {
      expect([month.startTotalCents, month.movedTotalCents, month.endTotalCents]).toEqual([0, 0, 0]);
    }
    expect(february.row("receivable")!.start.amountCents).toBe(january.row("receivable")!.end.amountCents);
    expect(
      (await ledger.value("trialBalance.account", { account: "charges" })).map((row) => row.end.amountCents),
    ).toEqual([-8_000, -13_000]);
  });
});
