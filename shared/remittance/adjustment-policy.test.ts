import { describe, expect, it } from "vitest";
import type { IsoDate } from "../dates/iso-date.ts";
import {
  type AdjustmentRule,
  adjustmentRuleSchema,
  DEFAULT_ADJUSTMENT_POLICY,
  decideAdjustment,
} from "./adjustment-policy.ts";

const today = "2026-03-20" as IsoDate;
const decide = (group: string, carc: string) => decideAdjustment(DEFAULT_ADJUSTMENT_POLICY, { group, carc }, today);

describe("decideAdjustment", () => {
  it.each([
    ["CO", "45", { action: "write-off", account: "contractual" }],
    ["CO", "253", { action: "write-off", account: "sequestration" }],
    ["CO", "16", { action: "denial" }],
    ["CO", "97", { action: "denial" }],
    ["PR", "1", { action: "patient-responsibility", responsibility: "deductible" }],
    ["PR", "3", { action: "patient-responsibility", responsibility: "copay" }],
    ["PR", "204", { action: "patient-responsibility", responsibility: "other" }],
    ["OA", "23", { action: "informational" }],
    ["OA", "100", { action: "review" }],
    ["PI", "45", { action: "review" }],
    ["CR", "45", { action: "review" }],
    ["QQ", "1", { action: "review" }],
  ])("%s-%s", (group, carc, expected) => {
    expect(decide(group, carc)).toEqual(expected);
  });

  it("is effective-dated, and a later row wins from its day on", () => {
    const edited: AdjustmentRule[] = [
      ...DEFAULT_ADJUSTMENT_POLICY,
      { group: "CO", carc: "97", action: "write-off", account: "bundled", effectiveFrom: today },
    ];
    expect(decideAdjustment(edited, { group: "CO", carc: "97" }, "2026-03-19" as IsoDate)).toEqual({
      action: "denial",
    });
    expect(decideAdjustment(edited, { group: "CO", carc: "97" }, today)).toEqual({
      action: "write-off",
      account: "bundled",
    });
    expect(decideAdjustment(DEFAULT_ADJUSTMENT_POLICY, { group: "CO", carc: "253" }, "2013-03-31" as IsoDate)).toEqual({
      action: "denial",
    });
  });

  it("has a default table that its own schema accepts", () => {
    for (const rule of DEFAULT_ADJUSTMENT_POLICY) expect(adjustmentRuleSchema.parse(rule)).toEqual(rule);
  });
});
