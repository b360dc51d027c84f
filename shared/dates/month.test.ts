import fc from "fast-check";
import { expect, it } from "vitest";
import { addDays, isoDate } from "./iso-date.ts";
import { firstDayOf, lastDayOf, laterMonth, type Month, monthOf, monthSchema, monthText } from "./month.ts";

const month = fc
  .record({ year: fc.integer({ min: 1801, max: 9998 }), month: fc.integer({ min: 1, max: 12 }) })
  .map((value) => `${value.year}-${String(value.month).padStart(2, "0")}` as Month);

it("a month's days lie in it, and the next day begins the next month", () => {
  fc.assert(
    fc.property(month, (one) => {
      expect(monthOf(firstDayOf(one))).toBe(one);
      expect(monthOf(lastDayOf(one))).toBe(one);
      expect(addDays(lastDayOf(one), 1)).toBe(firstDayOf(laterMonth(one, 1)));
      expect(laterMonth(laterMonth(one, -1), 1)).toBe(one);
    }),
  );
});

it("knows leap years, and says a month in words", () => {
  expect(lastDayOf(monthOf(isoDate("2028-02-10")))).toBe("2028-02-29");
  expect(monthText("2026-03" as Month)).toBe("March 2026");
});

it.each(["2026-13", "2026-00", "26-03", "2026-3", "0026-03", "2026-03-01"])("%s is no month", (text) => {
  expect(monthSchema.safeParse(text).success).toBe(false);
});
