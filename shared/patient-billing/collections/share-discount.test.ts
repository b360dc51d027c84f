import fc from "fast-check";
import { expect, test } from "vitest";
import { cents, sumCents } from "../../money/cents.ts";
import { charityPercent, charityProblem, discountOf, shareDiscount } from "./share-discount.ts";

const STEPS = [
  { upToPercent: 300, discountPercent: 25 },
  { upToPercent: 100, discountPercent: 100 },
  { upToPercent: 200, discountPercent: 50 },
];

test.each([
  [0, 100],
  [100, 100],
  [101, 50],
  [200, 50],
  [201, 25],
  [300, 25],
  [301, 0],
])("an income of %i %% of the guideline is let off %i %%", (income, percent) => {
  expect(charityPercent(STEPS, income)).toBe(percent);
});

test("no steps let nobody off, and more income is never let off more", () => {
  expect(charityPercent([], 0)).toBe(0);
  expect(charityProblem(STEPS)).toBeUndefined();
  expect(charityProblem([...STEPS, { upToPercent: 250, discountPercent: 60 }])).toMatch(/larger share/);
  expect(charityProblem([...STEPS, { upToPercent: 100, discountPercent: 100 }])).toMatch(/once/);
});

test("a share spread over lines adds up to the share of the whole, and no line is let off more than it owes", () => {
  const lines = fc.array(
    fc.integer({ min: 1, max: 100_000 }).map((amount) => ({ openCents: cents(amount) })),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(lines, fc.integer({ min: 0, max: 100 }), (owed, percent) => {
      const parts = shareDiscount(owed, percent);
      const whole = sumCents(owed.map((line) => line.openCents));
      expect(discountOf(owed, percent)).toBe(Math.floor((whole * percent + 50) / 100));
      for (const { line, discountCents } of parts) {
        expect(discountCents).toBeGreaterThanOrEqual(0);
        expect(discountCents).toBeLessThanOrEqual(line.openCents);
      }
    }),
  );
});
