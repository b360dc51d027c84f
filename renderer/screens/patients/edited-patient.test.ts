import { expect, it } from "vitest";
import { isoDate } from "../../../shared/dates/iso-date.ts";
import { blankCoverage, blankPatient, patientProblems } from "./edited-patient.ts";

const today = isoDate("2026-07-06");
const named = { ...blankPatient(today), last: "Quill", first: "Ada", birthDate: isoDate("1951-07-04") };
const errors = (patient: typeof named) =>
  patientProblems(patient)
    .filter((problem) => problem.severity === "error")
    .map((problem) => problem.field);

it("says what a blank form misses, each with its field", () => {
  expect(errors({ ...blankPatient(today), birthDate: null } as never)).toEqual(["last", "first", "birthDate"]);
  expect(errors(named)).toEqual([]);
});

it("asks of a coverage who pays and under which number, and of another subscriber the name", () => {
  const coverage = {
    ...blankCoverage([]),
    relationship: "01" as const,
    subscriber: { last: "", first: "", middle: null, birthDate: null, sex: null, address: null },
  };
  expect(errors({ ...named, coverages: [coverage] })).toEqual([
    "coverages[0].payerId",
    "coverages[0].memberId",
    "coverages[0].subscriber.last",
  ]);
});

it("gives a new coverage the first rank that is free, counting ended ones as free", () => {
  const primary = blankCoverage([]);
  expect(primary.rank).toBe("primary");
  expect(blankCoverage([primary]).rank).toBe("secondary");
  expect(blankCoverage([{ ...primary, effectiveTo: today }]).rank).toBe("primary");
});
