import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, isoDate } from "../../dates/iso-date.ts";
import { cents, sumCents } from "../../money/cents.ts";
import { judgePlanTerms, needsDisclosure } from "./judge-plan-terms.ts";
import { divideIntoInstalments, type InstalmentChoice, scheduleInstalments } from "./plan-schedule.ts";
import { type PlanFrequency, type PlanTerms, planFrequencySchema } from "./plan-terms.ts";
import { type LineMovement, PlannedLines } from "./planned-line.ts";
import { runPlan } from "./run-plan.ts";

const day = isoDate;
const terms = (changes: Partial<PlanTerms> = {}): PlanTerms => ({
  ...{ principalCents: cents(30_000), downPaymentCents: cents(0), frequency: "monthly", firstDate: day("2026-04-15") },
  ...{ instalmentCount: 6, instalmentCents: cents(5000), surplus: "shorten", agreedDate: day("2026-03-16") },
  ...{ graceDays: 7, defaultAfterMissed: 2 },
  ...changes,
});
const paid = (date: string, amount: number) => ({
  date: day(date),
  principalCents: cents(0),
  paidCents: cents(amount),
});
const changed = (date: string, amount: number) => ({
  ...{ date: day(date), principalCents: cents(amount), paidCents: cents(0) },
});
const datesOf = (frequency: PlanFrequency, firstDate: string, instalmentCount: number) =>
  scheduleInstalments(terms({ frequency, firstDate: day(firstDate), instalmentCount })).map((one) => one.dueDate);
const rests = (run: ReturnType<typeof runPlan>) => run.instalments.map((one) => one.amountCents - one.paidCents);

describe("the schedule", () => {
  test.each<[PlanFrequency, string, string[]]>([
    ["monthly", "2026-01-31", ["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31"]],
    ["monthly", "2028-01-30", ["2028-01-30", "2028-02-29", "2028-03-30"]],
    ["monthly", "2028-02-29", ["2028-02-29", "2028-03-29", "2028-04-29"]],
    ["quarterly", "2027-11-30", ["2027-11-30", "2028-02-29", "2028-05-30"]],
    ["weekly", "2028-02-23", ["2028-02-23", "2028-03-01", "2028-03-08"]],
    ["two-weekly", "2026-02-20", ["2026-02-20", "2026-03-06", "2026-03-20"]],
  ])("%s from %s", (frequency, firstDate, dates) => {
    expect(datesOf(frequency, firstDate, dates.length)).toEqual(dates);
  });

  test.each<[number, InstalmentChoice, unknown]>([
    [10_000, { by: "count", count: 3 }, { instalmentCount: 3, instalmentCents: 3333 }],
    [10_000, { by: "amount", amountCents: cents(3000) }, { instalmentCount: 4, instalmentCents: 3000 }],
    [9000, { by: "amount", amountCents: cents(3000) }, { instalmentCount: 3, instalmentCents: 3000 }],
    [5000, { by: "amount", amountCents: cents(9000) }, { instalmentCount: 1, instalmentCents: 5000 }],
    [0, { by: "count", count: 3 }, { fault: expect.stringContaining("down payment") }],
    [10_000, { by: "count", count: 0 }, { fault: expect.any(String) }],
    [10_000, { by: "count", count: 521 }, { fault: expect.any(String) }],
    [2, { by: "count", count: 3 }, { fault: expect.any(String) }],
    [10_000, { by: "amount", amountCents: cents(0) }, { fault: expect.any(String) }],
  ])("%i divided by %j", (rest, choice, expected) => {
    expect(divideIntoInstalments(cents(rest), choice)).toEqual(expected);
  });

  test("the instalments and the down payment are the principal, for any terms", () => {
    const choices: fc.Arbitrary<InstalmentChoice> = fc.oneof(
      fc.record({ by: fc.constant("count" as const), count: fc.integer({ min: 1, max: 520 }) }),
      fc.record({ by: fc.constant("amount" as const), amountCents: fc.integer({ min: 1, max: 90_000 }).map(cents) }),
    );
    const run = { principal: fc.integer({ min: 1, max: 2_000_000 }), down: fc.integer({ min: 0, max: 100_000 }) };
    fc.assert(
      fc.property(
        fc.record({ ...run, choice: choices, frequency: fc.constantFrom(...planFrequencySchema.options) }),
        ({ principal, down, choice, frequency }) => {
          const divided = divideIntoInstalments(cents(principal - down), choice);
          if ("fault" in divided) return;
          const agreed = terms({
            principalCents: cents(principal),
            downPaymentCents: cents(down),
            frequency,
            ...divided,
          });
          const schedule = scheduleInstalments(agreed);
          expect(sumCents(schedule.map((one) => one.amountCents))).toBe(principal);
          expect(schedule.every((one) => one.amountCents > 0)).toBe(true);
        },
      ),
    );
  });
});

