import { expect, test } from "vitest";
import { isoDate } from "../../dates/iso-date.ts";
import { cents } from "../../money/cents.ts";
import {
  coversServiceDate,
  disputableExcess,
  disputeUntilDate,
  estimateDueDate,
  keepUntilDate,
} from "./good-faith-rules.ts";

// Monday 16 March 2026; no federal holiday is near.
test.each([
  ["asked for on Monday", "request", "2026-03-16", "2026-06-01", "2026-03-19"],
  ["asked for on Friday", "request", "2026-03-20", "2026-03-23", "2026-03-25"],
  ["scheduled two business days ahead", "scheduling", "2026-03-16", "2026-03-18", null],
  ["scheduled three business days ahead", "scheduling", "2026-03-16", "2026-03-19", "2026-03-17"],
  ["scheduled nine business days ahead", "scheduling", "2026-03-16", "2026-03-27", "2026-03-17"],
  ["scheduled ten business days ahead", "scheduling", "2026-03-16", "2026-03-30", "2026-03-19"],
  ["scheduled on Friday for the next Wednesday", "scheduling", "2026-03-20", "2026-03-25", "2026-03-23"],
  ["scheduled before a holiday", "scheduling", "2026-11-25", "2026-12-18", "2026-12-01"],
] as const)("%s: due in time", (_, cause, causeDate, serviceDate, dueDate) => {
  expect(estimateDueDate(cause, isoDate(causeDate), isoDate(serviceDate))).toBe(dueDate);
});

test.each([
  ["a cent below 400 dollars more", 139_999, null],
  ["exactly 400 dollars more", 140_000, 40_000],
  ["a cent above", 140_001, 40_001],
  ["less than estimated", 90_000, null],
])("a bill of %s", (_, billed, excess) => {
  expect(disputableExcess(cents(billed), cents(100_000))).toBe(excess);
});

test("kept for six years, also from a leap day; disputed within 120 days", () => {
  expect(keepUntilDate(isoDate("2026-03-16"))).toBe("2032-03-16");
  expect(keepUntilDate(isoDate("2028-02-29"))).toBe("2034-02-28");
  expect(disputeUntilDate(isoDate("2026-03-16"))).toBe("2026-07-14");
});

test.each([
  ["2026-03-15", false],
  ["2026-03-16", true],
  ["2026-06-16", true],
  ["2026-06-17", false],
])("a service on %s is within the estimate: %s", (date, within) => {
  const estimate = { fromDate: isoDate("2026-03-16"), throughDate: isoDate("2026-06-16") };
  expect(coversServiceDate(estimate, isoDate(date))).toBe(within);
});
