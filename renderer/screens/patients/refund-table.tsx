import { type ReactNode, useState } from "react";
import { useLedgerQuery } from "../../ledger-client/use-ledger-query.ts";
import { DataTable } from "../../parts/data-table/data-table.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { RefundPanel } from "./acts/refund-panel.tsx";
import { REFUND_COLUMNS } from "./refund-columns.tsx";

interface RefundTableProps {
  /** Null: of the whole practice. */
  patientId: string | null;
  toolbar?: ReactNode;
}

/** Refund requests, the open ones first by the day they are due. Enter opens one with its next step. */
export function RefundTable({ patientId, toolbar }: RefundTableProps) {
  const [openId, setOpenId] = useState<string | null>(null);
  const refunds = useLedgerQuery("refunds.list", { patientId });
  const open = refunds.value?.find((refund) => refund.id === openId);
  return (
    <>
      <DataTable
        key="refunds"
        name="refunds"
        label="refunds"
        toolbar={toolbar}
        rows={refunds.value ?? []}
        rowKey={(row) => row.id}
        columns={REFUND_COLUMNS}
        onOpen={(row) => setOpenId(row.id)}
        empty={
          <EmptyState title="No refund was asked for">
            Money that is not applied is asked back from its payment, or under Reports, Credits.
          </EmptyState>
        }
      />
      {open && <RefundPanel key={open.id} refund={open} onClose={() => setOpenId(null)} />}
    </>
  );
}
