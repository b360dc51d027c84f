import type { CheckPosting } from "../../../../shared/contract/voids.ts";
import type { Column } from "../../../parts/data-table/column.ts";
import { dayColumn, textColumn, totalColumn } from "../../../parts/data-table/usual-columns.tsx";
import { StatusMark } from "../../../parts/status-mark.tsx";

const PARTY_WORDS: Readonly<Record<string, string>> = {
  primary: "first payer",
  secondary: "second payer",
  tertiary: "third payer",
  patient: "patient",
  agency: "agency",
};

/** An entry as it stands: in force, taken back, or itself a taking back. */
function Standing({ posting }: { posting: CheckPosting }) {
  if (posting.reverses) return <StatusMark tone="hold" word="Takes back" />;
  if (posting.reversed) return <StatusMark tone="draft" word="Taken back" />;
  return <StatusMark tone="paid" word="Stands" />;
}

/** The entries behind a figure of a check, a row for each posting. */
export const ENTRY_COLUMNS: readonly Column<CheckPosting>[] = [
  {
    key: "sequence",
    head: "Entry",
    widthPx: 72,
    align: "right",
    cell: (row) => row.sequence,
    text: (row) => String(row.sequence),
    sortBy: (row) => row.sequence,
  },
  dayColumn({ key: "posted", head: "Posted", widthPx: 96, read: (row) => row.postingDate }),
  { key: "standing", head: "Standing", widthPx: 112, cell: (row) => <Standing posting={row} /> },
  textColumn({ key: "account", head: "Account", widthPx: 180, grow: true, read: accountOf }),
  textColumn({ key: "claim", head: "Claim", widthPx: 128, read: (row) => row.claimNumber ?? "" }),
  textColumn({ key: "patient", head: "Patient", widthPx: 148, grow: true, read: (row) => row.patientName ?? "" }),
  textColumn({ key: "line", head: "Line", widthPx: 88, read: lineOf }),
  textColumn({ key: "reason", head: "Why", widthPx: 152, read: (row) => row.reference ?? row.reason }),
  totalColumn({ key: "amount", head: "Amount $", widthPx: 112, read: (row) => row.amountCents }),
];

function accountOf({ accountLabel, party }: CheckPosting): string {
  return party === null ? accountLabel : `${accountLabel}, ${PARTY_WORDS[party] ?? party}`;
}

function lineOf({ lineNumber, procedureCode }: CheckPosting): string {
  return lineNumber === null ? "" : `${lineNumber} · ${procedureCode}`;
}
