import { expect, it } from "vitest";
import { isoDate } from "../../../shared/dates/iso-date.ts";
import { ageOn, bornText, inForce, listName } from "./patient-text.ts";

it("counts a birthday from its own day on", () => {
  const born = isoDate("1951-07-04");
  expect(ageOn(born, isoDate("2026-07-03"))).toBe(74);
  expect(ageOn(born, isoDate("2026-07-04"))).toBe(75);
  expect(bornText(isoDate("2025-07-04"), isoDate("2026-07-04"))).toBe("07/04/2025, 1 year");
});

it("knows a coverage in force up to and including its last day", () => {
  const coverage = { effectiveFrom: isoDate("2026-01-01"), effectiveTo: isoDate("2026-06-30") };
  expect(inForce(coverage, isoDate("2026-06-30"))).toBe(true);
  expect(inForce(coverage, isoDate("2026-07-01"))).toBe(false);
  expect(inForce({ effectiveFrom: null, effectiveTo: null }, isoDate("1999-01-01"))).toBe(true);
});

it("writes a name as lists are ordered", () => {
  expect(listName({ last: "Quill", first: "Ada", middle: "R" })).toBe("Quill, Ada R");
  expect(listName({ last: "Quill", first: "Ada", middle: null })).toBe("Quill, Ada");
});
