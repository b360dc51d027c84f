import { useState } from "react";
import type { PayerReference } from "../../../../shared/contract/payer-balances.ts";
import { formatDollars } from "../../../../shared/money/money-text.ts";
import { useLedgerQuery } from "../../../ledger-client/use-ledger-query.ts";
import type { Column } from "../../../parts/data-table/column.ts";
import { DataTable } from "../../../parts/data-table/data-table.tsx";
import { dayColumn, textColumn, totalColumn } from "../../../parts/data-table/usual-columns.tsx";
import { EmptyState } from "../../../parts/empty-state.tsx";
import { ErrorNote } from "../../../parts/error-note.tsx";
import { CheckField } from "../../../parts/fields/check-field.tsx";
import { StatusMark } from "../../../parts/status-mark.tsx";
import classes from "./payer-balances.module.css";
import { ReferencePanel } from "./reference-panel.tsx";

const keyOf = (row: PayerReference) => `${row.payerId} ${row.reference}`;

/** Each reference under which a payer carries money, with what stands there. */
export function PayerBalancesTab() {
  const [withSettled, setWithSettled] = useState(false);
  const [openKey, setOpenKey] = useState<string | null>(null);
  const { value, error, refresh } = useLedgerQuery("payerBalances.list", { withSettled });
  if (error) return <ErrorNote error={error} onRetry={refresh} />;
  if (!value) return null;
  const open = value.references.find((row) => keyOf(row) === openKey);
  return (
    <>
      <DataTable
        name="payer-balances"
        label="balances with payers"
        rows={value.references}
        rowKey={keyOf}
        columns={COLUMNS}
        onOpen={(row) => setOpenKey(keyOf(row))}
        autoFocus
        toolbar={
          <span className={classes.toolbar}>
            <CheckField label="Settled too" value={withSettled} onChange={setWithSettled} />
            <span>
              Together <strong>{formatDollars(value.totalCents)}</strong>, owed to payers
            </span>
          </span>
        }
        empty={
          <EmptyState title="No payer carries a balance">
            Take-backs and forward balances of a remittance stand here until a later check closes them.
          </EmptyState>
        }
      />
      {open && (
        <ReferencePanel
          key={keyOf(open)}
          payerId={open.payerId}
          reference={open.reference}
          others={value.references.filter((row) => row.payerId === open.payerId && row.reference !== open.reference)}
          onClose={() => setOpenKey(null)}
        />
      )}
    </>
  );
}

/** Who has whose money, in words. */
export function standingOf(balanceCents: number) {
  if (balanceCents === 0) return { tone: "paid", word: "Settled" } as const;
  return balanceCents > 0
    ? ({ tone: "pending", word: "Will be taken" } as const)
    : ({ tone: "hold", word: "Was taken" } as const);
}

const COLUMNS: readonly Column<PayerReference>[] = [
  textColumn({ key: "payer", head: "Payer", widthPx: 168, grow: true, read: (row) => row.payerName }),
  textColumn({ key: "reference", head: "Reference", widthPx: 152, read: (row) => row.reference }),
  {
    ...{ key: "standing", head: "Standing", widthPx: 112 },
    cell: (row) => <StatusMark {...standingOf(row.balanceCents)} />,
    text: (row) => standingOf(row.balanceCents).word,
    sortBy: (row) => standingOf(row.balanceCents).word,
    foot: () => "Total",
  },
  totalColumn({ key: "balance", head: "Owed to payer $", widthPx: 112, read: (row) => row.balanceCents }),
  textColumn({ key: "what", head: "What it is", widthPx: 184, read: (row) => row.label }),
  dayColumn({ key: "since", head: "Since", widthPx: 96, read: (row) => row.firstDate }),
  dayColumn({ key: "last", head: "Last moved", widthPx: 96, read: (row) => row.lastDate }),
  {
    ...{ key: "days", head: "Days", widthPx: 56, align: "right" },
    cell: (row) => (row.balanceCents === 0 ? "" : row.daysOpen),
    sortBy: (row) => row.daysOpen,
  },
];
