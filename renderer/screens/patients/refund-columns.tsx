import type { Refund } from "../../../shared/contract/patient-money.ts";
import type { Column } from "../../parts/data-table/column.ts";
import { dayColumn, moneyColumn, textColumn } from "../../parts/data-table/usual-columns.tsx";
import { StatusMark } from "../../parts/status-mark.tsx";
import { CAUSE_WORDS, REFUND_STATE_WORDS } from "./acts/act-words.ts";

/** Days of the sixty that are left, in words; the empty word where no clock runs. */
function leftText(refund: Refund): string {
  if (refund.daysLeft === null) return "";
  if (refund.daysLeft < 0) return `${-refund.daysLeft} days late`;
  return refund.daysLeft === 1 ? "1 day" : `${refund.daysLeft} days`;
}

function RefundState({ refund }: { refund: Refund }) {
  const word = REFUND_STATE_WORDS[refund.state];
  if (refund.state === "paid") return <StatusMark tone="paid" word={`${word} ${refund.paymentNumber ?? ""}`.trim()} />;
  return <StatusMark tone={refund.state === "withdrawn" ? "draft" : "pending"} word={word} />;
}

function DaysLeft({ refund }: { refund: Refund }) {
  if (refund.daysLeft === null) return null;
  // Ten days are what a check by mail needs.
  if (refund.daysLeft <= 10) return <StatusMark tone="denied" word={leftText(refund)} />;
  return <span>{leftText(refund)}</span>;
}

/** The columns of refund requests, on the account and over the whole practice. */
export const REFUND_COLUMNS: readonly Column<Refund>[] = [
  textColumn({ key: "number", head: "Refund", widthPx: 80, read: (row) => row.number }),
  textColumn({ key: "to", head: "To", widthPx: 168, grow: true, read: (row) => row.ownerName }),
  textColumn({ key: "cause", head: "Cause", widthPx: 200, read: (row) => CAUSE_WORDS[row.cause] }),
  dayColumn({ key: "requested", head: "Requested", widthPx: 96, read: (row) => row.requestedDate }),
  dayColumn({ key: "due", head: "Due", widthPx: 96, read: (row) => row.dueDate }),
  {
    key: "left",
    head: "Left",
    widthPx: 112,
    cell: (row) => <DaysLeft refund={row} />,
    sortBy: (row) => row.daysLeft,
  },
  {
    key: "state",
    head: "State",
    widthPx: 144,
    cell: (row) => <RefundState refund={row} />,
    text: (row) => REFUND_STATE_WORDS[row.state],
    sortBy: (row) => row.state,
  },
  moneyColumn({ key: "amount", head: "Amount, $", widthPx: 96, read: (row) => row.amountCents }),
];