describe("the policy", () => {
  const policy = { minimumInstalmentCents: cents(2500), longestMonths: 12, downPaymentPercent: 0 };
  const judged = (changes: Partial<PlanTerms>, percent = 0) =>
    judgePlanTerms(terms(changes), { ...policy, graceDays: 7, defaultAfterMissed: 2, downPaymentPercent: percent }).map(
      (one) => one.code,
    );

  test("the least instalment is enough, a cent less is not; a single instalment may be smaller", () => {
    expect(judged({ instalmentCents: cents(2500) })).toEqual([]);
    expect(judged({ instalmentCents: cents(2499) })).toEqual(["below-minimum"]);
    expect(judged({ instalmentCents: cents(1000), instalmentCount: 1 })).toEqual([]);
  });
  test("twelve months hold twelve monthly instalments, four quarters and 53 weeks, and not one more", () => {
    for (const [frequency, most] of [
      ["monthly", 12],
      ["quarterly", 4],
      ["weekly", 53],
    ] as const) {
      expect(judged({ frequency, instalmentCount: most })).toEqual([]);
      expect(judged({ frequency, instalmentCount: most + 1 })).toEqual(["too-long"]);
    }
  });
  test("the down payment is rounded up to the cent", () => {
    const third = { principalCents: cents(10_001), instalmentCount: 2 };
    expect(judged({ ...third, downPaymentCents: cents(2500) }, 25)).toEqual(["down-payment-low"]);
    expect(judged({ ...third, downPaymentCents: cents(2501) }, 25)).toEqual([]);
  });
  test("more than four instalments bring the disclosure rules, the down payment not counted", () => {
    expect(needsDisclosure(terms({ instalmentCount: 4, downPaymentCents: cents(5000) }))).toBe(false);
    expect(needsDisclosure(terms({ instalmentCount: 5 }))).toBe(true);
  });
});

describe("payments and days", () => {
  const stateOn = (today: string, movements: Parameters<typeof runPlan>[1] = [], changes: Partial<PlanTerms> = {}) => {
    const { state, sinceDate } = runPlan(terms(changes), movements, day(today));
    return [state, sinceDate];
  };

  test.each([
    ["2026-04-14", ["current", "2026-03-16"]],
    ["2026-04-22", ["current", "2026-03-16"]],
    ["2026-04-23", ["missed", "2026-04-23"]],
    ["2026-05-22", ["missed", "2026-04-23"]],
    ["2026-05-23", ["defaulted", "2026-05-23"]],
  ])("with nothing paid, on %s the plan is %j", (today, expected) => {
    expect(stateOn(today)).toEqual(expected);
  });

  test("a payment on the last day of grace is in time; a day later it cures what was missed", () => {
    expect(stateOn("2026-05-01", [paid("2026-04-22", 5000)])).toEqual(["current", "2026-03-16"]);
    expect(stateOn("2026-05-01", [paid("2026-04-23", 5000)])).toEqual(["cured", "2026-04-23"]);
    expect(stateOn("2026-05-01", [paid("2026-04-23", 4999)])).toEqual(["missed", "2026-04-23"]);
  });
  test("default is for good, and a payment received before it but posted later heals it", () => {
    expect(stateOn("2026-06-01", [paid("2026-05-24", 10_000)])).toEqual(["defaulted", "2026-05-23"]);
    expect(stateOn("2026-06-01", [paid("2026-05-22", 10_000)])).toEqual(["cured", "2026-05-22"]);
    const run = runPlan(terms(), [], day("2026-05-23"));
    expect(run).toMatchObject({ dueCents: 30_000, notDueCents: 0, next: null });
  });
  test("only what is due is due; the rest is not", () => {
    const run = runPlan(terms({ downPaymentCents: cents(5000), instalmentCount: 5 }), [], day("2026-04-15"));
    expect(run).toMatchObject({ dueCents: 10_000, notDueCents: 20_000, next: { dueDate: "2026-05-15" } });
  });
  test("a payment taken back opens its instalment again, and it is missed from the day it always was", () => {
    expect(stateOn("2026-04-30", [paid("2026-04-15", 5000), paid("2026-04-28", -5000)])).toEqual([
      "missed",
      "2026-04-23",
    ]);
  });
  test("the last payment ends the plan on its day", () => {
    expect(stateOn("2026-09-01", [paid("2026-04-15", 30_000)])).toEqual(["paid", "2026-04-15"]);
  });
  test("a plan that default ended and that is paid after all is paid", () => {
    expect(stateOn("2026-09-01", [paid("2026-08-15", 30_000)])).toEqual(["paid", "2026-08-15"]);
  });
});

