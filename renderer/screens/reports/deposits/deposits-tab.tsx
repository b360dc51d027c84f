import { useState } from "react";
import { methodWord } from "../../../../shared/closing/method-word.ts";
import { formatDate } from "../../../../shared/dates/date-text.ts";
import { addDays } from "../../../../shared/dates/iso-date.ts";
import { useLedgerQuery } from "../../../ledger-client/use-ledger-query.ts";
import type { Column } from "../../../parts/data-table/column.ts";
import { DataTable } from "../../../parts/data-table/data-table.tsx";
import { dayColumn, textColumn, totalColumn } from "../../../parts/data-table/usual-columns.tsx";
import { EmptyState } from "../../../parts/empty-state.tsx";
import { ErrorNote } from "../../../parts/error-note.tsx";
import { Money } from "../../../parts/money.tsx";
import { StatusMark } from "../../../parts/status-mark.tsx";
import { useToday } from "../../../state/session.ts";
import type { StatusTone } from "../../../theme/tokens.ts";
import { type DepositRow, depositRows } from "./deposit-rows.ts";
import { DepositSlip } from "./deposit-slip.tsx";
import { NewSlip } from "./new-slip.tsx";

/** Slips older than this are looked up through the day sheet; their receipts stay deposited. */
const SHOWN_DAYS = 180;

const STATES: Readonly<Record<DepositRow["state"], { tone: StatusTone; word: string }>> = {
  "not-deposited": { tone: "draft", word: "No slip yet" },
  waiting: { tone: "pending", word: "Waits for the bank" },
  matched: { tone: "paid", word: "Matches" },
  differs: { tone: "denied", word: "Differs" },
};

// What must be seen beside the open panel stands first; the bank's own line is in the panel.
const COLUMNS: readonly Column<DepositRow>[] = [
  dayColumn({ key: "date", head: "Deposit", widthPx: 96, read: (row) => row.depositDate }),
  textColumn({ key: "method", head: "Method", widthPx: 72, read: (row) => methodWord(row.method) }),
  {
    ...{ key: "slip", head: "Slip", widthPx: 48, align: "right" },
    cell: (row) => row.deposit?.number ?? "",
    sortBy: (row) => row.deposit?.number ?? null,
  },
  textColumn({ key: "from", head: "From", widthPx: 120, grow: true, read: fromText }),
  totalColumn({ key: "amount", head: "Slip $", widthPx: 96, read: (row) => row.amountCents }),
  {
    ...{ key: "difference", head: "Difference $", widthPx: 104, align: "right" },
    cell: (row) => (row.state === "differs" ? <Money cents={row.differenceCents} lost /> : ""),
    sortBy: (row) => row.differenceCents,
  },
  {
    ...{ key: "state", head: "State", widthPx: 160 },
    cell: (row) => <StatusMark {...STATES[row.state]} />,
    text: (row) => STATES[row.state].word,
    sortBy: (row) => STATES[row.state].word,
  },
  dayColumn({ key: "bank-date", head: "Bank day", widthPx: 104, read: (row) => row.deposit?.bankDate ?? null }),
  {
    ...{ key: "bank", head: "Bank $", widthPx: 104, align: "right" },
    cell: (row) => (row.deposit?.bankCents == null ? "" : <Money cents={row.deposit.bankCents} />),
    sortBy: (row) => row.deposit?.bankCents ?? null,
  },
];

function fromText({ receiptCount, waiting }: DepositRow): string {
  return receiptCount === 1 ? (waiting[0]?.fromName ?? "1 receipt") : `${receiptCount} receipts`;
}

/** Receipts that wait for a slip, and slips against the bank and the books. */
export function DepositsTab() {
  const fromDate = addDays(useToday(), -SHOWN_DAYS);
  const { value, error, refresh } = useLedgerQuery("deposits.list", { fromDate });
  const [openKey, setOpenKey] = useState<string | null>(null);
  if (error) return <ErrorNote error={error} onRetry={refresh} />;
  if (!value) return null;
  const rows = depositRows(value.waiting, value.deposits);
  const open = rows.find((row) => row.key === openKey);
  return (
    <>
      <DataTable
        name="deposits"
        label="deposits"
        rows={rows}
        rowKey={(row) => row.key}
        columns={COLUMNS}
        onOpen={(row) => setOpenKey(row.key)}
        autoFocus
        empty={
          <EmptyState title="No money waits for the bank">
            Checks, cash and cards stand here from the day they are booked; slips since {formatDate(fromDate)} follow.
          </EmptyState>
        }
      />
      {open && open.deposit === null && (
        <NewSlip key={open.key} row={open} onMade={setOpenKey} onClose={() => setOpenKey(null)} />
      )}
      {open?.deposit && <DepositSlip key={open.key} deposit={open.deposit} onClose={() => setOpenKey(null)} />}
    </>
  );
}
