import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type IsoDate, isoDate } from "../../dates/iso-date.ts";
import { cents } from "../../money/cents.ts";
import { COLLECTION_STEPS, type CollectionPolicy, ladderProblem } from "./collection-ladder.ts";
import {
  type CollectionFacts,
  type CollectionHold,
  type CollectionRefusal,
  nextCollectionStep,
} from "./next-collection-step.ts";

const TODAY = isoDate("2028-03-01");
const ago = (days: number): IsoDate => addDays(TODAY, -days);

const POLICY: CollectionPolicy = {
  minimumCents: cents(2500),
  ageFrom: "first-statement",
  waitsForInsurance: true,
  answerDays: 10,
  promiseGraceDays: 3,
  steps: [
    { kind: "statement", minimumDays: 0, minimumStatements: 0 },
    { kind: "reminder", minimumDays: 30, minimumStatements: 1 },
    { kind: "call", minimumDays: 60, minimumStatements: 2 },
    { kind: "final-notice", minimumDays: 90, minimumStatements: 3 },
    { kind: "agency", minimumDays: 120, minimumStatements: 3 },
  ],
};

const owing = (changes: Partial<CollectionFacts> = {}): CollectionFacts => ({
  patientId: "p1",
  owesCents: cents(10_000),
  insurancePendingCents: cents(0),
  unappliedCents: cents(0),
  agencyCents: cents(0),
  owingSinceDate: ago(200),
  statementCount: 3,
  firstStatementDate: ago(121),
  lastStatementDate: ago(40),
  payByDate: null,
  stepsDone: [],
  holds: [],
  plan: "none",
  promise: null,
  settlement: null,
  deathDate: null,
  hasGuarantor: false,
  ...changes,
});
const next = (changes: Partial<CollectionFacts>, policy: Partial<CollectionPolicy> = {}) =>
  nextCollectionStep(owing(changes), { ...POLICY, ...policy }, TODAY);
const done = (...kinds: (typeof COLLECTION_STEPS)[number][]) => kinds.map((kind) => ({ kind, date: ago(30) }));

describe("the next step", () => {
  test.each([
    [29, "waiting"],
    [30, "due"],
    [31, "due"],
  ])("a reminder at 30 days: at %i days it is %s", (days, state) => {
    expect(next({ firstStatementDate: ago(days), lastStatementDate: ago(days) })).toMatchObject({
      ...{ state, step: "reminder", ageDays: days },
    });
  });

  test.each([
    [0, "waiting"],
    [9, "waiting"],
    [10, "due"],
  ])("%i days after the last statement, with ten to answer, it is %s", (days, state) => {
    expect(next({ lastStatementDate: ago(days) })).toMatchObject({ state, step: "reminder" });
  });

  test("days to answer also lie between two steps, and the leap day is one of them", () => {
    const stepsDone = [{ kind: "reminder" as const, date: isoDate("2028-02-28") }];
    expect(next({ stepsDone })).toMatchObject({ state: "waiting", step: "call", onDate: "2028-03-09" });
  });

  test.each([
    [[], "reminder"],
    [["reminder"], "call"],
    [["reminder", "call"], "final-notice"],
    [["reminder", "call", "final-notice"], "agency"],
  ] as const)("after %j it is the %s: no step is jumped over, however old the balance", (before, step) => {
    expect(next({ stepsDone: done(...before), firstStatementDate: ago(900) })).toMatchObject({ state: "due", step });
  });

  test("whoever was told a day to pay is not handed over before it is past; a call does not wait for it", () => {
    const stepsDone = done("reminder", "call", "final-notice");
    expect(next({ stepsDone, payByDate: TODAY })).toMatchObject({
      ...{ state: "waiting", step: "agency", onDate: addDays(TODAY, 1) },
    });
    expect(next({ stepsDone, payByDate: ago(1) })).toMatchObject({ state: "due", step: "agency" });
    expect(next({ stepsDone: done("reminder"), payByDate: TODAY })).toMatchObject({ state: "due", step: "call" });
  });

  test("too few statements wait for a statement and for no day", () => {
    const stepsDone = done("reminder", "call");
    expect(next({ stepsDone, statementCount: 2 })).toMatchObject({ state: "waiting", onDate: null });
    expect(next({ stepsDone, statementCount: 3 })).toMatchObject({ state: "due", step: "final-notice" });
  });

  test("a balance that was never on a statement is asked for by a statement first", () => {
    const fresh = { statementCount: 0, firstStatementDate: null, lastStatementDate: null };
    expect(next(fresh)).toMatchObject({ state: "due", step: "statement", ageDays: 0 });
    const withoutStatements = POLICY.steps.slice(1).map((step) => ({ ...step, minimumStatements: 0 }));
    expect(next(fresh, { steps: withoutStatements })).toMatchObject({ state: "waiting", onDate: null });
    expect(next(fresh, { steps: withoutStatements, ageFrom: "owed" })).toMatchObject({ state: "due", ageDays: 200 });
  });

  test("when every step is done nothing is left to do", () => {
    const stepsDone = done("reminder", "call", "final-notice", "agency");
    expect(next({ stepsDone })).toMatchObject({ state: "left-out", code: "ladder-ended" });
  });
});

const hold = (changes: Partial<CollectionHold>): CollectionHold => ({
  ...{ kind: "dispute", reason: "Asks for an itemized bill", fromDate: ago(5), untilDate: null },
  ...changes,
});

