import { useState } from "react";
import type { RevenueDraftLine } from "../../../../shared/claims/institutional-draft.ts";
import { TOTAL_REVENUE_CODE } from "../../../../shared/codes/institutional-codes.ts";
import { sumCents, ZERO_CENTS } from "../../../../shared/money/cents.ts";
import { formatMoney } from "../../../../shared/money/money-text.ts";
import { useBill } from "./bill-context.ts";
import { isBlankLine } from "./bill-lines.ts";
import classes from "./revenue.module.css";
import { RevenueMore } from "./revenue-more.tsx";
import { RevenueRow } from "./revenue-row.tsx";

const HEADS = [
  ["", "Line", false],
  ["42", "Rev.", false],
  ["43", "Description", false],
  ["44", "HCPCS", false],
  ["", "Modifiers", false],
  ["44", "Rate", true],
  ["45", "Day", false],
  ["46", "Units", true],
  ["47", "Charge", true],
  ["48", "Not covered", true],
] as const;

/** Lines on one page of paper; the twenty-third holds the totals. */
const LINES_ON_A_PAGE = 22;

/** FL42 to 48: the revenue lines, and the total line that paper adds by itself. F4 opens a line's second row. */
export function RevenueGrid() {
  const { state, totalCents, readOnly } = useBill();
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const { lines } = state.draft;
  const toggle = (index: number) =>
    setOpened((now) => {
      const next = new Set(now);
      if (!next.delete(index)) next.add(index);
      return next;
    });
  const typed = lines.findLastIndex((line) => !isBlankLine(line)) + 1;
  // The line that waits to be typed has no place on a bill that is only read.
  const drawn = readOnly ? lines.slice(0, typed) : lines;
  const pages = Math.max(1, Math.ceil(typed / LINES_ON_A_PAGE));
  const nonCovered = sumCents(lines.map((line) => line.nonCoveredCents ?? ZERO_CENTS));
  return (
    <section className={classes.lines} data-field="lines" aria-label="FL42 to 48, revenue lines">
      <div className={classes.row} data-head>
        {HEADS.map(([number, label, isRight]) => (
          <span key={label} className={classes.head} data-right={isRight || undefined}>
            {number !== "" && <b>{number}</b>} {label}
          </span>
        ))}
      </div>
      {drawn.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has no identity before it is saved, and its place is what problems name.
        <div key={index}>
          <RevenueRow line={line} index={index} onMore={() => toggle(index)} />
          {(opened.has(index) || hasMore(line)) && <RevenueMore line={line} index={index} />}
        </div>
      ))}
      <div className={classes.row} data-total>
        <span />
        <span className={classes.totalCode}>{TOTAL_REVENUE_CODE}</span>
        <span className={classes.totalWords}>
          {typed === 1 ? "1 line" : `${typed} lines`}, {pages === 1 ? "1 page" : `${pages} pages`}
        </span>
        <span className={classes.totalWords} style={{ gridColumn: "4 / 9", textAlign: "right" }}>
          Totals
        </span>
        <span className={classes.total}>{formatMoney(totalCents)}</span>
        <span className={classes.total}>{nonCovered === 0 ? "" : formatMoney(nonCovered)}</span>
      </div>
    </section>
  );
}

function hasMore({ ndc, toDate }: RevenueDraftLine): boolean {
  return ndc !== null || toDate !== null;
}