describe("extra money and changed debts", () => {
  const on = (surplus: PlanTerms["surplus"], movements: Parameters<typeof runPlan>[1], today = "2026-04-20") =>
    rests(runPlan(terms({ surplus }), movements, day(today)));

  test("an extra payment is not paid ahead: it shortens the plan, or lowers what is to come", () => {
    expect(on("shorten", [paid("2026-04-10", 11_000)])).toEqual([0, 5000, 5000, 5000, 4000, 0]);
    expect(on("lower", [paid("2026-04-10", 11_000)])).toEqual([0, 3800, 3800, 3800, 3800, 3800]);
    expect(on("lower", [paid("2026-04-10", 5003)])).toEqual([0, 5000, 5000, 4999, 4999, 4999]);
  });
  test("a payment finds the oldest instalment first", () => {
    expect(on("shorten", [paid("2026-05-20", 7000)], "2026-05-20")).toEqual([0, 3000, 5000, 5000, 5000, 5000]);
  });
  test("insurance money on a planned line shrinks what is to come before what is due", () => {
    expect(on("shorten", [changed("2026-04-20", -12_000)])).toEqual([5000, 5000, 5000, 3000, 0, 0]);
    expect(on("lower", [changed("2026-04-20", -12_000)])).toEqual([5000, 2600, 2600, 2600, 2600, 2600]);
    expect(on("shorten", [changed("2026-04-20", -27_000)])).toEqual([3000, 0, 0, 0, 0, 0]);
  });
  test("what insurance takes back comes back as it was agreed, or a period after the last", () => {
    expect(on("shorten", [changed("2026-04-20", -12_000), changed("2026-05-20", 12_000)], "2026-05-20")).toEqual([
      5000, 5000, 5000, 5000, 5000, 5000,
    ]);
    const late = runPlan(
      terms(),
      [paid("2026-04-15", 25_000), changed("2026-05-01", -5000), changed("2026-10-01", 5000)],
      day("2026-10-01"),
    );
    expect(late.instalments.at(-1)).toMatchObject({ number: 7, dueDate: "2026-10-15", amountCents: 5000 });
    expect(late).toMatchObject({ state: "current", notDueCents: 5000 });
  });

  const line = (lineId: string, plannedCents: number) => ({ lineId, plannedCents: cents(plannedCents) });
  const move = (lineId: string, amount: number, patientMoney: boolean): LineMovement => ({
    ...{ lineId, date: day("2026-04-20"), amountCents: cents(amount), patientMoney },
  });

  test("a line shows what is planned and what is owed beside it; too much money is a credit of the line, not a payment", () => {
    const lines = new PlannedLines([line("a", 10_000)]);
    expect(lines.move(move("a", 4000, false))).toMatchObject({ principalCents: 0, paidCents: 0 });
    expect(lines.move(move("a", -6000, true))).toMatchObject({ principalCents: 0, paidCents: 6000 });
    expect(lines.move(move("a", -13_000, false))).toMatchObject({ principalCents: -9000, paidCents: -5000 });
    expect(lines.openByLine()).toEqual(new Map());
  });

  test("after any history the instalments are the debt under the plan, and what remains is what is open on its lines", () => {
    const moves = fc.array(
      fc.record({
        ...{ lineId: fc.constantFrom("a", "b", "c"), days: fc.integer({ min: -10, max: 250 }) },
        ...{ amount: fc.integer({ min: -15_000, max: 15_000 }), patientMoney: fc.boolean() },
      }),
      { maxLength: 25 },
    );
    const surplus = fc.constantFrom<PlanTerms["surplus"]>("shorten", "lower");
    fc.assert(
      fc.property(moves, surplus, fc.integer({ min: 0, max: 260 }), (history, choice, age) => {
        const today = addDays(day("2026-03-16"), age);
        const lines = new PlannedLines([line("a", 10_000), line("b", 12_000), line("c", 8000)]);
        const movements = history
          .map(({ days, amount, ...one }) => ({
            ...one,
            date: addDays(day("2026-03-16"), days),
            amountCents: cents(amount),
          }))
          .filter((one) => one.date <= today)
          .toSorted((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0))
          .map((one) => lines.move(one));
        const run = runPlan(terms({ surplus: choice }), movements, today);
        const parts = ["a", "b", "c"].map((id) => lines.part(id));
        expect(run.principalCents).toBe(sumCents(parts.map((part) => part.principalCents)));
        expect(run.paidCents).toBe(sumCents(parts.map((part) => part.paidCents)));
        expect(run.remainingCents).toBe(sumCents(lines.openByLine().values()));
        expect(run.dueCents + run.notDueCents).toBe(run.remainingCents);
        for (const one of run.instalments) expect(one.paidCents).toBeLessThanOrEqual(one.amountCents);
        for (const one of run.instalments) expect(one.paidCents).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
