import fc from "fast-check";
import { expect, test } from "vitest";
import { cents } from "../../money/cents.ts";
import { type Benefits, benefitsOfCopay, estimateShare } from "./patient-share.ts";

const benefits = (deductible: number, copay: number, percent: number, limit: number | null = null): Benefits => ({
  deductibleLeftCents: cents(deductible),
  copayCents: cents(copay),
  coinsurancePercent: percent,
  outOfPocketLeftCents: limit === null ? null : cents(limit),
});
const service = (allowed: number, preventive = false) => ({ allowedCents: cents(allowed), preventive });

test.each([
  ["a copay alone", benefits(0, 2500, 0), [0, 0, 2500, 2500]],
  ["coinsurance alone", benefits(0, 0, 20), [0, 2000, 0, 2000]],
  ["a deductible above everything", benefits(50_000, 2500, 20), [10_000, 0, 0, 10_000]],
  ["a deductible that ends within the visit", benefits(4000, 0, 20), [4000, 1200, 0, 5200]],
  ["deductible, coinsurance and copay", benefits(4000, 1000, 20), [4000, 1200, 1000, 6200]],
  ["a copay above what is left", benefits(9000, 2500, 0), [9000, 0, 1000, 10_000]],
  ["the year's limit", benefits(4000, 1000, 20, 3000), [4000, 1200, 1000, 3000]],
  ["a limit that is reached", benefits(4000, 1000, 20, 0), [4000, 1200, 1000, 0]],
  ["half a cent", benefits(9999, 0, 50), [9999, 1, 0, 10_000]],
] as const)("of 100.00 allowed, with %s", (_, plan, expected) => {
  const share = estimateShare([service(10_000)], plan);
  expect([share.deductibleCents, share.coinsuranceCents, share.copayCents, share.shareCents]).toEqual(expected);
});

test("preventive services are the plan's alone", () => {
  const share = estimateShare([service(15_000, true), service(5000)], benefits(0, 2000, 10));
  expect([share.allowedCents, share.shareCents, share.planCents]).toEqual([20_000, 2500, 17_500]);
});

test("with nothing recorded but the copay of the card, the copay is the share", () => {
  expect(estimateShare([service(10_000)], benefitsOfCopay(cents(3000))).shareCents).toBe(3000);
  expect(estimateShare([service(10_000)], benefitsOfCopay(null)).shareCents).toBe(0);
});

test("the share is never below zero nor above what is allowed, and plan and patient pay what is allowed", () => {
  const amount = fc.integer({ min: 0, max: 2_000_000 });
  fc.assert(
    fc.property(
      fc.array(fc.record({ allowed: amount, preventive: fc.boolean() }), { maxLength: 6 }),
      fc.tuple(amount, amount, fc.integer({ min: 0, max: 100 }), fc.option(amount)),
      (services, [deductible, copay, percent, limit]) => {
        const plan = benefits(deductible, copay, percent, limit);
        const share = estimateShare(
          services.map((one) => service(one.allowed, one.preventive)),
          plan,
        );
        expect(share.shareCents).toBeGreaterThanOrEqual(0);
        expect(share.shareCents + share.planCents).toBe(share.allowedCents);
        expect(share.planCents).toBeGreaterThanOrEqual(0);
      },
    ),
  );
});
