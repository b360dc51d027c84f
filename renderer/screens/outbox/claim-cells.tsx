import type { BatchClaim } from "../../../shared/contract/batches.ts";
import { sumCents } from "../../../shared/money/cents.ts";
import type { Column } from "../../parts/data-table/column.ts";
import { Day } from "../../parts/day.tsx";
import { Money } from "../../parts/money.tsx";
import { StatusMark } from "../../parts/status-mark.tsx";

/** The columns that every list of claims in the outbox has. */
export const BATCH_CLAIM_COLUMNS: readonly Column<BatchClaim>[] = [
  {
    key: "claimNumber",
    head: "Claim",
    widthPx: 136,
    cell: (row) => row.claimNumber,
    text: (row) => row.claimNumber,
    sortBy: (row) => row.claimNumber,
  },
  {
    key: "serviceDate",
    head: "Service",
    widthPx: 104,
    cell: (row) => <Day date={row.serviceDate} />,
    sortBy: (row) => row.serviceDate,
  },
  {
    key: "patient",
    head: "Patient",
    widthPx: 160,
    grow: true,
    cell: (row) => row.patientName,
    text: (row) => row.patientName,
    sortBy: (row) => row.patientName,
  },
  {
    key: "payer",
    head: "Payer",
    widthPx: 160,
    grow: true,
    cell: (row) => row.payerName,
    text: (row) => row.payerName,
    sortBy: (row) => row.payerName,
  },
  {
    key: "warnings",
    head: "Warnings",
    widthPx: 112,
    cell: (row) =>
      row.warningCount > 0 && (
        <StatusMark tone="pending" word={`${row.warningCount} ${row.warningCount === 1 ? "warning" : "warnings"}`} />
      ),
    sortBy: (row) => row.warningCount,
  },
  {
    key: "total",
    head: "Charged $",
    widthPx: 112,
    align: "right",
    cell: (row) => <Money cents={row.totalCents} />,
    sortBy: (row) => row.totalCents,
    foot: (rows) => <Money cents={sumCents(rows.map((row) => row.totalCents))} />,
  },
];
