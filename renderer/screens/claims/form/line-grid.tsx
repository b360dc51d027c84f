import { useState } from "react";
import { formatMoney } from "../../../../shared/money/money-text.ts";
import { useEditor } from "../editor/editor-context.ts";
import { LineMore } from "./line-more.tsx";
import { LineRow } from "./line-row.tsx";
import classes from "./lines.module.css";

const HEADS = [
  ["", "Line"],
  ["A", "From"],
  ["", "To"],
  ["B", "POS"],
  ["C", "EMG"],
  ["D", "Code"],
  ["", "Modifiers"],
  ["E", "Pointer"],
  ["F", "$ Charge"],
  ["G", "Units"],
  ["H", "E/F"],
  ["J", "Rendering provider"],
] as const;

/** Box 24: the service lines, one row each; F4 opens a line's second row (NDC, note, description). */
export function LineGrid() {
  const { state, totalCents, problems } = useEditor();
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const { lines } = state.draft;
  const toggle = (index: number) =>
    setOpened((now) => {
      const next = new Set(now);
      if (!next.delete(index)) next.add(index);
      return next;
    });
  const severity = problems.some((problem) => problem.box === "24" && problem.severity === "error")
    ? "error"
    : undefined;
  return (
    <section className={classes.lines} data-field="lines" data-severity={severity} aria-label="Box 24, service lines">
      <div className={classes.row} data-head>
        {HEADS.map(([letter, label]) => (
          <span key={label} className={classes.head} data-right={label === "$ Charge" || undefined}>
            {letter !== "" && <b>{letter === "A" ? "24A" : letter}</b>} {label}
          </span>
        ))}
      </div>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has no identity before it is saved, and its place is what problems name.
        <div key={index}>
          <LineRow line={line} index={index} onMore={() => toggle(index)} />
          {(opened.has(index) || hasMore(line)) && <LineMore line={line} index={index} />}
        </div>
      ))}
      <div className={classes.foot}>
        <span>{lines.length - 1 === 1 ? "1 line" : `${Math.max(0, lines.length - 1)} lines`}</span>
        <span className={classes.footTotal}>{formatMoney(totalCents)}</span>
      </div>
    </section>
  );
}

function hasMore(line: { ndc: unknown; note: string; description: string; unitBasis: string }): boolean {
  return line.ndc !== null || line.note !== "" || line.description !== "" || line.unitBasis === "MJ";
}
