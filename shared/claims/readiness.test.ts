import { describe, expect, it } from "vitest";
import type { IsoDate } from "../dates/iso-date.ts";
import type { ClaimProblem } from "./claim-problem.ts";
import { readinessOf } from "./readiness.ts";

const today = "2026-03-16" as IsoDate;
const problem = (severity: ClaimProblem["severity"]): ClaimProblem => ({
  severity,
  code: "x",
  box: "1",
  field: "x",
  message: "x",
});
const hold = (untilDate: string | null) => ({ reason: "waiting for a record", untilDate: untilDate as IsoDate | null });

describe("readinessOf", () => {
  it.each([
    ["clean", [], null],
    ["warnings", [problem("warning")], null],
    ["errors", [problem("warning"), problem("error")], null],
    ["held", [problem("error")], hold(null)],
    ["held", [], hold("2026-03-17")],
    ["clean", [], hold("2026-03-16")],
  ] as const)("%s", (expected, problems, held) => expect(readinessOf(problems, held, today)).toBe(expected));
});
