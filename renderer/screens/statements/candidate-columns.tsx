import type { OutputOf } from "../../../shared/contract/contract.ts";
import { type Cents, cents, sumCents } from "../../../shared/money/cents.ts";
import type { Column } from "../../parts/data-table/column.ts";
import { dayColumn, moneyColumn, textColumn, totalColumn } from "../../parts/data-table/usual-columns.tsx";
import { Money } from "../../parts/money.tsx";

export type Candidate = OutputOf<"statements.preview">["due"][number];

/** What is older than ninety days: the money that waiting loses. */
function overNinety({ aging }: Candidate): Cents {
  return cents(aging.days91To120Cents + aging.daysOver120Cents);
}

/** Columns of those who may get a statement. */
export const CANDIDATE_COLUMNS: readonly Column<Candidate>[] = [
  textColumn({ key: "patient", head: "Patient", widthPx: 120, grow: true, read: (row) => row.patientName }),
  dayColumn({ key: "last", head: "Last one", widthPx: 104, read: (row) => row.lastStatementDate }),
  moneyColumn({ key: "pending", head: "Insurance $", widthPx: 100, read: (row) => row.insurancePendingCents }),
  {
    key: "overNinety",
    head: "Over 90 $",
    widthPx: 92,
    align: "right",
    cell: (row) => <Money cents={overNinety(row)} lost={overNinety(row) > 0} />,
    sortBy: overNinety,
    foot: (rows) => <Money cents={sumCents(rows.map(overNinety))} />,
  },
  totalColumn({ key: "amount", head: "Owes $", widthPx: 92, read: (row) => row.amountCents }),
];
