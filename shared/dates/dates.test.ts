import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatDate, formatShortDate, fromD8, parseDate, toD8 } from "./date-text.ts";
import { addDays, addMonths, dateFromDayNumber, dayNumber, daysBetween, isIsoDate, isoDate } from "./iso-date.ts";

const today = isoDate("2026-03-02");
const anyDay = fc
  .integer({ min: dayNumber(isoDate("1900-01-01")), max: dayNumber(isoDate("2199-12-31")) })
  .map(dateFromDayNumber);

describe("a day as a biller types it", () => {
  it.each([
    ["t", "2026-03-02"],
    ["T", "2026-03-02"],
    ["-1", "2026-03-01"],
    ["-2", "2026-02-28"],
    ["+30", "2026-04-01"],
    ["0704", "2026-07-04"],
    ["7/4", "2026-07-04"],
    ["070426", "2026-07-04"],
    ["07042026", "2026-07-04"],
    ["7/4/26", "2026-07-04"],
    ["7.4.2026", "2026-07-04"],
    ["7-4-2026", "2026-07-04"],
    ["2026-07-04", "2026-07-04"],
    ["022924", "2024-02-29"],
    ["010145", "2045-01-01"],
    ["010146", "1946-01-01"],
  ])("reads %j as %s", (text, expected) => expect(parseDate(text, today)).toBe(expected));

  it.each([
    ["010126", "2026-01-01"],
    ["010127", "1927-01-01"],
    ["123199", "1999-12-31"],
  ])("reads the birth date %j as %s", (text, expected) =>
    expect(parseDate(text, today, { pastOnly: true })).toBe(expected),
  );

  it.each([
    "",
    "tt",
    "0230",
    "13/01/2026",
    "022925",
    "7/4/2",
    "7//4",
    "00/01/2026",
    "2026-13-01",
    "1",
    "+",
    "2026/07/04",
  ])("refuses %j", (text) => expect(parseDate(text, today)).toBeUndefined());

  it("reads back every day that it writes", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(parseDate(formatDate(day), today)).toBe(day);
        expect(formatShortDate(day)).toBe(formatDate(day).replace(/\/\d\d(\d\d)$/, "/$1"));
        expect(fromD8(toD8(day))).toBe(day);
      }),
    );
  });

  it.each(["20260230", "2026-03-02", "260302", ""])("refuses the D8 value %j", (text) =>
    expect(fromD8(text)).toBeUndefined(),
  );
});

describe("days", () => {
  it("count like the Gregorian calendar", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -36_000, max: 36_000 }), (day, days) => {
        expect(Date.parse(`${day}T00:00:00Z`) / 86_400_000).toBe(dayNumber(day));
        expect(daysBetween(day, addDays(day, days))).toBe(days);
      }),
    );
  });

  it.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2026-03-31", -1, "2026-02-28"],
    ["2026-12-15", 1, "2027-01-15"],
    ["2026-01-15", -1, "2025-12-15"],
  ])("%s and %i months is %s", (from, months, expected) => expect(addMonths(isoDate(from), months)).toBe(expected));

  it.each(["2026-02-29", "1900-02-29", "2026-00-01", "2026-01-00", "2026-04-31", "26-01-01", "1799-12-31", "2026-1-1"])(
    "%s does not exist",
    (text) => {
      expect(isIsoDate(text)).toBe(false);
      expect(() => isoDate(text)).toThrow(RangeError);
    },
  );
});
