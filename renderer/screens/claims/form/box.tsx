import type { ReactNode } from "react";
import type { ClaimProblem } from "../../../../shared/claims/claim-problem.ts";
import { useEntry } from "../editor/editor-context.ts";
import classes from "./paper.module.css";

type Severity = ClaimProblem["severity"];

function worst(problems: readonly ClaimProblem[]): Severity | undefined {
  if (problems.length === 0) return undefined;
  return problems.some((problem) => problem.severity === "error") ? "error" : "warning";
}

/** The worst problem of a field or of anything under it, e.g. `lines[0].modifiers`. */
export function useFieldSeverity(field: string): Severity | undefined {
  const { problems } = useEntry();
  return worst(problems.filter((problem) => problem.field === field || problem.field.startsWith(`${field}[`)));
}

interface BoxProps {
  /** The box's number on paper, e.g. `21` or `9a`. */
  number: string;
  label: string;
  /** Grid columns of sixty that the box takes. */
  columns: number;
  rows?: number;
  /** Field path that a problem of this box jumps to where the box holds text only. */
  field?: string;
  children?: ReactNode;
}

/** One box of the form: number and label as on paper, its content, and an edge that shows a problem. */
export function Box({ number, label, columns, rows = 1, field, children }: BoxProps) {
  const { problems } = useEntry();
  const severity = worst(problems.filter((problem) => problem.box === number));
  return (
    <div
      className={classes.box}
      style={{ gridColumn: `span ${columns}`, gridRow: `span ${rows}` }}
      data-severity={severity}
      data-box={number}
      data-field={field}
    >
      <div className={classes.label}>
        <span className={classes.number}>{number}</span> {label}
      </div>
      {children}
    </div>
  );
}

/** Text in a box that is not typed here. Long text is cut on screen and whole under the pointer. */
export function BoxText({ children }: { children: string }) {
  return (
    <div className={classes.text} title={children} data-selectable>
      {children || " "}
    </div>
  );
}
