import { expect, test } from "vitest";
import { isoDate } from "../../dates/iso-date.ts";
import { checkEdi } from "../check.ts";
import { readEdi } from "../read.ts";
import { shownValue } from "./problem.ts";

const ENDLESS = "A".repeat(200_000);

test("a value is shown whole up to eighty characters, then cut", () => {
  expect(shownValue("A".repeat(80))).toBe("A".repeat(80));
  expect(shownValue(ENDLESS)).toBe(`${"A".repeat(80)}…`);
});

test.each([
  ["an element", `NM1*41*2*${ENDLESS}~`],
  ["a segment's name", `${ENDLESS}*1~`],
  ["a count", `SE*${ENDLESS}*0001~`],
])("the report of %s without end stays readable", (_what, segment) => {
  const text = [
    "ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *260101*1200*^*00501*000000001*0*T*:~",
    "GS*HC*SENDER*RECEIVER*20260101*1200*1*X*005010X222A1~",
    "ST*837*0001*005010X222A1~",
    segment,
    "SE*3*0001~GE*1*1~IEA*1*000000001~",
  ].join("");
  const { problems } = checkEdi(text, { today: isoDate("2026-01-01") });
  expect(problems.some(({ value, segmentId }) => value?.endsWith("…") || segmentId.endsWith("…"))).toBe(true);
  for (const problem of [...problems, ...readEdi(text).problems]) {
    expect(JSON.stringify(problem).length).toBeLessThan(1000);
  }
});
