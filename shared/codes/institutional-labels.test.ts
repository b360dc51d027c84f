import { describe, expect, it } from "vitest";
import { ADMISSION_SOURCE_LABELS, ADMISSION_TYPE_LABELS, isHourCode } from "./admission-labels.ts";
import { isBillFrequency, isFacilityType } from "./bill-type.ts";
import { BILL_FREQUENCY_LABELS, billTypeLabel, FACILITY_TYPE_LABELS } from "./bill-type-labels.ts";
import { CONDITION_LABELS } from "./condition-labels.ts";
import { isAdmissionType, isOccurrenceSpan, isRevenueCode, isTwoCharacterCode } from "./institutional-codes.ts";
import { OCCURRENCE_LABELS, OCCURRENCE_SPAN_LABELS } from "./occurrence-labels.ts";
import { REVENUE_LABELS, revenueLabel } from "./revenue-labels.ts";
import { VALUE_LABELS } from "./value-labels.ts";

describe("labels of institutional codes", () => {
  it.each([
    ["condition", CONDITION_LABELS, isTwoCharacterCode],
    ["occurrence", OCCURRENCE_LABELS, (code: string) => isTwoCharacterCode(code) && !isOccurrenceSpan(code)],
    ["span", OCCURRENCE_SPAN_LABELS, isOccurrenceSpan],
    ["value", VALUE_LABELS, isTwoCharacterCode],
    ["revenue", REVENUE_LABELS, isRevenueCode],
    ["admission type", ADMISSION_TYPE_LABELS, isAdmissionType],
    ["admission source", ADMISSION_SOURCE_LABELS, (code: string) => /^[1-9A-Z]$/.test(code)],
    ["facility", FACILITY_TYPE_LABELS, isFacilityType],
    ["frequency", BILL_FREQUENCY_LABELS, isBillFrequency],
  ] as const)("%s codes have the form of their list and words short enough for a line", (_list, labels, hasForm) => {
    const entries = Object.entries(labels);
    expect(entries.length).toBeGreaterThan(5);
    for (const [code, label] of entries) {
      expect(hasForm(code), code).toBe(true);
      expect(label.length, label).toBeGreaterThan(0);
      expect(label.length, label).toBeLessThanOrEqual(60);
    }
  });

  it("gives a revenue code its own words, else its group's, else none", () => {
    expect(revenueLabel("0521")).toBe("Rural or federal clinic, visit");
    expect(revenueLabel("0519")).toBe("Other clinic");
    expect(revenueLabel("0518")).toBe("Clinic");
    expect(revenueLabel("7770")).toBe("");
    expect(revenueLabel("05")).toBe("");
  });

  it("never offers the paper's total line as a revenue code", () => {
    expect(REVENUE_LABELS).not.toHaveProperty("0001");
  });

  it("reads a type of bill in words", () => {
    expect(billTypeLabel("131")).toBe("hospital outpatient, whole bill");
    expect(billTypeLabel("717")).toBe("rural health clinic, replaces a former bill");
    expect(billTypeLabel("13")).toBe("hospital outpatient");
    expect(billTypeLabel("")).toBe("");
  });

  it.each([
    ["00", true],
    ["23", true],
    ["24", false],
    ["99", true],
    ["9", false],
    ["", false],
  ])("hour %s in use: %s", (text, used) => {
    expect(isHourCode(text)).toBe(used);
  });
});
