import fc from "fast-check";
import { expect, test } from "vitest";
import { addBusinessDays, businessDaysBetween, isBusinessDay } from "./business-days.ts";
import { dateFromDayNumber, isoDate } from "./iso-date.ts";

test.each([
  ["2026-01-01", "New Year's Day"],
  ["2026-01-19", "the third Monday of January"],
  ["2026-02-16", "the third Monday of February"],
  ["2026-05-25", "the last Monday of May"],
  ["2026-06-19", "the nineteenth of June"],
  ["2026-07-03", "the Friday before a fourth of July that is a Saturday"],
  ["2027-07-05", "the Monday after one that is a Sunday"],
  ["2026-09-07", "the first Monday of September"],
  ["2026-10-12", "the second Monday of October"],
  ["2026-11-11", "the eleventh of November"],
  ["2026-11-26", "the fourth Thursday of November"],
  ["2026-12-25", "Christmas"],
  ["2021-12-31", "the Friday before a New Year's Day that is a Saturday"],
  ["2026-03-14", "a Saturday"],
  ["2026-03-15", "a Sunday"],
])("%s is no business day: %s", (day) => {
  expect(isBusinessDay(isoDate(day))).toBe(false);
});

test.each(["2026-03-16", "2026-07-06", "2026-11-27", "2026-12-24", "2027-01-04"])("%s is a business day", (day) => {
  expect(isBusinessDay(isoDate(day))).toBe(true);
});

test.each([
  ["2026-03-16", 1, "2026-03-17"],
  ["2026-03-13", 1, "2026-03-16"],
  ["2026-03-14", 3, "2026-03-18"],
  ["2026-11-25", 1, "2026-11-27"],
  ["2026-12-31", 3, "2027-01-06"],
])("%s and %i business days is %s", (from, count, to) => {
  expect(addBusinessDays(isoDate(from), count)).toBe(to);
});

test("counting back gives what was added", () => {
  const day = fc.integer({ min: 18_000, max: 26_000 }).map(dateFromDayNumber);
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 40 }), (from, count) => {
      expect(businessDaysBetween(from, addBusinessDays(from, count))).toBe(count);
    }),
  );
});
