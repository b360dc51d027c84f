import { useState } from "react";
import type { Credit } from "../../../../shared/contract/patient-money.ts";
import { formatDollars } from "../../../../shared/money/money-text.ts";
import { useLedgerQuery } from "../../../ledger-client/use-ledger-query.ts";
import type { Column } from "../../../parts/data-table/column.ts";
import { DataTable } from "../../../parts/data-table/data-table.tsx";
import { dayColumn, moneyColumn, textColumn, totalColumn } from "../../../parts/data-table/usual-columns.tsx";
import { EmptyState } from "../../../parts/empty-state.tsx";
import { ErrorNote } from "../../../parts/error-note.tsx";
import { StatusMark } from "../../../parts/status-mark.tsx";
import { CreditPanel } from "./credit-panel.tsx";
import classes from "./credits.module.css";

const keyOf = (credit: Credit) => credit.receiptId ?? `${credit.lineId} ${credit.party}`;

/** Every credit with its owner and its days. Enter opens what can be done about it. */
export function CreditsTab() {
  const [openKey, setOpenKey] = useState<string | null>(null);
  const credits = useLedgerQuery("credits.list", { patientId: null });
  if (credits.error) return <ErrorNote error={credits.error} onRetry={credits.refresh} />;
  if (!credits.value) return null;
  const { patientCents, payerCents } = credits.value;
  const open = credits.value.credits.find((credit) => keyOf(credit) === openKey);
  return (
    <>
      <DataTable
        name="credits"
        label="credits"
        rows={credits.value.credits}
        rowKey={keyOf}
        columns={CREDIT_COLUMNS}
        onOpen={(row) => setOpenKey(keyOf(row))}
        autoFocus
        initialSort={{ key: "days", descending: true }}
        toolbar={
          <span className={classes.sums}>
            Patients' money <strong>{formatDollars(patientCents)}</strong>, payers' money{" "}
            <strong>{formatDollars(payerCents)}</strong>
          </span>
        }
        empty={
          <EmptyState title="No credit is open">
            All money that came in is applied, and no line was paid too much.
          </EmptyState>
        }
      />
      {open && <CreditPanel key={keyOf(open)} credit={open} onClose={() => setOpenKey(null)} />}
    </>
  );
}

const CREDIT_COLUMNS: readonly Column<Credit>[] = [
  {
    key: "owner",
    head: "Whose",
    widthPx: 104,
    cell: (row) => <StatusMark tone={row.owner === "payer" ? "pending" : "patient"} word={ownerWord(row)} />,
    text: ownerWord,
    sortBy: ownerWord,
    foot: () => "Total",
  },
  textColumn({ key: "name", head: "Owner", widthPx: 176, grow: true, read: (row) => row.ownerName }),
  textColumn({ key: "what", head: "Where it is", widthPx: 216, read: (row) => row.what }),
  dayColumn({ key: "since", head: "Since", widthPx: 96, read: (row) => row.sinceDate }),
  {
    key: "days",
    head: "Days",
    widthPx: 64,
    align: "right",
    cell: (row) => row.daysOpen,
    sortBy: (row) => row.daysOpen,
  },
  totalColumn({ key: "amount", head: "Credit, $", widthPx: 104, read: (row) => row.amountCents }),
  moneyColumn({ key: "owed", head: "Owes too, $", widthPx: 104, read: (row) => row.owedCents }),
  moneyColumn({ key: "requested", head: "Asked back, $", widthPx: 112, read: (row) => row.requestedCents }),
];

function ownerWord(credit: Credit): string {
  if (credit.owner === "patient") return "Patient";
  return credit.sixtyDays ? "60 days" : "Payer";
}
