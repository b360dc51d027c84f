import { Tooltip } from "@mantine/core";
import classes from "./kpi-figure.module.css";
import { Sparkline } from "./sparkline.tsx";

interface KpiFigureProps {
  /** "Receivable", "Days in receivable". */
  name: string;
  /** As it is read: "$48,210.55", "31 days". */
  figure: string;
  /** How it is computed; shown under the pointer and to the screen reader. */
  formula: string;
  /** Twelve months, oldest first. */
  trend: ReadonlyArray<number | null>;
}

/** One figure of the practice, with its formula and its last twelve months. */
export function KpiFigure({ name, figure, formula, trend }: KpiFigureProps) {
  return (
    <Tooltip label={formula} multiline maw={360} withArrow>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the formula must be readable by keyboard too. */}
      <section className={classes.figure} tabIndex={0} aria-label={`${name}: ${figure}. ${formula}`}>
        <span className={classes.name}>{name}</span>
        <span className={classes.value}>{figure}</span>
        <Sparkline values={trend} label={`${name} over the last twelve months`} />
      </section>
    </Tooltip>
  );
}
