import type { ClaimRow } from "../../../../shared/contract/claims.ts";
import type { Column } from "../../../parts/data-table/column.ts";
import { dayColumn, textColumn, totalColumn } from "../../../parts/data-table/usual-columns.tsx";
import { claimFormName } from "../claim-form-name.ts";
import { AdjudicationMark, ClaimMark, ReadinessMark, responsibilityText, SubmissionMark } from "../claim-marks.tsx";

/** The claims list. One mark says what matters most now; the axes apart can be chosen. */
export const CLAIM_COLUMNS: readonly Column<ClaimRow>[] = [
  textColumn({ key: "claimNumber", head: "Claim", widthPx: 132, read: (row) => row.claimNumber }),
  dayColumn({ key: "serviceDate", head: "Service", widthPx: 96, read: (row) => row.serviceDate }),
  textColumn({ key: "patient", head: "Patient", widthPx: 136, grow: true, read: (row) => row.patientName }),
  {
    key: "payer",
    head: "Payer",
    widthPx: 136,
    grow: true,
    cell: (row) => row.payerName ?? "Self-pay",
    text: (row) => row.payerName ?? "Self-pay",
    sortBy: (row) => row.payerName,
  },
  textColumn({ key: "form", head: "Form", widthPx: 64, read: (row) => claimFormName(row.kind).replace("CMS-", "") }),
  {
    key: "mark",
    head: "State",
    widthPx: 164,
    cell: (row) => <ClaimMark {...row} />,
    sortBy: (row) => `${row.adjudication} ${row.submission} ${row.readiness}`,
  },
  {
    key: "problems",
    head: "Problems",
    widthPx: 72,
    align: "right",
    cell: (row) => (row.problemCount === 0 ? "" : row.problemCount),
    sortBy: (row) => row.problemCount,
  },
  {
    key: "waitsOn",
    head: "Waits on",
    widthPx: 88,
    cell: (row) => responsibilityText(row.responsibility),
    sortBy: (row) => row.responsibility,
  },
  totalColumn({ key: "total", head: "Charged $", widthPx: 96, read: (row) => row.totalCents }),
  totalColumn({ key: "balance", head: "Open $", widthPx: 88, read: (row) => row.balanceCents }),
  {
    key: "readiness",
    head: "Readiness",
    widthPx: 168,
    hiddenAtFirst: true,
    cell: (row) => <ReadinessMark readiness={row.readiness} />,
    sortBy: (row) => row.readiness,
  },
  {
    key: "submission",
    head: "Sending",
    widthPx: 112,
    hiddenAtFirst: true,
    cell: (row) => <SubmissionMark submission={row.submission} />,
    sortBy: (row) => row.submission,
  },
  {
    key: "adjudication",
    head: "Answer",
    widthPx: 120,
    hiddenAtFirst: true,
    cell: (row) => <AdjudicationMark adjudication={row.adjudication} />,
    sortBy: (row) => row.adjudication,
  },
];
