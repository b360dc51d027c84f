import type { RemittanceRow } from "../../../../shared/contract/remittances.ts";
import type { Column } from "../../../parts/data-table/column.ts";
import { dayColumn, textColumn, totalColumn } from "../../../parts/data-table/usual-columns.tsx";
import { paymentMethodText, RemittanceMark } from "./remittance-mark.tsx";

/** The list of remittances. */
export const REMITTANCE_COLUMNS: readonly Column<RemittanceRow>[] = [
  {
    key: "state",
    head: "State",
    widthPx: 144,
    cell: (row) => <RemittanceMark state={row.state} />,
    text: (row) => row.state,
    sortBy: (row) => row.state,
  },
  textColumn({ key: "payer", head: "Payer", widthPx: 200, grow: true, read: (row) => row.payerName }),
  textColumn({ key: "check", head: "Check or trace", widthPx: 168, read: (row) => row.checkNumber }),
  { key: "method", head: "Paid by", widthPx: 96, cell: (row) => paymentMethodText(row.paymentMethod) },
  dayColumn({ key: "date", head: "Payment date", widthPx: 112, read: (row) => row.paymentDate }),
  {
    key: "source",
    head: "Came as",
    widthPx: 88,
    cell: (row) => (row.source === "835" ? "835 file" : "Paper"),
    sortBy: (row) => row.source,
  },
  {
    key: "claims",
    head: "Claims",
    widthPx: 72,
    align: "right",
    cell: (row) => row.claimCount,
    sortBy: (row) => row.claimCount,
  },
  totalColumn({ key: "amount", head: "Check $", widthPx: 120, read: (row) => row.amountCents }),
];
