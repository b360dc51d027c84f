import { expect, test } from "vitest";
import { isoDate } from "../../dates/iso-date.ts";
import { cents } from "../../money/cents.ts";
import { allocateWithPlans } from "./allocate-with-plan.ts";
import type { PlanStanding } from "./plan-standing.ts";

const open = (lineId: string, serviceDate: string, amount: number) => ({
  ...{ lineId, serviceDate: isoDate(serviceDate), openCents: cents(amount) },
});
/** The older line is owed beside the plan, and a part of the newer one was asked of the patient later. */
const lines = [open("beside", "2026-01-05", 3000), open("planned", "2026-02-05", 12_000)];
const standing = (changes: Partial<PlanStanding> = {}): PlanStanding => ({
  ...{
    planId: "plan",
    state: "current",
    sinceDate: isoDate("2026-03-16"),
    plannedLineIds: ["planned"],
    openByLine: new Map([["planned", cents(10_000)]]),
  },
  ...{ remainingCents: cents(10_000), notDueCents: cents(5000), dueCents: cents(5000), dueInstalments: [] },
  ...{ nextDueDate: isoDate("2026-05-15"), nextDueCents: cents(2500) },
  ...changes,
});
const allocated = (amount: number, one = standing()) => {
  const { allocations, unappliedCents } = allocateWithPlans(cents(amount), lines, [one]);
  return [Object.fromEntries(allocations.map((part) => [part.lineId, part.amountCents])), unappliedCents];
};

test.each([
  ["less than what is due", 4000, { planned: 4000 }, 0],
  ["what is due", 5000, { planned: 5000 }, 0],
  ["more: what is owed beside the plan, the oldest first", 9000, { planned: 6000, beside: 3000 }, 0],
  ["more still: the rest of the plan", 11_000, { planned: 8000, beside: 3000 }, 0],
  ["more than everything: the rest waits", 16_000, { planned: 12_000, beside: 3000 }, 1000],
])("a payment of %s", (_, amount, expected, unapplied) => {
  expect(allocated(amount)).toEqual([expected, unapplied]);
});

test("when nothing is due the next instalment is paid; a defaulted plan is none", () => {
  expect(allocated(2500, standing({ dueCents: cents(0) }))).toEqual([{ planned: 2500 }, 0]);
  expect(allocated(2500, standing({ state: "defaulted" }))).toEqual([{ beside: 2500 }, 0]);
  expect(allocated(2500, standing({ dueCents: cents(0), nextDueCents: null }))).toEqual([{ beside: 2500 }, 0]);
});
