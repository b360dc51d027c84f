import { expect, test } from "vitest";
import { isoDate } from "../../dates/iso-date.ts";
import { cents } from "../../money/cents.ts";
import { standPromise } from "./promise-standing.ts";

const promise = { madeDate: isoDate("2026-03-01"), promisedDate: isoDate("2026-03-10"), amountCents: cents(5000) };
const paid = (receivedDate: string, amountCents: number) => ({
  receivedDate: isoDate(receivedDate),
  amountCents: cents(amountCents),
});

test.each([
  ["nothing came, on the promised day", [], "2026-03-10", "open"],
  ["nothing came, on the last day of grace", [], "2026-03-13", "open"],
  ["nothing came, a day after grace", [], "2026-03-14", "broken"],
  ["paid on the last day of grace", [paid("2026-03-13", 5000)], "2026-03-20", "kept"],
  ["paid a day after grace", [paid("2026-03-14", 5000)], "2026-03-20", "broken"],
  ["paid in two parts", [paid("2026-03-02", 2000), paid("2026-03-09", 3000)], "2026-03-09", "kept"],
  ["a cent too little", [paid("2026-03-09", 4999)], "2026-03-14", "broken"],
  ["paid before it was promised", [paid("2026-02-28", 5000)], "2026-03-14", "broken"],
  ["entered with a later day", [paid("2026-03-12", 5000)], "2026-03-11", "open"],
] as const)("a promise of which %s", (_, payments, today, standing) => {
  expect(standPromise(promise, payments, 3, isoDate(today))).toBe(standing);
});
