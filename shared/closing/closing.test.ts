import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isoDate } from "../dates/iso-date.ts";
import { monthSchema } from "../dates/month.ts";
import type { Account } from "../ledger/chart-of-accounts.ts";
import { cents } from "../money/cents.ts";
import { type AccountMonth, accountByMonth, accountFigures } from "./account-figures.ts";
import { daySheet, type Movement } from "./day-sheet.ts";
import { depositStanding } from "./deposit-standing.ts";
import { monthFigures } from "./month-figures.ts";

const amount = fc.integer({ min: -1_000_000, max: 1_000_000 }).map(cents);
const user = fc.constantFrom("Ada", "Ben");

/** The two sides of one entry, as they are summed for a sheet. */
const side = (account: Account, kind: Movement["kind"], movesMoney: boolean, method: string | null = null) => ({
  ...{ account, kind, movesMoney, method, entryCount: 1 },
});
const PAIRS = [
  [side("cash", "receipt-booked", true, "card"), side("unapplied", "receipt-booked", true, "card")],
  [side("cash", "check-booked", true, "eft"), side("payer-balance", "check-booked", true, "eft")],
  [side("cash", "check-booked", true, "eft"), side("interest", "check-booked", true, "eft")],
  [side("unapplied", "patient-payment", true, "card"), side("receivable", "patient-payment", true)],
  [side("unapplied", "refund-approved", true, "card"), side("refund-payable", "refund-approved", true, "card")],
  [side("refund-payable", "refund-paid", true, "card"), side("cash", "refund-paid", true, "card")],
  [side("unapplied", "returned-check", true, "check"), side("cash", "returned-check", true, "check")],
  [side("receivable", "charge", false), side("charges", "charge", false)],
  [side("contractual", "adjustment", false), side("receivable", "adjustment", false)],
  [side("receivable", "opening-balance", false), side("opening", "opening-balance", false)],
] as const;
const movements = fc
  .array(fc.record({ pair: fc.constantFrom(...PAIRS), amountCents: amount, userName: user }), { maxLength: 30 })
  .map((events) =>
    events.flatMap(({ pair: [debited, credited], amountCents, userName }): Movement[] => [
      { ...debited, userName, amountCents },
      { ...credited, userName, amountCents: cents(-amountCents) },
    ]),
  );
const DAYS = { fromDate: isoDate("2026-03-02"), toDate: isoDate("2026-03-02") };

describe("the day sheet", () => {
  it("has no difference while entries balance, whatever was posted", () => {
    fc.assert(
      fc.property(movements, amount, (moved, start) => {
        const sheet = daySheet(DAYS, moved, new Map([["receivable", start]]));
        expect(sheet.proof.differenceCents).toBe(0);
        expect(sheet.receivable.differenceCents).toBe(0);
        expect(sheet.receivable.startCents).toBe(start);
        const received = sheet.received.reduce((sum, row) => sum + row.received.amountCents, 0);
        const booked = sheet.proof.cash.find((one) => one.label === "Receipts booked")!.amountCents;
        expect(received).toBe(booked);
        const byUser = sheet.users.reduce((sum, one) => sum + one.received.amountCents - one.paidOut.amountCents, 0);
        expect(byUser).toBe(sheet.proof.cashCents);
      }),
    );
  });

  it("tells the difference when a side of an entry is missing", () => {
    const half: Movement = { ...PAIRS[0][0], userName: "Ada", amountCents: cents(501) };
    expect(daySheet(DAYS, [half], new Map()).proof).toMatchObject({
      cashCents: 501,
      usesCents: 0,
      differenceCents: 501,
    });
    const lost: Movement = { ...PAIRS[7][0], userName: "Ada", amountCents: cents(7) };
    expect(daySheet(DAYS, [lost], new Map()).receivable.differenceCents).toBe(7);
  });

  it("keeps users and methods apart, and takes a void off what its method received", () => {
    const booked = (userName: string, method: string, amountCents: number): Movement => ({
      ...{ ...PAIRS[0][0], userName, method, amountCents: cents(amountCents) },
    });
    const sheet = daySheet(
      DAYS,
      [booked("Ada", "cash", 900), booked("Ben", "cash", 300), booked("Ben", "card", 0)],
      new Map(),
    );
    expect(sheet.received.map((row) => [row.userName, row.method, row.received.amountCents])).toEqual([
      ["Ada", "cash", 900],
      ["Ben", "card", 0],
      ["Ben", "cash", 300],
    ]);
  });
});

describe("a deposit", () => {
  it.each([
    [1000, 1000, null, "waiting", 0, 0],
    [1000, 1000, 1000, "matched", 0, 0],
    [1000, 1000, 999, "differs", -1, 0],
    [1000, 1000, 1001, "differs", 1, 0],
    [1000, 400, 1000, "differs", 0, -600],
    [1000, 400, null, "differs", 0, -600],
  ] as const)(
    "slip %i, books %i, bank %s: %s",
    (slip, books, bank, state, bankDifferenceCents, booksDifferenceCents) => {
      const amounts = {
        slipCents: cents(slip),
        booksCents: cents(books),
        bankCents: bank === null ? null : cents(bank),
      };
      expect(depositStanding(amounts)).toEqual({ state, bankDifferenceCents, booksDifferenceCents });
    },
  );
});

describe("months and accounts", () => {
  const row = (month: string, account: Account, movedCents: number): AccountMonth => ({
    ...{ month: monthSchema.parse(month), account, movedCents: cents(movedCents) },
  });
  const rows = [
    row("2026-01", "receivable", 800),
    row("2026-01", "charges", -800),
    row("2026-02", "receivable", -300),
    row("2026-02", "contractual", 100),
    row("2026-02", "courtesy", 50),
    row("2026-02", "cash", 150),
  ];

  it("a month's trial balance begins where the one before ended, in the chart's order", () => {
    const february = accountFigures(rows, monthSchema.parse("2026-02"));
    expect(
      february.map((one) => [one.account, one.start.amountCents, one.moved.amountCents, one.end.amountCents]),
    ).toEqual([
      ["receivable", 800, -300, 500],
      ["cash", 0, 150, 150],
      ["charges", -800, 0, -800],
      ["contractual", 0, 100, 100],
      ["courtesy", 0, 50, 50],
    ]);
    expect(february[0]!.moved.filter).toMatchObject({ fromDate: "2026-02-01", toDate: "2026-02-28" });
    expect(february[0]!.start.filter).toMatchObject({ fromDate: null, toDate: "2026-01-31" });
    expect(accountByMonth(rows, "receivable").map((one) => [one.month, one.end.amountCents])).toEqual([
      ["2026-01", 800],
      ["2026-02", 500],
    ]);
  });

  it("a month sums all write-offs, and a named month without postings stands with what was carried into it", () => {
    const months = monthFigures(rows, [monthSchema.parse("2026-03")]);
    expect(
      months.map((one) => [
        ...[one.month, one.charges.amountCents, one.adjustments.amountCents],
        ...[one.cash.amountCents, one.receivableAtEnd.amountCents],
      ]),
    ).toEqual([
      ["2026-01", 800, 0, 0, 800],
      ["2026-02", 0, 150, 150, 500],
      ["2026-03", 0, 0, 0, 500],
    ]);
  });
});
