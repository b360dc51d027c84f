import { expect, test } from "vitest";
import { isoDate } from "../../dates/iso-date.ts";
import { cents } from "../../money/cents.ts";
import { standSettlement } from "./settlement-standing.ts";

const terms = { settleCents: cents(6000), untilDate: isoDate("2026-03-31") };
const line = (paidBefore: number, paidNow: number, open: number) => ({
  lineId: "l",
  paidBeforeCents: cents(paidBefore),
  paidNowCents: cents(paidNow),
  openCents: cents(open),
});

test.each([
  ["nothing paid, on the last day", [line(500, 500, 10_000)], "2026-03-31", "open", 6000, 10_000],
  ["nothing paid, a day later", [line(500, 500, 10_000)], "2026-04-01", "lapsed", 6000, 10_000],
  ["a cent too little", [line(500, 6499, 4001)], "2026-04-01", "lapsed", 1, 4001],
  ["paid exactly, over two lines", [line(0, 2000, 0), line(500, 4500, 4000)], "2026-03-31", "paid", 0, 4000],
  ["paid, looked at later", [line(0, 6000, 4000)], "2026-04-01", "paid", 0, 4000],
  ["money taken off again", [line(500, 0, 10_500)], "2026-03-31", "open", 6000, 10_500],
] as const)("a settlement with %s", (_, lines, today, state, stillToPayCents, restCents) => {
  expect(standSettlement(terms, lines, isoDate(today))).toMatchObject({ state, stillToPayCents, restCents });
});
