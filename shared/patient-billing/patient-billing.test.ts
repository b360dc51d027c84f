import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, isoDate } from "../dates/iso-date.ts";
import { bookReceipt } from "../ledger/book-receipt.ts";
import { chargeLine } from "../ledger/charge-line.ts";
import { NO_LINE_BALANCE } from "../ledger/line-balance.ts";
import { reverseEntry } from "../ledger/reverse-entry.ts";
import { transferResponsibility } from "../ledger/transfer-responsibility.ts";
import { cents } from "../money/cents.ts";
import { accountHistory, lineStanding } from "./account-ledger.ts";
import { receivableItems } from "./age-receivables.ts";
import { ageItems } from "./aging.ts";
import { allocateOldestFirst, checkAllocations, type PatientOpenLine } from "./allocate-payment.ts";

const day = isoDate("2026-03-02");
const openLine = (lineId: string, openCents: number, serviceDate = day): PatientOpenLine => ({
  lineId,
  serviceDate,
  openCents: cents(openCents),
});

describe("allocating a payment", () => {
  const lines = [
    openLine("new", 3000, isoDate("2026-03-02")),
    openLine("old", 2000, isoDate("2026-01-05")),
    openLine("credit", -500),
  ];

  it("goes to the oldest service first and leaves the rest unapplied", () => {
    expect(allocateOldestFirst(cents(2500), lines)).toEqual({
      allocations: [
        { lineId: "old", amountCents: 2000 },
        { lineId: "new", amountCents: 500 },
      ],
      unappliedCents: 0,
    });
    expect(allocateOldestFirst(cents(9000), lines).unappliedCents).toBe(4000);
  });

  it("never loses or invents a cent, and never gives a line more than it needs", () => {
    const anyLines = fc.array(
      fc.record({ open: fc.integer({ min: -5000, max: 50_000 }), age: fc.integer({ min: 0, max: 900 }) }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), anyLines, (amount, specs) => {
        const open = specs.map((spec, index) => openLine(`l${index}`, spec.open, addDays(day, -spec.age)));
        const { allocations, unappliedCents } = allocateOldestFirst(cents(amount), open);
        expect(allocations.reduce((sum, one) => sum + one.amountCents, 0) + unappliedCents).toBe(amount);
        expect(unappliedCents).toBeGreaterThanOrEqual(0);
        expect(checkAllocations(cents(amount), allocations, open)).toEqual([]);
        const stillOpen = open.some(
          (line) =>
            line.openCents > 0 &&
            !allocations.some((one) => one.lineId === line.lineId && one.amountCents === line.openCents),
        );
        if (stillOpen) expect(unappliedCents).toBe(0);
      }),
    );
  });

  it.each([
    [
      "too much on a line",
      [{ lineId: "old", amountCents: cents(2001) }],
      "The patient owes $20.00 on this line, less than the $20.01 to apply.",
    ],
    ["a line without a balance", [{ lineId: "gone", amountCents: cents(1) }], "The patient owes nothing on this line."],
    ["nothing", [{ lineId: "old", amountCents: cents(0) }], "An amount to apply must be above zero."],
    [
      "more than the payment",
      [
        { lineId: "old", amountCents: cents(2000) },
        { lineId: "new", amountCents: cents(600) },
      ],
      "The amounts to apply are $1.00 more than the payment of $25.00.",
    ],
    [
      "a line twice",
      [
        { lineId: "old", amountCents: cents(1) },
        { lineId: "old", amountCents: cents(1) },
      ],
      "This line is named twice.",
    ],
  ])("refuses %s by hand", (_name, allocations, message) => {
    expect(checkAllocations(cents(2500), allocations, lines).map((one) => one.message)).toEqual([message]);
  });
});

describe("aging", () => {
  it.each([
    [-3, "days0To30Cents"],
    [0, "days0To30Cents"],
    [30, "days0To30Cents"],
    [31, "days31To60Cents"],
    [60, "days31To60Cents"],
    [61, "days61To90Cents"],
    [90, "days61To90Cents"],
    [91, "days91To120Cents"],
    [120, "days91To120Cents"],
    [121, "daysOver120Cents"],
    [150, "daysOver120Cents"],
  ] as const)("puts day %i into %s", (ageDays, bucket) => {
    expect(ageItems([{ openCents: cents(7), sinceDate: day }], addDays(day, ageDays))[bucket]).toBe(7);
  });

  it("keeps credits in their own column", () => {
    const aging = ageItems(
      [
        { openCents: cents(100), sinceDate: day },
        { openCents: cents(-30), sinceDate: day },
      ],
      day,
    );
    expect(aging).toMatchObject({ days0To30Cents: 100, creditsCents: -30, totalCents: 70 });
  });

  it("counts a patient's days from the day on which the patient became responsible, as of any day", () => {
    const line = { patientId: "p1", claimId: "c1", lineId: "l1", serviceDate: isoDate("2026-01-01") };
    const moved = { entryId: "2", postingDate: isoDate("2026-03-01"), source: "test" };
    const charge = chargeLine(
      { ...moved, entryId: "1", postingDate: isoDate("2026-01-02") },
      { line, amountCents: cents(100), party: "primary" },
    );
    const transfer = transferResponsibility(moved, {
      line,
      from: "primary",
      to: "patient",
      amountCents: cents(20),
      reason: "PR-2",
    });
    const undone = reverseEntry({ ...moved, entryId: "3", postingDate: isoDate("2026-04-01") }, transfer, "void");
    const patientSince = (asOf: string, basis: "service-date" | "became-responsible") =>
      receivableItems([charge, transfer, undone], isoDate(asOf), basis).find((item) => item.party === "patient")
        ?.sinceDate;
    expect(patientSince("2026-03-15", "became-responsible")).toBe("2026-03-01");
    expect(patientSince("2026-03-15", "service-date")).toBe("2026-01-01");
    expect(patientSince("2026-02-01", "service-date")).toBeUndefined();
    expect(patientSince("2026-04-01", "service-date")).toBeUndefined();
  });
});

describe("the account's ledger", () => {
  it("shows what each entry did with a running balance", () => {
    const stamp = (entryId: string) => ({ entryId, postingDate: day, source: "test" });
    const line = { patientId: "p1", claimId: "c1", lineId: "l1", serviceDate: day };
    const entries = [
      chargeLine(stamp("1"), { line, amountCents: cents(10_000), party: "primary" }),
      transferResponsibility(stamp("2"), {
        line,
        from: "primary",
        to: "patient",
        amountCents: cents(2000),
        reason: "PR-2",
        carc: "2",
        group: "PR",
      }),
      bookReceipt(stamp("3"), {
        receiptId: "r1",
        patientId: "p1",
        amountCents: cents(500),
        depositDate: day,
        method: "cash",
      }),
      chargeLine(stamp("4"), { line: { ...line, patientId: "p2" }, amountCents: cents(1), party: "patient" }),
    ];
    expect(accountHistory(entries, "p1").map((row) => [row.text, row.amountCents, row.balanceCents])).toEqual([
      ["Charge", 10_000, 10_000],
      ["$20.00 now asked of the patient: coinsurance (PR-2)", 0, 10_000],
      ["Payment received, cash: $5.00", 0, 10_000],
    ]);
  });

  it("says who owes what on a line", () => {
    const open = { ...NO_LINE_BALANCE.open, secondary: cents(30), patient: cents(20) };
    expect(lineStanding({ ...NO_LINE_BALANCE, open })).toEqual({
      insuranceOwesCents: 30,
      patientOwesCents: 20,
      agencyOwesCents: 0,
      waitingOn: "secondary",
    });
  });
});
