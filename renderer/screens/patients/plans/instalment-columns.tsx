import type { PlanInstalmentRow } from "../../../../shared/contract/payment-plans.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import { subtractCents } from "../../../../shared/money/cents.ts";
import type { Column } from "../../../parts/data-table/column.ts";
import { dayColumn, totalColumn } from "../../../parts/data-table/usual-columns.tsx";
import { StatusMark } from "../../../parts/status-mark.tsx";
import { instalmentState, PLAN_STATES } from "./plan-words.ts";

const restCents = (row: PlanInstalmentRow) => subtractCents(row.amountCents, row.paidCents);

/** What is due when, what became of it, and what is left. */
export function instalmentColumns(today: IsoDate, proposed: boolean): readonly Column<PlanInstalmentRow>[] {
  const stateOf = (row: PlanInstalmentRow) => (proposed ? PLAN_STATES.proposed : instalmentState(row, today));
  return [
    {
      key: "number",
      head: "No.",
      widthPx: 56,
      cell: (row) => (row.number === 0 ? "Down" : row.number),
      foot: () => "Total",
    },
    dayColumn({ key: "due", head: "Due", widthPx: 104, read: (row) => row.dueDate }),
    totalColumn({ key: "agreed", head: "Agreed $", widthPx: 88, read: (row) => row.agreedCents, hiddenAtFirst: true }),
    totalColumn({ key: "amount", head: "Amount $", widthPx: 88, read: (row) => row.amountCents }),
    totalColumn({ key: "paid", head: "Paid $", widthPx: 88, read: (row) => row.paidCents }),
    totalColumn({ key: "rest", head: "Left $", widthPx: 88, read: restCents }),
    {
      key: "state",
      head: "State",
      widthPx: 108,
      grow: true,
      cell: (row) => <StatusMark {...stateOf(row)} />,
      text: (row) => stateOf(row).word,
    },
    dayColumn({ key: "paidDate", head: "Paid on", widthPx: 104, read: (row) => row.paidDate }),
  ];
}
