import type { OutputOf } from "../../../shared/contract/contract.ts";
import { type Cents, cents, sumCents } from "../../../shared/money/cents.ts";
import { formatDollars } from "../../../shared/money/money-text.ts";
import type { Column } from "../../parts/data-table/column.ts";
import { dayColumn, moneyColumn, textColumn, totalColumn } from "../../parts/data-table/usual-columns.tsx";
import { Money } from "../../parts/money.tsx";

export type DueStatementRow = OutputOf<"statements.preview">["due"][number];
export type LeftOutRow = OutputOf<"statements.preview">["leftOut"][number];
type Candidate = DueStatementRow | LeftOutRow;

/** What is older than ninety days: the money that waiting loses. */
function overNinety({ aging }: Candidate): Cents {
  return cents(aging.days91To120Cents + aging.daysOver120Cents);
}

/** Who it is. */
export const PATIENT_COLUMN: Column<Candidate> = textColumn({
  ...{ key: "patient", head: "Patient", widthPx: 120, grow: true },
  read: (row) => row.patientName,
});

/** What insurance has still to answer. */
export const PENDING_COLUMN: Column<Candidate> = moneyColumn({
  ...{ key: "pending", head: "Insurance $", widthPx: 100 },
  read: (row) => row.insurancePendingCents,
});

/** What is known of those who may get a statement. */
export const CANDIDATE_COLUMNS: readonly Column<Candidate>[] = [
  dayColumn({ key: "last", head: "Last one", widthPx: 96, read: (row) => row.lastStatementDate }),
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

/** Which statement about the balance it is, and in what form. */
export const STATEMENT_COLUMNS: readonly Column<DueStatementRow>[] = [
  {
    key: "number",
    head: "Which",
    widthPx: 56,
    cell: (row) => ordinal(row.statementNumber),
    sortBy: (row) => row.statementNumber,
  },
  {
    key: "message",
    head: "Says",
    widthPx: 72,
    grow: true,
    cell: (row) => <span title={formOf(row)}>{formOf(row)}</span>,
    text: formOf,
    sortBy: formOf,
  },
];

const LAST_DIGIT = ["th", "st", "nd", "rd"] as const;

function ordinal(count: number): string {
  const inTeens = count % 100 >= 11 && count % 100 <= 13;
  return `${count}${inTeens ? "th" : (LAST_DIGIT[count % 10] ?? "th")}`;
}

const PLAN_WORDS = { current: "Plan payment", missed: "Plan missed", defaulted: "Plan ended" } as const;

function formOf({ message, language, largePrint, plan, estimateExcessCents }: DueStatementRow): string {
  return [
    ...(estimateExcessCents > 0 ? [`${formatDollars(estimateExcessCents)} above the estimate`] : []),
    ...(plan === null ? [] : [PLAN_WORDS[plan]]),
    ...(language === "es" ? ["Spanish"] : []),
    ...(largePrint ? ["large print"] : []),
    ...(message === null ? [] : [message]),
  ].join(", ");
}
