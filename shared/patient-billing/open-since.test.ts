import { expect, it } from "vitest";
import { isoDate } from "../dates/iso-date.ts";
import { cents } from "../money/cents.ts";
import { openSince } from "./open-since.ts";

const on = (day: string, amount: number) => ({ postingDate: isoDate(day), amountCents: cents(amount) });

it.each<[string, ReturnType<typeof on>[], string | undefined]>([
  ["nothing", [], undefined],
  ["open from the first day", [on("2026-01-05", 500), on("2026-02-01", -200)], "2026-01-05"],
  ["closed", [on("2026-01-05", 500), on("2026-02-01", -500)], undefined],
  ["opened anew", [on("2026-01-05", 500), on("2026-02-01", -500), on("2026-03-01", 40)], "2026-03-01"],
  ["below zero and up again", [on("2026-01-05", -500), on("2026-02-01", 501)], "2026-02-01"],
])("%s", (_case, movements, since) => {
  expect(openSince(movements)).toBe(since);
});
