import type { Column } from "../../parts/data-table/column.ts";
import { DataTable } from "../../parts/data-table/data-table.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { goTo } from "../../state/navigation.ts";
import { CANDIDATE_COLUMNS, type LeftOutRow, PATIENT_COLUMN, PENDING_COLUMN } from "./candidate-columns.tsx";

const REASON: Column<LeftOutRow> = {
  key: "reason",
  head: "Why none",
  widthPx: 240,
  grow: true,
  cell: (row) => <span title={row.reason}>{row.reason}</span>,
  text: (row) => row.reason,
  sortBy: (row) => row.reason,
};

const COLUMNS: readonly Column<LeftOutRow>[] = [PATIENT_COLUMN, REASON, PENDING_COLUMN, ...CANDIDATE_COLUMNS];

/** Who gets none, and why; Enter opens the patient, where a hold is lifted. */
export function LeftOutStatements({ candidates }: { candidates: readonly LeftOutRow[] }) {
  return (
    <DataTable<LeftOutRow>
      name="statements-left-out"
      label="patients who get no statement"
      rows={candidates}
      rowKey={(row) => row.patientId}
      columns={COLUMNS}
      onOpen={(row) => goTo({ screen: "patients", id: row.patientId })}
      autoFocus
      empty={<EmptyState title="Nobody is left out">Everyone who owes something gets a statement.</EmptyState>}
    />
  );
}
