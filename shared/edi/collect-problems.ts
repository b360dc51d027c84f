import { usualFix } from "./usual-fixes.ts";
import { type EdiProblem, readableProblem } from "./x12/problem.ts";

/** Problems kept of one transaction and of one file: what is hopeless is not described line by line. */
const MAX_OF_TRANSACTION = 1000;
const MAX_OF_FILE = 5000;

/** The problems of a file as they are found. */
export type ProblemCollection = {
  report: (problem: EdiProblem) => void;
  /** What comes now belongs to another transaction, or to none. */
  leaveTransaction: () => void;
  /** All that were kept, in the order of the file, each with what usually helps. */
  finish: () => readonly EdiProblem[];
};

/** Collects problems, so many of each transaction that one that is broken does not hide the next. */
export function collectProblems(): ProblemCollection {
  const kept: EdiProblem[] = [];
  let ofTransaction = 0;
  let left = 0;
  const keep = (problem: EdiProblem): void => {
    if (kept.length < MAX_OF_FILE) kept.push(withUsualFix(readableProblem(problem)));
    else left += 1;
  };
  return {
    report: (problem) => {
      ofTransaction += 1;
      if (ofTransaction <= MAX_OF_TRANSACTION) keep(problem);
      else if (ofTransaction === MAX_OF_TRANSACTION + 1) {
        const { segmentNumber, segmentId } = problem;
        keep(tooMany({ segmentNumber, segmentId }, `More than ${MAX_OF_TRANSACTION} problems of this transaction`));
      }
    },
    leaveTransaction: () => {
      ofTransaction = 0;
    },
    finish: () => {
      const end = { segmentNumber: Number.MAX_SAFE_INTEGER, segmentId: "" };
      if (left > 0) kept.push(withUsualFix(tooMany(end, `More than ${MAX_OF_FILE} problems of this file`)));
      return kept.sort((one, other) => one.segmentNumber - other.segmentNumber);
    },
  };
}

function tooMany(place: Pick<EdiProblem, "segmentNumber" | "segmentId">, what: string): EdiProblem {
  const message = `${what} were found. The rest is not listed.`;
  return { severity: "error", code: "too-many-problems", ...place, message };
}

function withUsualFix(problem: EdiProblem): EdiProblem {
  const fix = problem.fix ?? usualFix(problem.code);
  return fix === undefined ? problem : { ...problem, fix };
}
