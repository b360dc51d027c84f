import { describe, expect, test } from "vitest";
import { addDays, isoDate } from "../../dates/iso-date.ts";
import { cents } from "../../money/cents.ts";
import { ageItems } from "../aging.ts";
import { agePlansApart } from "./age-with-plans.ts";
import type { PlanStanding } from "./plan-standing.ts";

const TODAY = isoDate("2026-06-30");
const standing = (changes: Partial<PlanStanding> = {}): PlanStanding => ({
  ...{
    planId: "plan",
    state: "missed",
    sinceDate: isoDate("2026-05-23"),
    plannedLineIds: ["a"],
    openByLine: new Map([["a", cents(9000)]]),
  },
  ...{ remainingCents: cents(9000), notDueCents: cents(5000), dueCents: cents(4000) },
  dueInstalments: [{ dueDate: isoDate("2026-05-15"), restCents: cents(4000) }],
  ...{ nextDueDate: isoDate("2026-07-15"), nextDueCents: cents(5000) },
  ...changes,
});
const items = [
  { lineId: "a", openCents: cents(10_000), sinceDate: isoDate("2026-01-10") },
  { lineId: "b", openCents: cents(-300), sinceDate: isoDate("2026-01-10") },
];
const aged = (one: PlanStanding) => {
  const { items: apart, onPlanCents } = agePlansApart(items, [one]);
  return { ...ageItems(apart, TODAY), onPlanCents };
};

describe("aging with a plan", () => {
  test("what is not due does not age, due instalments age from their day, the rest of the line as ever", () => {
    expect(aged(standing())).toMatchObject({
      ...{ days31To60Cents: 4000, daysOver120Cents: 1000, creditsCents: -300, onPlanCents: 5000 },
    });
  });
  test("the columns are what was open before, to the cent: plans are not left out of the total (mistake 16 of other systems)", () => {
    const { totalCents, onPlanCents } = aged(standing());
    expect(totalCents + onPlanCents).toBe(9700);
  });
  test("after default the lines age as if there were no plan", () => {
    expect(aged(standing({ state: "defaulted" }))).toMatchObject({ daysOver120Cents: 10_000, onPlanCents: 0 });
  });
  test.each([
    [0, "days0To30Cents"],
    [30, "days0To30Cents"],
    [31, "days31To60Cents"],
    [60, "days31To60Cents"],
    [61, "days61To90Cents"],
    [90, "days61To90Cents"],
    [91, "days91To120Cents"],
    [120, "days91To120Cents"],
    [121, "daysOver120Cents"],
  ] as const)("an instalment %i days past its due date stands in %s", (age, column) => {
    const due = [{ dueDate: addDays(TODAY, -age), restCents: cents(4000) }];
    const other = column === "daysOver120Cents" ? 1000 : 0;
    expect(aged(standing({ dueInstalments: due }))[column]).toBe(4000 + other);
  });
});
