import type { RemittanceRow } from "../../../../shared/contract/remittances.ts";
import { sumCents } from "../../../../shared/money/cents.ts";
import type { Column } from "../../../parts/data-table/column.ts";
import { Day } from "../../../parts/day.tsx";
import { Money } from "../../../parts/money.tsx";
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
  {
    key: "payer",
    head: "Payer",
    widthPx: 200,
    grow: true,
    cell: (row) => row.payerName,
    text: (row) => row.payerName,
    sortBy: (row) => row.payerName,
  },
  {
    key: "check",
    head: "Check or trace",
    widthPx: 168,
    cell: (row) => row.checkNumber,
    text: (row) => row.checkNumber,
    sortBy: (row) => row.checkNumber,
  },
  { key: "method", head: "Paid by", widthPx: 96, cell: (row) => paymentMethodText(row.paymentMethod) },
  {
    key: "date",
    head: "Payment date",
    widthPx: 112,
    cell: (row) => <Day date={row.paymentDate} />,
    sortBy: (row) => row.paymentDate,
  },
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
  {
    key: "amount",
    head: "Check $",
    widthPx: 120,
    align: "right",
    cell: (row) => <Money cents={row.amountCents} />,
    sortBy: (row) => row.amountCents,
    foot: (rows) => <Money cents={sumCents(rows.map((row) => row.amountCents))} />,
  },
];
