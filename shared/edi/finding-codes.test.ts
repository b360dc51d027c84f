import { describe, expect, it } from "vitest";
import { recount } from "../../test/fixtures/edi/fictional-remittance.ts";
import { FINDINGS } from "../../test/fixtures/edi/findings/all-findings.ts";
import type { FindingFixture } from "../../test/fixtures/edi/findings/finding-fixture.ts";
import { isoDate } from "../dates/iso-date.ts";
import { checkEdi } from "./check.ts";
import type { EdiProblem } from "./x12/problem.ts";

const today = isoDate("2026-07-10");

describe.each(FINDINGS)("findings in $name", ({ clean, breaks }) => {
  it("finds nothing in the clean file", () => expect(checkEdi(clean, { today }).problems).toEqual([]));

  it.each(breaks)("$code: $what", (fixture) => {
    const broken = breakFile(clean, fixture);
    const { problems } = checkEdi(broken, { today });
    const named = problems.filter((one) => one.code === fixture.code).map((one) => placeOf(one, broken, fixture));
    expect(named).toEqual([{ severity: fixture.severity, at: fixture.at, element: fixture.element }]);
    const others = problems.map((one) => one.code).filter((code) => code !== fixture.code);
    expect(new Set(others)).toEqual(new Set(fixture.also));
  });
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
