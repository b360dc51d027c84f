import { useState } from "react";
import type { OutputOf } from "../../../../shared/contract/contract.ts";
import { useLedgerQuery } from "../../../ledger-client/use-ledger-query.ts";
import type { Column } from "../../../parts/data-table/column.ts";
import { DataTable } from "../../../parts/data-table/data-table.tsx";
import { dayColumn, textColumn, totalColumn } from "../../../parts/data-table/usual-columns.tsx";
import { EmptyState } from "../../../parts/empty-state.tsx";
import { ErrorNote } from "../../../parts/error-note.tsx";
import { StatusMark } from "../../../parts/status-mark.tsx";
import { AgencyPayment } from "./agency-payment.tsx";
import classes from "./collections.module.css";
import { PlacementRuns } from "./placement-runs.tsx";

export type PlacedAccount = OutputOf<"placements.accounts">[number];

/** What agencies have: placed, paid since, their fee, and what is still open. Enter takes in what one collected. */
export function PlacedAccounts() {
  const { value, error, refresh } = useLedgerQuery("placements.accounts", {});
  const [openId, setOpenId] = useState<string | null>(null);
  if (error) return <ErrorNote error={error} onRetry={refresh} />;
  if (!value) return null;
  const open = value.find((row) => row.placementId === openId && row.recalledDate === null);
  return (
    <div className={classes.tables}>
      <DataTable
        name="placed-accounts"
        label="accounts with agencies"
        rows={value}
        rowKey={(row) => row.placementId}
        columns={COLUMNS}
        onOpen={(row) => setOpenId(row.placementId)}
        empty={
          <EmptyState title="No agency has an account">
            What is placed stays receivable and is shown here until it is paid, recalled or written off.
          </EmptyState>
        }
      />
      <PlacementRuns />
      {open && <AgencyPayment key={open.placementId} account={open} onClose={() => setOpenId(null)} />}
    </div>
  );
}

function stateWord(row: PlacedAccount): string {
  if (row.recalledDate !== null) return "Recalled";
  return row.openCents > 0 ? "At the agency" : "Paid";
}

const COLUMNS: readonly Column<PlacedAccount>[] = [
  textColumn({ key: "patient", head: "Patient", widthPx: 136, grow: true, read: (row) => row.name }),
  textColumn({ key: "agency", head: "Agency", widthPx: 136, grow: true, read: (row) => row.agencyName }),
  dayColumn({ key: "placed", head: "Placed", widthPx: 96, read: (row) => row.placedDate }),
  {
    key: "state",
    head: "State",
    widthPx: 122,
    cell: (row) => (
      <StatusMark
        tone={row.recalledDate !== null ? "draft" : row.openCents > 0 ? "hold" : "paid"}
        word={stateWord(row)}
      />
    ),
    text: stateWord,
    sortBy: stateWord,
  },
  totalColumn({ key: "amount", head: "Placed, $", widthPx: 96, read: (row) => row.amountCents }),
  totalColumn({ key: "collected", head: "Collected, $", widthPx: 100, read: (row) => row.paidToAgencyCents }),
  totalColumn({ key: "fee", head: "Fee kept, $", widthPx: 92, read: (row) => row.feeKeptCents }),
  totalColumn({ key: "direct", head: "Paid to us, $", widthPx: 104, read: (row) => row.paidToUsCents }),
  totalColumn({ key: "feeDue", head: "Fee due, $", widthPx: 92, read: (row) => row.feeDueCents }),
  totalColumn({ key: "open", head: "Open, $", widthPx: 96, read: (row) => row.openCents }),
];
