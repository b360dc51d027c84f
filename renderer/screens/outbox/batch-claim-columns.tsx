import type { BatchClaim } from "../../../shared/contract/batches.ts";
import type { Column } from "../../parts/data-table/column.ts";
import { dayColumn, textColumn, totalColumn } from "../../parts/data-table/usual-columns.tsx";
import { StatusMark } from "../../parts/status-mark.tsx";
import { claimFormName } from "../claims/claim-form-name.ts";

/** The columns that every list of claims in the outbox has. */
export const BATCH_CLAIM_COLUMNS: readonly Column<BatchClaim>[] = [
  textColumn({ key: "claimNumber", head: "Claim", widthPx: 136, read: (row) => row.claimNumber }),
  dayColumn({ key: "serviceDate", head: "Service", widthPx: 104, read: (row) => row.serviceDate }),
  textColumn({ key: "patient", head: "Patient", widthPx: 160, grow: true, read: (row) => row.patientName }),
  textColumn({ key: "payer", head: "Payer", widthPx: 160, grow: true, read: (row) => row.payerName }),
  textColumn({ key: "form", head: "Form", widthPx: 92, read: (row) => claimFormName(row.kind) }),
  {
    key: "warnings",
    head: "Warnings",
    widthPx: 104,
    cell: (row) =>
      row.warningCount > 0 && (
        <StatusMark tone="pending" word={`${row.warningCount} ${row.warningCount === 1 ? "warning" : "warnings"}`} />
      ),
    sortBy: (row) => row.warningCount,
  },
  totalColumn({ key: "total", head: "Charged $", widthPx: 112, read: (row) => row.totalCents }),
];
