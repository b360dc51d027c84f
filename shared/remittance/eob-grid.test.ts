import { describe, expect, it } from "vitest";
import {
  chargeEntries,
  day,
  dollars,
  ourClaim,
  ourLine,
  plan,
  postEntries,
} from "../../test/fixtures/remittance/remittance-facts.ts";
import { balanceOf, openOf, sound } from "../../test/fixtures/remittance/worked-answer.ts";
import { contractualCents, type EobGrid, type EobRow, eobGridToRemittance, undistributedCents } from "./eob-grid.ts";

const zero = dollars(0);
const row = (rest: Partial<EobRow>): EobRow => ({
  claimId: "claim-1",
  lineId: "line-1",
  kind: "answer",
  allowedCents: null,
  paidCents: zero,
  deductibleCents: zero,
  coinsuranceCents: zero,
  copayCents: zero,
  otherAdjustments: [],
  remarks: [],
  ...rest,
});
const grid = (rows: EobRow[], check: number, rest: Partial<EobGrid> = {}): EobGrid => ({
  checkNumber: "P-77",
  checkDate: day("2026-03-20"),
  method: "check",
  checkCents: dollars(check),
  rows,
  providerAdjustments: [],
  ...rest,
});
const payer = { payerId: "payer-EVG01", name: "Evergreen Mutual" };
const claim = ourClaim([ourLine(1, "99213", 200), ourLine(2, "85025", 50)]);
const paid = row({ allowedCents: dollars(100), paidCents: dollars(80), copayCents: dollars(20), remarks: ["N130"] });
const denied = row({ lineId: "line-2", otherAdjustments: [{ group: "CO", carc: "16", amountCents: dollars(50) }] });

function planGrid(typed: EobGrid) {
  const { remittance, chosenClaims } = eobGridToRemittance(typed, payer, [claim]);
  return plan(remittance, [claim], { payerId: payer.payerId, chosenClaims });
}

describe("a paper EOB", () => {
  it("counts down what is left of the check, provider-level adjustments included", () => {
    expect(undistributedCents(grid([], 80))).toBe(dollars(80));
    expect(undistributedCents(grid([paid], 80))).toBe(0);
    const interest = [{ reason: "L6", reference: "INT", amountCents: dollars(-2) }];
    expect(undistributedCents(grid([paid], 82, { providerAdjustments: interest }))).toBe(0);
  });

  it("computes the contractual adjustment from the allowed amount only", () => {
    expect(contractualCents(dollars(200), paid)).toBe(dollars(100));
    expect(contractualCents(dollars(200), denied)).toBe(0);
    expect(contractualCents(dollars(200), row({ kind: "reversal", allowedCents: dollars(-100) }))).toBe(dollars(-100));
  });

  it("takes the same path as an 835: plan, entries, ledger", () => {
    const posting = planGrid(grid([paid, denied], 80));
    expect(posting.status).toBe("ready");
    expect(posting.claims[0]!.lines.map((line) => line.adjudication)).toEqual(["paid", "denied"]);
    const entries = [...chargeEntries(claim), ...postEntries(posting)];
    sound(entries);
    expect(openOf(entries)).toEqual({ patient: dollars(20) });
    expect(openOf(entries, "line-2")).toEqual({ primary: dollars(50) });
    expect(balanceOf(entries, "cash")).toBe(dollars(80));
  });

  it("holds a row that does not add up and blocks a check that is not fully typed", () => {
    const short = planGrid(grid([{ ...paid, copayCents: dollars(10) }, denied], 80));
    expect(short.claims[0]!.exceptions.map((one) => one.code)).toContain("out-of-balance");
    expect(planGrid(grid([paid, denied], 90)).status).toBe("blocked");
  });

  it("refuses a row for a line that was not given", () => {
    expect(() => eobGridToRemittance(grid([row({ lineId: "line-9" })], 0), payer, [claim])).toThrow("not on its claim");
  });
});
