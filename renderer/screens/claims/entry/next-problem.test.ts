import { expect, it } from "vitest";
import type { ClaimProblem } from "../../../../shared/claims/claim-problem.ts";
import { nextProblemField } from "./next-problem.ts";

const problem = (severity: ClaimProblem["severity"], field: string): ClaimProblem => ({
  ...{ severity, field, code: "c", box: "1", message: `${severity} of ${field}` },
});
const problems = [
  problem("warning", "coverageIds.primary"),
  problem("error", "occurrences[0]"),
  problem("error", "occurrences[0]"),
  problem("error", "attendingProviderId"),
];

it.each([
  ["errors before warnings", undefined, "occurrences[0]"],
  ["a field within the place at fault counts as it", "occurrences[0].date", "attendingProviderId"],
  ["one field with two problems is gone to once", "occurrences[0]", "attendingProviderId"],
  ["warnings after errors", "attendingProviderId", "coverageIds.primary"],
  ["round and round", "coverageIds.primary", "occurrences[0]"],
  ["from anywhere else to the first", "remarks", "occurrences[0]"],
])("goes to the next problem: %s", (_what, focused, next) => {
  expect(nextProblemField(problems, focused)).toBe(next);
});

it("goes nowhere when nothing is wrong", () => {
  expect(nextProblemField([], "remarks")).toBeUndefined();
});
