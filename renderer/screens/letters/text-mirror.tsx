import type { ReactNode } from "react";
import type { TemplateProblem } from "../../../shared/forms/letters/parse-template.ts";
import classes from "./letters.module.css";

/**
 * Lies under the text that is typed, letter on letter: numbers its lines, tints its fields and marks the lines in which
 * something is wrong. It is drawn for the eye alone; the text itself is above it.
 */
export function TextMirror({ text, problems }: { text: string; problems: readonly TemplateProblem[] }) {
  const wrong = new Set(problems.map((problem) => problem.line));
  return (
    <div className={classes.mirror} aria-hidden="true">
      {text.split("\n").map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its number.
        <div key={index} className={classes.line} data-line={index + 1} data-wrong={wrong.has(index + 1) || undefined}>
          {withFields(line)}
          {"\u200b"}
        </div>
      ))}
    </div>
  );
}

function withFields(line: string): ReactNode[] {
  return line.split(/(\{\{[^{}]*\}\})/).map((part, index) =>
    part.startsWith("{{") ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place in the line.
      <mark key={index} className={classes.field}>
        {part}
      </mark>
    ) : (
      part
    ),
  );
}
