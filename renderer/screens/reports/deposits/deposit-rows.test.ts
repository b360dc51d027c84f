import { expect, it } from "vitest";
import type { DepositReceipt } from "../../../../shared/contract/closing.ts";
import { isoDate } from "../../../../shared/dates/iso-date.ts";
import { cents } from "../../../../shared/money/cents.ts";
import { depositRows } from "./deposit-rows.ts";

const receipt = (receiptId: string, day: string, method: DepositReceipt["method"], amount: number): DepositReceipt => ({
  ...{ receiptId, depositDate: isoDate(day), method, number: "", fromName: "Nobody" },
  ...{ amountCents: cents(amount), booksCents: cents(amount) },
});

const slip = (bankDifference: number, booksDifference: number) => ({
  ...{ id: "D", number: 1, depositDate: isoDate("2026-03-02"), method: "check" as const, receiptCount: 1 },
  ...{ slipCents: cents(100), booksCents: cents(100 + booksDifference), bankDate: null, bankCents: null },
  ...{ bankNote: null, state: "differs" as const, createdBy: "Ada" },
  ...{ bankDifferenceCents: cents(bankDifference), booksDifferenceCents: cents(booksDifference) },
});

it("puts what waits together by day and method, and leaves each transfer alone, as the bank shows it", () => {
  const rows = depositRows(
    [
      receipt("A", "2026-03-02", "check", 100),
      receipt("B", "2026-03-02", "check", 250),
      receipt("C", "2026-03-02", "cash", 40),
      receipt("D", "2026-03-03", "eft", 700),
      receipt("E", "2026-03-03", "eft", 800),
    ],
    [{ ...slip(0, 0), depositDate: isoDate("2026-03-03") }],
  );
  expect(rows.map((row) => [row.depositDate, row.method, row.receiptCount, row.amountCents])).toEqual([
    ["2026-03-03", "eft", 1, 700],
    ["2026-03-03", "eft", 1, 800],
    ["2026-03-03", "check", 1, 100],
    ["2026-03-02", "check", 2, 350],
    ["2026-03-02", "cash", 1, 40],
  ]);
});

it("shows of a slip what does not agree: the bank first, then the books", () => {
  const difference = (bank: number, books: number) => depositRows([], [slip(bank, books)])[0]!.differenceCents;
  expect([difference(-1, 0), difference(0, -100), difference(0, 0)]).toEqual([-1, -100, 0]);
});
