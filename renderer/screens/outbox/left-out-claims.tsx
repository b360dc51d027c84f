import type { BatchClaim } from "../../../shared/contract/batches.ts";
import type { Column } from "../../parts/data-table/column.ts";
import { DataTable } from "../../parts/data-table/data-table.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { goTo } from "../../state/navigation.ts";
import { BATCH_CLAIM_COLUMNS } from "./batch-claim-columns.tsx";
import classes from "./outbox.module.css";

type LeftOutClaim = BatchClaim & { reason: string };

const REASON: Column<LeftOutClaim> = {
  key: "reason",
  head: "Why it stays",
  widthPx: 240,
  grow: true,
  cell: (row) => <span title={row.reason}>{row.reason}</span>,
  text: (row) => row.reason,
  sortBy: (row) => row.reason,
};

/** What does not go and why; Enter goes to the claim, where the way out is. */
export function LeftOutClaims({ claims }: { claims: readonly LeftOutClaim[] }) {
  const columns: readonly Column<LeftOutClaim>[] = [
    // The reason is what one comes for, so it takes the room that the names leave.
    ...BATCH_CLAIM_COLUMNS.filter((column) => column.key !== "warnings" && column.key !== "total").map((column) =>
      column.grow ? { ...column, widthPx: 184, grow: false } : column,
    ),
    REASON,
    ...BATCH_CLAIM_COLUMNS.filter((column) => column.key === "total"),
  ];
  return (
    <DataTable
      name="outbox-left-out"
      label="claims that stay"
      rows={claims}
      rowKey={(row) => row.claimId}
      columns={columns}
      initialSort={{ key: "reason", descending: false }}
      onOpen={(row) => goTo({ screen: "claims", id: row.claimId })}
      autoFocus
      toolbar={
        <span className={classes.hint}>
          <kbd>Enter</kbd> opens the claim
        </span>
      }
      empty={<EmptyState title="Nothing is left out">Every claim that was not sent yet may go.</EmptyState>}
    />
  );
}
