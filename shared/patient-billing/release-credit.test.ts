import fc from "fast-check";
import { expect, it } from "vitest";
import { cents } from "../money/cents.ts";
import { releaseCredit } from "./release-credit.ts";

const on = (receiptId: string, amount: number) => ({ receiptId, amountCents: cents(amount) });

it("gives back to the newest payment first", () => {
  expect(releaseCredit(cents(700), [on("old", 500), on("taken-back", 0), on("new", 400)])).toEqual({
    returns: [on("new", 400), on("old", 300)],
    unexplainedCents: 0,
  });
});

it("leaves on the line what no payment made", () => {
  expect(releaseCredit(cents(700), [on("only", 500)])).toEqual({ returns: [on("only", 500)], unexplainedCents: 200 });
});

it("never gives a receipt more than it paid, and loses no cent", () => {
  const amounts = fc.array(fc.integer({ min: -500, max: 5000 }), { maxLength: 6 });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9000 }), amounts, (credit, paid) => {
      const applied = paid.map((amount, index) => on(`r${index}`, amount));
      const { returns, unexplainedCents } = releaseCredit(cents(credit), applied);
      const given = returns.reduce((sum, one) => sum + one.amountCents, 0);
      expect(given + unexplainedCents).toBe(credit);
      for (const one of returns) {
        expect(one.amountCents).toBeGreaterThan(0);
        expect(one.amountCents).toBeLessThanOrEqual(paid[Number(one.receiptId.slice(1))]!);
      }
    }),
  );
});
