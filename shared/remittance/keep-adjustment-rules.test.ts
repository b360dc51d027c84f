import { describe, expect, it } from "vitest";
import type { IsoDate } from "../dates/iso-date.ts";
import { type AdjustmentRule, DEFAULT_ADJUSTMENT_POLICY, decideAdjustment } from "./adjustment-policy.ts";
import { addRule, findRuleFault, type KeptRule, ruleBefore, ruleGroupSchema } from "./keep-adjustment-rules.ts";

const day = (text: string) => text as IsoDate;
const rule = (changes: Partial<AdjustmentRule>): AdjustmentRule => ({
  group: "CO",
  carc: "97",
  action: "denial",
  effectiveFrom: day("2026-01-01"),
  ...changes,
});
const kept = (id: string, changes: Partial<AdjustmentRule>): KeptRule => ({ id, ...rule(changes) }) as KeptRule;

describe("what a rule may say (rules 3.3)", () => {
  it("takes every rule that a new ledger begins with", () => {
    for (const one of DEFAULT_ADJUSTMENT_POLICY) expect(findRuleFault(one)).toBeUndefined();
  });

  it.each([
    ["CO is never billed to the patient", { group: "CO", action: "patient-responsibility", responsibility: "other" }],
    [
      "CO does not mean write-off: every other reason is none",
      { carc: "*", action: "write-off", account: "contractual" },
    ],
    ["PR is never written off by a rule", { group: "PR", carc: "3", action: "write-off", account: "contractual" }],
    ["OA is never billed to the patient", { group: "OA", action: "patient-responsibility", responsibility: "other" }],
    ["OA-23 is never posted twice", { group: "OA", carc: "23", action: "write-off", account: "contractual" }],
    ["PI is never written off by itself", { group: "PI", carc: "45", action: "write-off", account: "contractual" }],
    ["PI is never the patient's by itself", { group: "PI", action: "patient-responsibility", responsibility: "other" }],
    ["CR is a mark of reversal", { group: "CR", carc: "45", action: "write-off", account: "contractual" }],
    ["there is no such group", { group: "XX" }],
  ] as [string, Partial<AdjustmentRule>][])("%s", (_, changes) => {
    expect(findRuleFault(rule(changes))?.field).toBe("action");
  });

  it("keeps deductible, coinsurance and copay apart", () => {
    const patient = (carc: string, responsibility: AdjustmentRule["responsibility"]) =>
      findRuleFault(rule({ group: "PR", carc, action: "patient-responsibility", responsibility }))?.field;
    expect(patient("1", "deductible")).toBeUndefined();
    expect(patient("1", "copay")).toBe("responsibility");
    expect(patient("2", "deductible")).toBe("responsibility");
    expect(patient("3", "copay")).toBeUndefined();
    expect(patient("204", undefined)).toBe("responsibility");
    expect(patient("204", "other")).toBeUndefined();
  });

  it("asks for a code, an account that payers may write off to, and days in order", () => {
    expect(findRuleFault(rule({ carc: "CO45" }))?.field).toBe("carc");
    expect(findRuleFault(rule({ carc: "A1" }))).toBeUndefined();
    expect(findRuleFault(rule({ action: "write-off" }))?.field).toBe("account");
    expect(findRuleFault(rule({ action: "write-off", account: "charity" }))?.field).toBe("account");
    expect(findRuleFault(rule({ action: "write-off", account: "bundled" }))).toBeUndefined();
    expect(findRuleFault(rule({ effectiveTo: day("2025-12-31") }))?.field).toBe("effectiveTo");
    expect(findRuleFault(rule({ effectiveTo: day("2026-01-01") }))).toBeUndefined();
  });
});

describe("a new rule in the table", () => {
  const former = kept("former", { effectiveFrom: day("1995-01-01") });

  it("ends the former one the day before, and each day has one rule", () => {
    const added = rule({ action: "write-off", account: "bundled" });
    expect(addRule([former], added)).toEqual({ ends: { id: "former", lastDay: "2025-12-31" } });
    const table = [{ ...former, effectiveTo: day("2025-12-31") }, added];
    const decide = (on: string) => decideAdjustment(table, { group: "CO", carc: "97" }, day(on)).action;
    expect(decide("2025-12-31")).toBe("denial");
    expect(decide("2026-01-01")).toBe("write-off");
    expect(decide("2026-01-02")).toBe("write-off");
  });

  it("ends nothing that has ended, nothing of another group and nothing of another code", () => {
    const ended = { ...former, effectiveTo: day("2025-06-30") };
    const others = [kept("a", { group: "OA", effectiveFrom: day("1995-01-01") }), kept("b", { carc: "16" })];
    expect(addRule([ended, ...others], rule({}))).toEqual({ ends: undefined });
  });

  it("is refused where two rules would contradict each other", () => {
    const same = addRule([kept("same", {})], rule({ action: "review" }));
    expect(same.fault).toMatchObject({ field: "effectiveFrom", message: expect.stringContaining("CO-97") });
    const later = [kept("later", { effectiveFrom: day("2026-07-01") })];
    expect(addRule(later, rule({})).fault?.field).toBe("effectiveTo");
    expect(addRule(later, rule({ effectiveTo: day("2026-07-01") })).fault?.field).toBe("effectiveTo");
    expect(addRule(later, rule({ effectiveTo: day("2026-06-30") })).fault).toBeUndefined();
  });

  it("knows the one that goes on when it is taken out", () => {
    const added = kept("added", {});
    const ended = { ...former, effectiveTo: day("2025-12-31") };
    expect(ruleBefore([ended, added], added)?.id).toBe("former");
    expect(ruleBefore([{ ...former, effectiveTo: day("2025-12-30") }, added], added)).toBeUndefined();
  });
});

describe("the last day of a rule", () => {
  it("is still in force; after it what no rule names is not written off", () => {
    const table = [
      rule({ carc: "45", action: "write-off", account: "contractual", effectiveTo: day("2026-03-31") }),
      rule({ carc: "*" }),
    ];
    const decide = (on: string) => decideAdjustment(table, { group: "CO", carc: "45" }, day(on));
    expect(decide("2026-03-30")).toEqual({ action: "write-off", account: "contractual" });
    expect(decide("2026-03-31")).toEqual({ action: "write-off", account: "contractual" });
    expect(decide("2026-04-01")).toEqual({ action: "denial" });
    expect(decideAdjustment([], { group: "CO", carc: "45" }, day("2026-04-01"))).toEqual({ action: "review" });
  });

  it("leaves every group without rules to a person", () => {
    for (const group of ruleGroupSchema.options) {
      expect(decideAdjustment([], { group, carc: "1" }, day("2026-04-01"))).toEqual({ action: "review" });
    }
  });
});
