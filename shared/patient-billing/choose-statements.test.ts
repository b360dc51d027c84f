import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, isoDate } from "../dates/iso-date.ts";
import { type Cents, cents } from "../money/cents.ts";
import { askedCentsOf, chooseStatements, type StatementAccount, type StatementPolicy } from "./choose-statements.ts";

const today = isoDate("2026-03-31");
const policy: StatementPolicy = {
  ...{ minimumCents: cents(500), intervalDays: 28, dueDays: 25, maximumCount: 4, perFamily: true },
};
const account = (rest: Partial<StatementAccount> = {}): StatementAccount => ({
  patientId: "p1",
  patientOwesCents: cents(2000),
  insurancePendingCents: cents(9000),
  agencyOwesCents: cents(0),
  unappliedCents: cents(0),
  envelopeKey: "home",
  lastStatementDate: null,
  sentCount: 0,
  owingSinceDate: isoDate("2026-03-01"),
  holds: [],
  deathDate: null,
  hasGuarantor: false,
  addressComplete: true,
  mailReturnedDate: null,
  plan: null,
  ...rest,
});
const refusal = (rest: Partial<StatementAccount>) => chooseStatements([account(rest)], policy, today).leftOut[0]?.code;
const hold = (untilDate: string | null) => ({
  holds: [{ kind: "dispute", reason: "dispute", untilDate: untilDate === null ? null : isoDate(untilDate) }],
});
const plan = (state: "current" | "missed" | "defaulted", notDueCents: number, nextDueDate: string | null) => ({
  plan: {
    ...{ state, plannedCents: cents(2000), notDueCents: cents(notDueCents), nextDueCents: cents(500) },
    nextDueDate: nextDueDate === null ? null : isoDate(nextDueDate),
  },
});

