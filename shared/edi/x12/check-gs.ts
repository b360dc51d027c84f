import { isDay, isTime } from "./moment.ts";
import type { EdiProblem } from "./problem.ts";
import { element, type Segment } from "./segment.ts";

/** What each element of the group header must look like. */
const GS_FORMS: readonly (readonly [position: number, isRight: (value: string) => boolean, sentence: string])[] = [
  [1, matches(/^[A-Z]{2}$/), "must be the two-letter kind of group"],
  [2, matches(/^.{2,15}$/), "must have 2 to 15 characters"],
  [3, matches(/^.{2,15}$/), "must have 2 to 15 characters"],
  [4, (value) => value.length === 8 && isDay(value), "must be a day that exists, as CCYYMMDD"],
  [5, isTime, "must be a time of day, as HHMM"],
  [6, matches(/^\d{1,9}$/), "must be a number of up to nine digits"],
  [7, matches(/^X$/), "must be X"],
  [8, matches(/^.{1,12}$/), "must name the version in up to 12 characters"],
];

function matches(form: RegExp): (value: string) => boolean {
  return (value) => form.test(value);
}

/** Checks the group header's elements. */
export function checkGs(gs: Segment, report: (problem: EdiProblem) => void): void {
  for (const [position, isRight, sentence] of GS_FORMS) {
    const value = element(gs, position);
    if (isRight(value)) continue;
    const place = `GS0${position}`;
    const message = `${place} ${sentence}.`;
    report({
      severity: "error",
      code: "form",
      segmentNumber: gs.number,
      segmentId: "GS",
      element: place,
      value,
      message,
    });
  }
}

/** Checks that a transaction stands in a group of its kind (GS01), e.g. claims in HC. */
export function checkGroupKind(
  gs: Segment,
  st: Segment,
  expected: string,
  report: (problem: EdiProblem) => void,
): void {
  const value = element(gs, 1);
  if (value === expected) return;
  const message = `The group says that it holds ${value || "nothing known"} (GS01); a transaction ${element(st, 1)} belongs into a group of kind ${expected}.`;
  report({
    severity: "error",
    code: "group-kind",
    segmentNumber: gs.number,
    segmentId: "GS",
    element: "GS01",
    value,
    message,
  });
}
