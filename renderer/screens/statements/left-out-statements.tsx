import type { Column } from "../../parts/data-table/column.ts";
import { DataTable } from "../../parts/data-table/data-table.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { goTo } from "../../state/navigation.ts";
import { CANDIDATE_COLUMNS, type Candidate } from "./candidate-columns.tsx";

type LeftOut = Candidate & { reason: string };

const REASON: Column<LeftOut> = {
  key: "reason",
  head: "Why none",
  widthPx: 240,
  grow: true,
  cell: (row) => <span title={row.reason}>{row.reason}</span>,
  text: (row) => row.reason,
  sortBy: (row) => row.reason,
};

/** Who gets none, and why; Enter opens the patient, where a hold is lifted. */
export function LeftOutStatements({ candidates }: { candidates: readonly LeftOut[] }) {
  const [patient, ...others] = CANDIDATE_COLUMNS;
  return (
    <DataTable<LeftOut>
      name="statements-left-out"
      label="patients who get no statement"
      rows={candidates}
      rowKey={(row) => row.patientId}
      columns={patient ? [patient, REASON, ...others] : [REASON]}
      onOpen={(row) => goTo({ screen: "patients", id: row.patientId })}
      autoFocus
      empty={<EmptyState title="Nobody is left out">Everyone who owes something gets a statement.</EmptyState>}
    />
  );
}
