import type { OutputOf } from "../../../../shared/contract/contract.ts";
import type { Column } from "../../../parts/data-table/column.ts";
import { dayColumn, moneyColumn, textColumn, totalColumn } from "../../../parts/data-table/usual-columns.tsx";
import { StatusMark } from "../../../parts/status-mark.tsx";
import { PLAN_STATES } from "../../patients/plans/plan-words.ts";

type PlanRow = OutputOf<"plans.list">["plans"][number];

/** Which plans are looked at. */
export const PLAN_CHOICES = {
  all: { label: "All", has: () => true },
  week: { label: "Due this week", has: (row: PlanRow) => row.dueThisWeekCents > 0 },
  missed: { label: "Missed", has: (row: PlanRow) => row.state === "missed" },
  default: { label: "Default", has: (row: PlanRow) => row.state === "defaulted" },
} as const;
export type PlanChoice = keyof typeof PLAN_CHOICES;

/** A plan in the practice's list. */
export const PLAN_COLUMNS: readonly Column<PlanRow>[] = [
  textColumn({ key: "patient", head: "Patient", widthPx: 120, grow: true, read: (row) => row.patientName }),
  { key: "number", head: "Plan", widthPx: 56, cell: (row) => row.number, sortBy: (row) => row.number },
  {
    key: "state",
    head: "State",
    widthPx: 112,
    cell: (row) => <StatusMark {...PLAN_STATES[row.state]} />,
    text: (row) => PLAN_STATES[row.state].word,
    sortBy: (row) => PLAN_STATES[row.state].word,
  },
  dayColumn({ key: "since", head: "Since", widthPx: 104, read: (row) => row.sinceDate, hiddenAtFirst: true }),
  {
    key: "missed",
    head: "Missed",
    widthPx: 64,
    align: "right",
    cell: (row) => (row.missedCount === 0 ? "" : row.missedCount),
    sortBy: (row) => row.missedCount,
  },
  totalColumn({ key: "week", head: "This week $", widthPx: 104, read: (row) => row.dueThisWeekCents }),
  totalColumn({ key: "due", head: "Due now $", widthPx: 96, read: (row) => row.dueCents }),
  dayColumn({ key: "next", head: "Next due", widthPx: 104, read: (row) => row.nextDueDate }),
  moneyColumn({ key: "paid", head: "Paid $", widthPx: 96, read: (row) => row.paidCents, hiddenAtFirst: true }),
  totalColumn({ key: "left", head: "Left $", widthPx: 96, read: (row) => row.remainingCents }),
];
