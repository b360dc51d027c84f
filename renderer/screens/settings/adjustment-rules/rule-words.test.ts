import { expect, test } from "vitest";
import { isoDate } from "../../../../shared/dates/iso-date.ts";
import { reasonWords, ruleWords, standingOf } from "./rule-words.ts";

test("a rule is said in one phrase, with the account or the kind where it has one", () => {
  expect(ruleWords({ action: "write-off", account: "contractual", responsibility: null })).toBe(
    "Written off: contractual",
  );
  expect(ruleWords({ action: "patient-responsibility", account: null, responsibility: "copay" })).toBe(
    "Next payer or patient: copay",
  );
  expect(ruleWords({ action: "review", account: null, responsibility: null })).toMatch(/^Looked at/);
  expect([reasonWords("*"), reasonWords("1")]).toEqual(["Every other reason of the group", "Deductible"]);
});

test("a rule counts from its first to its last day, both of them too", () => {
  const rule = { effectiveFrom: isoDate("2026-03-01"), effectiveTo: isoDate("2026-03-31") };
  const on = (day: string) => standingOf(rule, isoDate(day));
  expect(["2026-02-28", "2026-03-01", "2026-03-31", "2026-04-01"].map(on)).toEqual([
    "later",
    "in-force",
    "in-force",
    "past",
  ]);
  expect(standingOf({ ...rule, effectiveTo: null }, isoDate("2030-01-01"))).toBe("in-force");
});
