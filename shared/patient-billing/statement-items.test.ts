import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, isoDate } from "../dates/iso-date.ts";
import { cents, sumCents } from "../money/cents.ts";
import { ageItems } from "./aging.ts";
import { plannedCents, statementItems } from "./statement-items.ts";

const today = isoDate("2026-03-31");
const line = (lineId: string, openCents: number, ageDays: number) => ({
  ...{ lineId, openCents: cents(openCents), sinceDate: addDays(today, -ageDays) },
});

describe("statementItems", () => {
  it.each([
    [0, "days0To30Cents"],
    [30, "days0To30Cents"],
    [31, "days31To60Cents"],
    [60, "days31To60Cents"],
    [61, "days61To90Cents"],
    [90, "days61To90Cents"],
    [91, "days91To120Cents"],
    [120, "days91To120Cents"],
    [121, "daysOver120Cents"],
  ] as const)(
    "mistake 14: what became the patient's %i days ago is in %s, whatever the day of service",
    (age, column) => {
      expect(ageItems(statementItems([line("a", 100, age)], null, cents(0), today), today)[column]).toBe(100);
    },
  );

  it("ages an instalment from its own day, the rest of its line from the line's, and what comes later not at all", () => {
    const plan = {
      openByLine: new Map([["a", cents(900)]]),
      dueInstalments: [{ dueDate: addDays(today, -35), restCents: cents(300) }],
    };
    const items = statementItems([line("a", 1000, 200)], plan, cents(600), today);
    expect(items).toEqual([
      { openCents: 100, sinceDate: addDays(today, -200) },
      { openCents: 300, sinceDate: addDays(today, -35) },
    ]);
  });

  it("adds up to what is owed less what a plan asks for later", () => {
    const amount = fc.integer({ min: 1, max: 5000 });
    const lines = fc.array(fc.tuple(amount, fc.nat(400)), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(
        lines,
        fc.array(amount, { maxLength: 5 }),
        fc.array(amount, { maxLength: 3 }),
        fc.nat(),
        (a, b, c, d) => {
          const owed = a.map(([open, age], index) => line(`l${index}`, open, age));
          const plan = {
            openByLine: new Map(b.map((open, index) => [`l${index}`, cents(open)])),
            dueInstalments: c.map((rest, index) => ({ dueDate: addDays(today, -index), restCents: cents(rest) })),
          };
          const later = cents(d % (plannedCents(owed, plan) + 1));
          const sum = sumCents(statementItems(owed, plan, later, today).map((item) => item.openCents));
          expect(sum).toBe(sumCents(owed.map((one) => one.openCents)) - later);
        },
      ),
    );
  });
});
