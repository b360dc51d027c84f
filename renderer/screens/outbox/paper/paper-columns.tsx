import type { PaperClaim } from "../../../../shared/contract/claim-forms.ts";
import type { Column } from "../../../parts/data-table/column.ts";
import { dayColumn, textColumn, totalColumn } from "../../../parts/data-table/usual-columns.tsx";

/** Claims that go on paper, of one form. */
export const PAPER_COLUMNS: readonly Column<PaperClaim>[] = [
  textColumn({ key: "claimNumber", head: "Claim", widthPx: 128, read: (row) => row.claimNumber }),
  dayColumn({ key: "serviceDate", head: "Service", widthPx: 96, read: (row) => row.serviceDate }),
  textColumn({ key: "patient", head: "Patient", widthPx: 136, grow: true, read: (row) => row.patientName }),
  totalColumn({ key: "total", head: "Charged $", widthPx: 96, read: (row) => row.totalCents }),
  {
    key: "remittance",
    head: "Enclosed",
    widthPx: 96,
    cell: (row) => row.withRemittance && "Remittance",
    sortBy: (row) => (row.withRemittance ? 0 : 1),
  },
  textColumn({ key: "payer", head: "Payer", widthPx: 136, grow: true, read: (row) => row.payerName }),
];
