import { type ReactNode, useState } from "react";
import type { AccountPayment } from "../../../shared/contract/patient-money.ts";
import { subtractCents } from "../../../shared/money/cents.ts";
import { useLedgerQuery } from "../../ledger-client/use-ledger-query.ts";
import type { Column } from "../../parts/data-table/column.ts";
import { DataTable } from "../../parts/data-table/data-table.tsx";
import { dayColumn, moneyColumn, textColumn } from "../../parts/data-table/usual-columns.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { StatusMark } from "../../parts/status-mark.tsx";
import { paymentStateText, paymentText } from "./acts/act-words.ts";
import { PaymentPanel } from "./acts/payment-panel.tsx";
import type { Account } from "./patient-page.tsx";

/** What concerns the account: its own payments and others' that paid on its lines. Enter opens one with its acts. */
export function PaymentTable({
  patientId,
  account,
  toolbar,
}: {
  patientId: string;
  account: Account;
  toolbar: ReactNode;
}) {
  const [openId, setOpenId] = useState<string | null>(null);
  const payments = useLedgerQuery("payments.list", { patientId });
  const open = payments.value?.find((payment) => payment.receiptId === openId);
  return (
    <>
      <DataTable
        key="payments"
        name="account-payments"
        label="Payments of the account"
        toolbar={toolbar}
        rows={payments.value ?? []}
        rowKey={(row) => row.receiptId}
        columns={COLUMNS}
        onOpen={(row) => setOpenId(row.receiptId)}
        empty={<EmptyState title="No payment yet">Take payment above enters the first one.</EmptyState>}
      />
      {open && (
        <PaymentPanel
          key={open.receiptId}
          patientId={patientId}
          payment={open}
          account={account}
          onClose={() => setOpenId(null)}
        />
      )}
    </>
  );
}

const stateWord = (payment: AccountPayment) => paymentStateText(payment) ?? "";

const COLUMNS: readonly Column<AccountPayment>[] = [
  dayColumn({ key: "received", head: "Received", widthPx: 96, read: (row) => row.receivedDate }),
  textColumn({ key: "what", head: "Payment", widthPx: 160, read: paymentText }),
  moneyColumn({ key: "amount", head: "Amount, $", widthPx: 96, read: (row) => row.amountCents }),
  moneyColumn({
    key: "applied",
    head: "Applied, $",
    widthPx: 96,
    read: (row) =>
      row.state === "standing"
        ? subtractCents(row.amountCents, row.unappliedCents)
        : subtractCents(row.amountCents, row.amountCents),
  }),
  moneyColumn({ key: "waits", head: "Not applied, $", widthPx: 112, read: (row) => row.unappliedCents }),
  textColumn({ key: "by", head: "Paid by", widthPx: 160, grow: true, read: (row) => row.otherPayerName ?? "Own" }),
  {
    key: "state",
    head: "For",
    widthPx: 200,
    cell: (row) => <PaymentState payment={row} />,
    text: stateWord,
    sortBy: stateWord,
  },
];

function PaymentState({ payment }: { payment: AccountPayment }) {
  const word = paymentStateText(payment);
  if (word === undefined) return null;
  if (payment.state === "standing") return <StatusMark tone="pending" word={word} />;
  return <StatusMark tone={payment.state === "returned" ? "denied" : "draft"} word={word} />;
}
