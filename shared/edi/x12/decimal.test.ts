import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cents } from "../../money/cents.ts";
import { centsFromDecimal, decimalFromCents, isDecimal } from "./decimal.ts";

describe("X12 decimals", () => {
  it.each([
    ["100", 10_000],
    ["43.5", 4_350],
    [".05", 5],
    ["-12.30", -1_230],
    ["0", 0],
    ["007.10", 710],
    ["1.500", 150],
    ["3.", 300],
    ["100000000", 10_000_000_000],
    ["-0", 0],
  ])("reads %s as %i cents", (text, expected) => expect(centsFromDecimal(text)).toBe(expected));

  it.each([
    "",
    "-",
    ".",
    "-.",
    "1.2.3",
    "1-",
    "1,000",
    "12.345",
    "1e3",
    "$5",
    "+5",
    "100000000.01",
    "99999999999999999",
  ])("refuses %j", (text) => {
    expect(centsFromDecimal(text)).toBeUndefined();
  });

  it("gives back every amount that it wrote", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (amount) => {
        const text = decimalFromCents(cents(amount));
        expect(isDecimal(text)).toBe(true);
        expect(centsFromDecimal(text)).toBe(amount);
      }),
    );
  });

  it("reads short texts of any signs as their digits say", () => {
    const text = fc.string({ unit: fc.constantFrom(..."0123456789..--x"), maxLength: 8 });
    fc.assert(
      fc.property(text, (one) => {
        const [, sign = "", whole = "", decimals = ""] = /^(-?)(\d*)\.?(\d*)$/.exec(one) ?? [];
        const isAmount = isDecimal(one) && /^\d{0,2}0*$/.test(decimals);
        const amount = Number(`${whole}${decimals.padEnd(2, "0").slice(0, 2)}`);
        expect(centsFromDecimal(one)).toBe(isAmount ? (sign === "-" && amount > 0 ? -amount : amount) : undefined);
      }),
      { numRuns: 2_000 },
    );
  });
});
