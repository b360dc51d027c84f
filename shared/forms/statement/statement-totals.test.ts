import { describe, expect, it } from "vitest";
import { cents } from "../../money/cents.ts";
import { fictionalStatement, fictionalStatementLine } from "./fictional-statement.ts";
import { proveStatement } from "./statement-totals.ts";

describe("a statement's arithmetic", () => {
  it("adds up every column", () => {
    expect(proveStatement(fictionalStatement(3))).toEqual({
      chargedCents: 55_620,
      insurancePaidCents: 25_500,
      adjustedCents: 16_620,
      youPaidCents: 3_000,
      youOweCents: 10_500,
    });
  });

  it("takes credit off what is due", () => {
    expect(
      proveStatement(fictionalStatement(2, { creditCents: cents(500), amountDueCents: cents(6_500) })).youOweCents,
    ).toBe(7_000);
  });

  it("takes what a plan asks for later off what is due, and out of the aging", () => {
    const plan = { laterCents: cents(5_000), nextDueDate: null, nextDueCents: null };
    const aging = { ...fictionalStatement(2).aging, days0To30Cents: cents(2_000) };
    const planned = fictionalStatement(2, { plan, aging, amountDueCents: cents(2_000) });
    expect(proveStatement(planned).youOweCents).toBe(7_000);
    expect(() => proveStatement({ ...planned, plan: null })).toThrow("amount due");
  });

  it("refuses a line, an amount due or an aging that contradicts the lines", () => {
    const wrongLine = fictionalStatement(0, {
      members: [{ name: "José Ficción", accountNumber: "10042", owesCents: cents(2_600) }],
      visits: [{ ...fictionalStatement(1).visits[0]!, lines: [fictionalStatementLine({ youOweCents: cents(2_600) })] }],
    });
    expect(() => proveStatement(wrongLine)).toThrow("Line 1");
    expect(() => proveStatement(fictionalStatement(2, { amountDueCents: cents(1) }))).toThrow("amount due");
    expect(() => proveStatement(fictionalStatement(2, { creditCents: cents(-1) }))).toThrow("credit");
    expect(() => proveStatement(fictionalStatement(2, { members: [] }))).toThrow("members");
    const { aging } = fictionalStatement(2);
    expect(() => proveStatement(fictionalStatement(2, { aging: { ...aging, over120Cents: cents(1) } }))).toThrow(
      "aging",
    );
  });
});
