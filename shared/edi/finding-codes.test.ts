import { describe, expect, it } from "vitest";
import { BRIEF_FILES } from "../../test/fixtures/edi/brief-files.ts";
import { recount } from "../../test/fixtures/edi/fictional-remittance.ts";
import { FINDINGS } from "../../test/fixtures/edi/findings/all-findings.ts";
import type { FindingFixture } from "../../test/fixtures/edi/findings/finding-fixture.ts";
import { isoDate } from "../dates/iso-date.ts";
import { checkEdi } from "./check.ts";
import { FINDING_CODES } from "./finding-codes.ts";
import type { EdiProblem } from "./x12/problem.ts";

/** Names, streets, member ids and days of birth of the invented patients: none belongs into a sentence. */
const PATIENT_DATA = /TESTPATIENT|TESTCHILD|TESTPARENT|LUNA|ORION|NOVA|CRATER|MEM000|19800229|19500505/;

const today = isoDate("2026-07-10");

describe.each(FINDINGS)("findings in $name", ({ clean, breaks, codeSets = {} }) => {
  it("finds nothing in the clean file", () => expect(checkEdi(clean, { today, codeSets }).problems).toEqual([]));

  it.each(breaks)("$code: $what", (fixture) => {
    const broken = breakFile(clean, fixture);
    const { problems } = checkEdi(broken, { today, codeSets });
    const named = problems.filter((one) => one.code === fixture.code).map((one) => placeOf(one, broken, fixture));
    expect(named).toEqual([{ severity: fixture.severity, at: fixture.at, element: fixture.element }]);
    for (const { message, fix } of problems) expect(`${message} ${fix}`).toMatch(/^(?!.*undefined).+ .+\.$/);
    for (const { message, fix } of problems) expect(`${message} ${fix}`).not.toMatch(PATIENT_DATA);
    const others = problems.map((one) => one.code).filter((code) => code !== fixture.code);
    expect(new Set(others)).toEqual(new Set(fixture.also));
  });
});

/** A provider-level adjustment of six times the largest amount that a file may bring in. */
const HUGE_PLB = `PLB*1992999999*20261231${"*WO:A*100000000".repeat(6)}~\n`;

/** Findings about a file as a whole, which no single edit of a clean file brings about. */
const WHOLE_FILES: readonly (readonly [code: string, text: string])[] = [
  ["file-empty", " \n"],
  ["not-x12", "Dear payer, thank you for nothing."],
  ["too-many-problems", BRIEF_FILES["999"]?.replace("CTX*", "ZZZ*1~".repeat(6_000)) ?? ""],
  ["amounts-too-large", BRIEF_FILES["835"]?.replace("PLB*", () => `${HUGE_PLB.repeat(17_000)}PLB*`) ?? ""],
];

it.each(WHOLE_FILES)("%s", (code, text) => {
  expect(checkEdi(text, { today }).problems.filter((one) => one.code === code)).toHaveLength(1);
});

it("has a fixture for every finding", () => {
  const broken = FINDINGS.flatMap(({ breaks }) => breaks.map((one) => one.code));
  const shown = new Set([...broken, ...WHOLE_FILES.map(([code]) => code)]);
  expect(FINDING_CODES.filter((code) => !shown.has(code))).toEqual([]);
});

function breakFile(clean: string, { edits, keepCount }: FindingFixture): string {
  let text = clean;
  for (const [from, to] of edits) {
    if (!text.includes(from)) throw new Error(`The clean file has no ${from} to break.`);
    text = text.replace(from, () => to);
  }
  return keepCount ? text : recount(text);
}

/** Where a problem is named; its segment as far as it begins the way the fixture says, so that a miss shows itself. */
function placeOf(problem: EdiProblem, text: string, { at }: FindingFixture): object {
  const raw = text.split("~")[problem.segmentNumber - 1]?.trim() ?? "";
  const { severity, element } = problem;
  return { severity, at: raw.startsWith(at) ? at : raw, element };
}