describe("chooseStatements", () => {
  it.each<[string, Partial<StatementAccount>, string | undefined]>([
    ["an ordinary balance", {}, undefined],
    ["mistake 14: exactly the minimum is sent", { patientOwesCents: cents(500) }, undefined],
    ["a cent below the minimum", { patientOwesCents: cents(499) }, "below-minimum"],
    ["a cent below the minimum, less a credit", { unappliedCents: cents(1501) }, "below-minimum"],
    ["nothing owed", { patientOwesCents: cents(0), insurancePendingCents: cents(0) }, "nothing-owed"],
    ["a credit", { patientOwesCents: cents(-100), insurancePendingCents: cents(0) }, "nothing-owed"],
    ["only insurance pending", { patientOwesCents: cents(0) }, "waits-on-insurance"],
    [
      "all of it at an agency",
      { patientOwesCents: cents(0), insurancePendingCents: cents(0), agencyOwesCents: cents(5) },
      "at-agency",
    ],
    ["a new balance beside one at an agency", { agencyOwesCents: cents(900) }, undefined],
    ["the interval's last day", { lastStatementDate: isoDate("2026-03-04") }, "too-soon"],
    ["the day after it", { lastStatementDate: isoDate("2026-03-03") }, undefined],
    ["the fourth of four statements", { sentCount: 3 }, undefined],
    ["a fifth of four statements", { sentCount: 4 }, "maximum-reached"],
    ["a hold without end", hold(null), "on-hold"],
    ["a hold until tomorrow", hold("2026-04-01"), "on-hold"],
    ["a hold that ends today", hold("2026-03-31"), undefined],
    ["mistake 14: only the patient who has died is left out", { deathDate: isoDate("2026-02-01") }, "deceased"],
    ["a deceased patient with a guarantor", { deathDate: isoDate("2026-02-01"), hasGuarantor: true }, undefined],
    ["an incomplete address", { addressComplete: false }, "address-incomplete"],
    ["an address from which mail came back", { mailReturnedDate: isoDate("2026-03-20") }, "mail-returned"],
    ["unapplied money that covers it", { unappliedCents: cents(2000) }, "unapplied-covers-it"],
    ["unapplied money that leaves enough", { unappliedCents: cents(1500) }, undefined],
    ["a plan that is kept", plan("current", 2000, "2026-04-26"), "plan-kept"],
    ["a plan whose instalment falls due by the due date", plan("current", 2000, "2026-04-25"), undefined],
    ["a plan that was missed", plan("missed", 1500, "2026-05-30"), undefined],
    ["a plan that was given up", plan("defaulted", 0, null), undefined],
    ["a balance beside a kept plan", plan("current", 1500, "2026-05-30"), undefined],
  ])("%s", (_name, rest, expected) => expect(refusal(rest)).toBe(expected));

  it("asks on a plan for what is due until the statement's due date", () => {
    expect(askedCentsOf(account(plan("current", 2000, "2026-04-25")), policy.dueDays, today)).toBe(500);
    expect(askedCentsOf(account(plan("missed", 1500, "2026-05-30")), policy.dueDays, today)).toBe(500);
    expect(askedCentsOf(account(plan("defaulted", 0, null)), policy.dueDays, today)).toBe(2000);
  });

  it("puts a family into one envelope: the least amount and the interval are its own, holds are a person's", () => {
    const children = [
      account({ patientId: "a", patientOwesCents: cents(300) }),
      account({ patientId: "b", patientOwesCents: cents(200) }),
      account({ patientId: "c", ...hold(null) }),
      account({ patientId: "d", ...plan("missed", 1500, null) }),
    ];
    const { due, leftOut } = chooseStatements(children, policy, today);
    expect(due.map((one) => [one.accounts.map((member) => member.patientId), one.askedCents])).toEqual([
      [["a", "b"], 500],
      [["d"], 500],
    ]);
    expect(leftOut.map((one) => one.account.patientId)).toEqual(["c"]);
    const apart = chooseStatements(children, { ...policy, perFamily: false }, today);
    expect(apart.due.map((one) => one.accounts.length)).toEqual([1]);
    expect(apart.leftOut.map((one) => one.code)).toEqual(["on-hold", "below-minimum", "below-minimum"]);
  });

  it("names everybody once, and what is asked is what the patients owe who are not left out", () => {
    const amount = fc.integer({ min: -500, max: 3000 }).map((value): Cents => cents(value));
    const day = fc.integer({ min: -40, max: 40 }).map((days) => addDays(today, days));
    const anyAccount = fc.record({
      patientOwesCents: amount,
      insurancePendingCents: amount,
      unappliedCents: fc.integer({ min: 0, max: 900 }).map((value): Cents => cents(value)),
      envelopeKey: fc.constantFrom("a", "b", "c"),
      sentCount: fc.integer({ min: 0, max: 5 }),
      lastStatementDate: fc.option(day),
      holds: fc.array(
        fc.record({ kind: fc.constant("other"), reason: fc.constant("dispute"), untilDate: fc.option(day) }),
        { maxLength: 2 },
      ),
      addressComplete: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(anyAccount, { maxLength: 12 }), fc.boolean(), (parts, perFamily) => {
        const accounts = parts.map((part, index) => account({ ...part, patientId: `p${index}` }));
        const { due, leftOut } = chooseStatements(accounts, { ...policy, perFamily }, today);
        const named = [...due.flatMap((one) => one.accounts), ...leftOut.map((one) => one.account)];
        expect(named.map((one) => one.patientId).sort()).toEqual(accounts.map((one) => one.patientId).sort());
        const left = new Set(leftOut.map((one) => one.account.patientId));
        const owed = accounts.filter((one) => !left.has(one.patientId));
        const owedCents = owed.reduce((sum, one) => sum + one.patientOwesCents - one.unappliedCents, 0);
        expect(due.reduce((sum, one) => sum + one.askedCents, 0)).toBe(owedCents);
      }),
    );
  });
});
