import { IconDenied, IconWarning } from "./icons.ts";
import { jumpToField } from "./jump-to-field.ts";
import classes from "./problem-list.module.css";

/** What the list needs of a problem; claim problems and form problems both fit. */
export interface ListedProblem {
  readonly severity: "error" | "warning";
  readonly message: string;
  /** What to do about it. */
  readonly fix?: string | undefined;
  /** Path of the field at fault. */
  readonly field?: string | undefined;
  /** Box on paper, e.g. `24J`. */
  readonly box?: string | undefined;
}

interface ProblemListProps {
  problems: readonly ListedProblem[];
  /** Said when there is nothing wrong. */
  clean: string;
  onJump?: (problem: ListedProblem) => void;
}

/** Problems in plain words, errors first; each is a button that goes to its field. */
export function ProblemList({ problems, clean, onJump }: ProblemListProps) {
  const ordered = [...problems].sort((a, b) => Number(a.severity === "warning") - Number(b.severity === "warning"));
  const jump = onJump ?? ((problem: ListedProblem) => problem.field && jumpToField(problem.field));
  return (
    <div role="status" aria-live="polite" className={classes.list}>
      {ordered.length === 0 && <p className={classes.clean}>{clean}</p>}
      {ordered.map((problem) => (
        <button
          key={`${problem.severity} ${problem.field ?? ""} ${problem.message}`}
          type="button"
          className={classes.problem}
          data-severity={problem.severity}
          onClick={() => jump(problem)}
        >
          {problem.severity === "error" ? (
            <IconDenied size={14} stroke={2} aria-label="Error" role="img" />
          ) : (
            <IconWarning size={14} stroke={2} aria-label="Warning" role="img" />
          )}
          <span className={classes.words}>
            <span>{problem.message}</span>
            {problem.fix && <span className={classes.fix}>{problem.fix}</span>}
          </span>
          {problem.box && <span className={classes.box}>{problem.box}</span>}
        </button>
      ))}
    </div>
  );
}
