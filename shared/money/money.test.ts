import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  cents,
  centsSchema,
  enteredCentsSchema,
  MAX_CENTS,
  MAX_ENTERED_CENTS,
  multiplyCents,
  negateCents,
  subtractCents,
  sumCents,
} from "./cents.ts";
import { formatDollars, formatMoney, parseMoney } from "./money-text.ts";

const amount = fc.integer({ min: -MAX_ENTERED_CENTS, max: MAX_ENTERED_CENTS }).map(cents);

describe("money as text", () => {
  it("reads back every amount that it writes", () => {
    fc.assert(
      fc.property(amount, (value) => {
        expect(parseMoney(formatMoney(value))).toBe(value);
        expect(parseMoney(formatDollars(value))).toBe(value);
      }),
    );
  });

  it.each([
    ["125", 12_500],
    ["125.5", 12_550],
    ["$1,250.00", 125_000],
    ["-3.10", -310],
    ["(3.10)", -310],
    ["-$3.10", -310],
    ["$-3.10", -310],
    [".5", 50],
    ["5.", 500],
    ["12550", 1_255_000],
    [" 0 ", 0],
    ["100000000.00", MAX_ENTERED_CENTS],
    ["0.1", 10],
    ["0.29", 29],
    ["1.15", 115],
  ])("reads %j as %i cents", (text, expected) => expect(parseMoney(text)).toBe(expected));

  it.each(["", ".", "-", "1.234", "1,25", "12,50.00", "1 250", "1e3", "--3", "(-3)", "3-", "100000000.01", "abc", "$"])(
    "refuses %j",
    (text) => expect(parseMoney(text)).toBeUndefined(),
  );

  it("writes separators and signs", () => {
    expect([
      formatMoney(cents(123_456_789)),
      formatMoney(cents(-5)),
      formatDollars(cents(-310)),
      formatMoney(cents(-0)),
    ]).toEqual(["1,234,567.89", "-0.05", "-$3.10", "0.00"]);
  });
});

describe("cents", () => {
  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, MAX_CENTS + 1, -MAX_CENTS - 1])("refuses %d", (value) => {
    expect(() => cents(value)).toThrow(RangeError);
    expect(centsSchema.safeParse(value).success).toBe(false);
  });

  it("adds and subtracts exactly", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }).map(cents), { maxLength: 50 }),
        (amounts) => {
          const exact = amounts.reduce((sum, one) => sum + BigInt(one), 0n);
          expect(BigInt(sumCents(amounts))).toBe(exact);
          expect(BigInt(subtractCents(cents(0), ...amounts))).toBe(-exact);
        },
      ),
    );
    expect([multiplyCents(cents(333), 3), negateCents(cents(0))]).toEqual([999, 0]);
    expect(() => multiplyCents(cents(1), 0.5)).toThrow(RangeError);
    expect(() => sumCents([cents(MAX_CENTS), cents(1)])).toThrow(RangeError);
  });

  it("takes no single entry that sums could not hold", () => {
    expect(sumCents(Array.from({ length: 100_000 }, () => cents(MAX_ENTERED_CENTS)))).toBe(MAX_CENTS);
    expect(enteredCentsSchema.safeParse(MAX_ENTERED_CENTS).success).toBe(true);
    expect(enteredCentsSchema.safeParse(MAX_ENTERED_CENTS + 1).success).toBe(false);
    expect(enteredCentsSchema.safeParse(-MAX_ENTERED_CENTS - 1).success).toBe(false);
  });
});
