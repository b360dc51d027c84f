import type { CoverageRank } from "../../claim-coverage.ts";
import type { ClaimProblem } from "../../claim-problem.ts";

/** Rows of form locators 50 to 65. */
const ROWS: Readonly<Record<CoverageRank, string>> = { primary: "A", secondary: "B", tertiary: "C" };

/** Where what a box of the CMS-1500 says of a coverage stands on the UB-04; the coverage's row follows. */
const COVERAGE_LOCATORS: Readonly<Record<string, string>> = {
  "1a": "60",
  "9a": "60",
  "4": "58",
  "9": "58",
  "6": "59",
  "7": "58",
  "11a": "58",
  "11c": "51",
  "9d": "51",
  "11d": "54",
};

/** Where what a box of the CMS-1500 says of patient and practice stands on the UB-04. */
const OTHER_LOCATORS: Readonly<Record<string, string>> = {
  "2": "8b",
  "5": "9",
  "3": "10",
  "26": "3a",
  "33a": "56",
  "33": "1",
};

/** A problem that a rule of both kinds of claims found, at its form locator instead of its box of the CMS-1500. */
export function atFormLocator(problem: ClaimProblem): ClaimProblem {
  const rank = /^coverageIds\.(\w+)$/.exec(problem.field)?.[1] as CoverageRank | undefined;
  if (rank) return { ...problem, box: `${COVERAGE_LOCATORS[problem.box] ?? "50"}${ROWS[rank]}` };
  return { ...problem, box: OTHER_LOCATORS[problem.box] ?? "1" };
}
