import { expect, it } from "vitest";
import { isoDate } from "../dates/iso-date.ts";
import { daysLeft, overpaymentDueDate } from "./overpayment-clock.ts";

it.each([
  ["MB", "2026-03-16", "2026-05-15"],
  ["MA", "2026-12-31", "2027-03-01"],
  ["MC", "2027-12-31", "2028-02-29"],
  ["CI", "2026-03-16", null],
  ["16", "2026-03-16", null],
  [null, "2026-03-16", null],
])("the clock of %s from %s ends on %s", (code, identified, due) => {
  expect(overpaymentDueDate(code, isoDate(identified))).toBe(due);
});

it("counts the sixtieth day as in time and the next as one day late", () => {
  const due = overpaymentDueDate("MB", isoDate("2026-03-16"))!;
  expect(daysLeft(due, isoDate("2026-03-16"))).toBe(60);
  expect(daysLeft(due, isoDate("2026-05-15"))).toBe(0);
  expect(daysLeft(due, isoDate("2026-05-16"))).toBe(-1);
});