describe("nobody is collected from", () => {
  test.each<[string, Partial<CollectionFacts>, CollectionRefusal | "due"]>([
    ["who owes nothing", { owesCents: cents(0) }, "nothing-owed"],
    ["whose debt an agency has", { owesCents: cents(0), agencyCents: cents(1) }, "with-agency"],
    ["for whom insurance has to answer", { insurancePendingCents: cents(1) }, "waits-on-insurance"],
    ["whose insurance was paid too much", { insurancePendingCents: cents(-1) }, "due"],
    ["whose money waits and covers it", { unappliedCents: cents(10_000) }, "unapplied-covers-it"],
    ["whose money covers all but a cent", { unappliedCents: cents(9_999) }, "due"],
    ["below the minimum", { owesCents: cents(2_499) }, "below-minimum"],
    ["at the minimum exactly", { owesCents: cents(2_500) }, "due"],
    ["in bankruptcy", { holds: [hold({ kind: "bankruptcy" })] }, "on-hold"],
    ["who disputes it, until tomorrow", { holds: [hold({ untilDate: addDays(TODAY, 1) })] }, "on-hold"],
    ["whose hold ends today", { holds: [hold({ untilDate: TODAY })] }, "due"],
    ["whose hold begins today", { holds: [hold({ fromDate: TODAY })] }, "on-hold"],
    ["whose hold begins tomorrow", { holds: [hold({ fromDate: addDays(TODAY, 1) })] }, "due"],
    ["who died", { deathDate: ago(9) }, "deceased"],
    ["who died, with a guarantor", { deathDate: ago(9), hasGuarantor: true }, "due"],
    ["on a current plan", { plan: "current" }, "on-a-plan"],
    ["whose plan was missed", { plan: "missed" }, "due"],
    ["whose plan defaulted", { plan: "defaulted" }, "due"],
    ["who promised", { promise: { standing: "open", promisedDate: TODAY } }, "promised"],
    ["whose promise was broken", { promise: { standing: "broken", promisedDate: ago(4) } }, "due"],
    ["with an open settlement", { settlement: { state: "open", untilDate: TODAY } }, "settling"],
    ["whose settlement lapsed", { settlement: { state: "lapsed", untilDate: ago(1) } }, "due"],
  ])("%s", (_, changes, expected) => {
    const step = next(changes);
    expect(step.state === "left-out" ? step.code : step.state).toBe(expected);
  });

  test("a hold binds an agency as well: the account is to be recalled", () => {
    const placed = { owesCents: cents(0), agencyCents: cents(5000), holds: [hold({ kind: "bankruptcy" })] };
    expect(next(placed)).toMatchObject({ code: "on-hold", reason: expect.stringMatching(/Recall it/) });
    expect(next({ ...placed, holds: [hold({ untilDate: TODAY })] })).toMatchObject({ code: "with-agency" });
  });

  test("insurance pending on other lines stops only a practice that waits for it", () => {
    const pending = { insurancePendingCents: cents(1) };
    expect(next(pending, { waitsForInsurance: false })).toMatchObject({ state: "due" });
    expect(next({ ...pending, owesCents: cents(0) }, { waitsForInsurance: false })).toMatchObject({
      code: "waits-on-insurance",
    });
  });
});

const anyAccount = fc
  .record({
    owesCents: fc.integer({ min: -500, max: 20_000 }).map(cents),
    insurancePendingCents: fc.constantFrom(0, 0, 1, 5000).map(cents),
    unappliedCents: fc.constantFrom(0, 0, 100).map(cents),
    age: fc.integer({ min: 0, max: 400 }),
    statementCount: fc.integer({ min: 0, max: 5 }),
    plan: fc.constantFrom("none" as const, "current" as const, "missed" as const, "defaulted" as const),
    steps: fc.subarray([...COLLECTION_STEPS]),
    held: fc.boolean(),
  })
  .map(({ age, steps, held, ...facts }) =>
    owing({
      ...facts,
      firstStatementDate: facts.statementCount > 0 ? ago(age) : null,
      lastStatementDate: facts.statementCount > 0 ? ago(Math.floor(age / 2)) : null,
      stepsDone: steps.map((kind) => ({ kind, date: ago(Math.floor(age / 3)) })),
      holds: held ? [hold({ kind: "bankruptcy" })] : [],
    }),
  );

test("whatever the account: never on a current plan, held or with insurance pending, and at an agency only after the notice", () => {
  fc.assert(
    fc.property(anyAccount, (account) => {
      const step = nextCollectionStep(account, POLICY, TODAY);
      if (step.state === "left-out") return;
      expect(account.plan).not.toBe("current");
      expect(account.holds).toEqual([]);
      expect(account.insurancePendingCents).toBeLessThanOrEqual(0);
      expect(account.owesCents).toBeGreaterThanOrEqual(POLICY.minimumCents);
      if (step.step === "agency") {
        expect(account.stepsDone.map((one) => one.kind)).toContain("final-notice");
      }
      if (step.state === "due") {
        const rule = POLICY.steps.find((one) => one.kind === step.step)!;
        expect(step.ageDays).toBeGreaterThanOrEqual(rule.minimumDays);
        expect(account.statementCount).toBeGreaterThanOrEqual(rule.minimumStatements);
      }
    }),
  );
});

test("a ladder is refused that repeats a step, goes down, goes on after the agency or leaves out the notice", () => {
  const [statement, reminder, , notice, agency] = POLICY.steps as [...CollectionPolicy["steps"]];
  expect(ladderProblem(POLICY.steps)).toBeUndefined();
  expect(ladderProblem([])).toMatch(/at least one/);
  expect(ladderProblem([statement!, statement!])).toMatch(/once/);
  expect(ladderProblem([notice!, reminder!])).toMatch(/at least as many/);
  expect(ladderProblem([statement!, agency!])).toMatch(/final notice/i);
  const after = { kind: "call" as const, minimumDays: 500, minimumStatements: 9 };
  expect(ladderProblem([notice!, agency!, after])).toMatch(/last step/);
});
