import { describe, expect, it } from "vitest";
import { isoDate } from "../dates/iso-date.ts";
import { cents } from "../money/cents.ts";
import { chooseStatements, type StatementAccount } from "./choose-statements.ts";

const today = isoDate("2026-03-31");
const policy = { minimumCents: cents(500), intervalDays: 28 };
const account = (rest: Partial<StatementAccount> = {}): StatementAccount => ({
  patientId: "p1",
  patientOwesCents: cents(2000),
  insurancePendingCents: cents(9000),
  unappliedCents: cents(0),
  lastStatementDate: null,
  hold: null,
  deathDate: null,
  hasGuarantor: false,
  addressComplete: true,
  ...rest,
});
const refusal = (rest: Partial<StatementAccount>) => chooseStatements([account(rest)], policy, today).leftOut[0]?.code;

describe("chooseStatements", () => {
  it.each<[string, Partial<StatementAccount>, string | undefined]>([
    ["an ordinary balance", {}, undefined],
    ["exactly the minimum", { patientOwesCents: cents(500) }, undefined],
    ["a cent below the minimum", { patientOwesCents: cents(499) }, "below-minimum"],
    ["nothing owed", { patientOwesCents: cents(0), insurancePendingCents: cents(0) }, "nothing-owed"],
    ["a credit", { patientOwesCents: cents(-100), insurancePendingCents: cents(0) }, "nothing-owed"],
    ["only insurance pending", { patientOwesCents: cents(0) }, "waits-on-insurance"],
    ["the interval's last day", { lastStatementDate: isoDate("2026-03-04") }, "too-soon"],
    ["the day after it", { lastStatementDate: isoDate("2026-03-03") }, undefined],
    ["a hold without end", { hold: { reason: "dispute", untilDate: null } }, "on-hold"],
    ["a hold until tomorrow", { hold: { reason: "dispute", untilDate: isoDate("2026-04-01") } }, "on-hold"],
    ["a hold that ends today", { hold: { reason: "dispute", untilDate: today } }, undefined],
    ["a deceased patient", { deathDate: isoDate("2026-02-01") }, "deceased"],
    ["a deceased patient with a guarantor", { deathDate: isoDate("2026-02-01"), hasGuarantor: true }, undefined],
    ["an incomplete address", { addressComplete: false }, "address-incomplete"],
    ["unapplied money that covers it", { unappliedCents: cents(2000) }, "unapplied-covers-it"],
    ["unapplied money that does not", { unappliedCents: cents(1999) }, undefined],
  ])("%s", (_name, rest, expected) => expect(refusal(rest)).toBe(expected));

  it("names everybody once, with a reason for those left out", () => {
    const { due, leftOut } = chooseStatements(
      [account(), account({ patientId: "p2", patientOwesCents: cents(1) })],
      policy,
      today,
    );
    expect(due.map((one) => one.patientId)).toEqual(["p1"]);
    expect(leftOut).toMatchObject([
      { account: { patientId: "p2" }, reason: "The balance is below the minimum of $5.00." },
    ]);
  });
});
