import { useState } from "react";
import type { EdiProblem } from "../../../../shared/edi/x12/problem.ts";
import { useLedgerQuery } from "../../../ledger-client/use-ledger-query.ts";
import { ErrorNote } from "../../../parts/error-note.tsx";
import { type ListedProblem, ProblemList } from "../../../parts/problem-list.tsx";
import classes from "../files.module.css";

/** Problems listed at first; a file that is wrong throughout has thousands, and the first ones say why. */
const LISTED_AT_FIRST = 100;

interface FileProblemsProps {
  fileId: string;
  onJump: (segmentNumber: number) => void;
}

type PlacedProblem = ListedProblem & { readonly segmentNumber: number };

/** A problem as the list shows it, with its place where a claim's problem has its box. */
function asListed(problem: EdiProblem): PlacedProblem {
  const { severity, message, fix, segmentNumber, segmentId, element } = problem;
  const place = segmentNumber === 0 ? "File" : `${element ?? segmentId} · line ${segmentNumber}`;
  return {
    severity,
    message,
    fix,
    segmentNumber,
    box: place,
    field: `${segmentNumber} ${problem.code} ${element ?? ""}`,
  };
}

/** What is wrong with the file by today's rules, below it; each goes to its line. */
export function FileProblems({ fileId, onJump }: FileProblemsProps) {
  const { value, error, refresh } = useLedgerQuery("files.check", { fileId });
  const [showsAll, setShowsAll] = useState(false);
  if (error) return <ErrorNote error={error} onRetry={refresh} />;
  if (!value) return null;
  const { problems } = value;
  if (problems.length === 0) return <p className={classes.clean}>Nothing is wrong with this file by today’s rules.</p>;
  const errors = problems.filter((problem) => problem.severity === "error").length;
  const warnings = problems.length - errors;
  const ordered = [...problems].sort((a, b) => Number(a.severity === "warning") - Number(b.severity === "warning"));
  const listed = (showsAll ? ordered : ordered.slice(0, LISTED_AT_FIRST)).map(asListed);
  return (
    <section className={classes.problems} aria-label="Problems of the file">
      <h2>
        {errors} {errors === 1 ? "error" : "errors"}, {warnings} {warnings === 1 ? "warning" : "warnings"}
        <span className={classes.hint}>
          <kbd>F8</kbd> goes to the next
        </span>
      </h2>
      <div className={classes.problemRows}>
        <ProblemList
          problems={listed}
          clean=""
          onJump={(problem) => onJump((problem as PlacedProblem).segmentNumber)}
        />
        {listed.length < problems.length && (
          <button type="button" className={classes.link} onClick={() => setShowsAll(true)}>
            Show all {problems.length.toLocaleString("en-US")}
          </button>
        )}
      </div>
    </section>
  );
}
