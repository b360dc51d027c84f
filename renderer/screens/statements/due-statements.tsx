import { useState } from "react";
import { useLedgerQuery } from "../../ledger-client/use-ledger-query.ts";
import { DataTable } from "../../parts/data-table/data-table.tsx";
import { goesColumn } from "../../parts/data-table/goes-column.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { ErrorNote } from "../../parts/error-note.tsx";
import { PdfPreview } from "../../parts/pdf-preview/pdf-preview.tsx";
import { goTo } from "../../state/navigation.ts";
import { CANDIDATE_COLUMNS, type DueStatementRow, PATIENT_COLUMN, STATEMENT_COLUMNS } from "./candidate-columns.tsx";
import { paperZoom } from "./paper-zoom.ts";
import classes from "./statements.module.css";

interface DueStatementsProps {
  candidates: readonly DueStatementRow[];
  keptBack: ReadonlySet<string>;
  onKeptBack: (patientIds: ReadonlySet<string>) => void;
}

/** Who gets one. All are chosen, Space takes one out; the paper of the marked one stands at the right. */
export function DueStatements({ candidates, keptBack, onKeptBack }: DueStatementsProps) {
  const [marked, setMarked] = useState<string | null>(null);
  const ids = candidates.map((candidate) => candidate.patientId);
  const chosen = new Set(ids.filter((id) => !keptBack.has(id)));
  const shown = candidates.find((candidate) => candidate.patientId === marked) ?? candidates[0] ?? null;
  return (
    <div className={classes.split} data-alone={shown === null || undefined}>
      <DataTable
        name="statements-due"
        label="patients who get a statement"
        rows={candidates}
        rowKey={(row) => row.patientId}
        columns={[
          goesColumn<DueStatementRow>((row) => chosen.has(row.patientId)),
          PATIENT_COLUMN,
          ...STATEMENT_COLUMNS,
          ...CANDIDATE_COLUMNS,
        ]}
        selected={chosen}
        onSelected={(next) => onKeptBack(new Set(ids.filter((id) => !next.has(id))))}
        onActive={(row) => setMarked(row.patientId)}
        onOpen={(row) => goTo({ screen: "patients", id: row.patientId })}
        autoFocus
        toolbar={
          <span className={classes.hint}>
            <kbd>Space</kbd> in or out
          </span>
        }
        empty={
          <EmptyState
            title="No statement is due"
            action={{ label: "See who is left out", run: () => goTo({ screen: "statements", view: "left-out" }) }}
          >
            A patient gets one when something is owed by the patient and the last statement is old enough.
          </EmptyState>
        }
      />
      {shown !== null && <StatementPaper patientIds={shown.patientIds} />}
    </div>
  );
}

function StatementPaper({ patientIds }: { patientIds: readonly string[] }) {
  const { value, error, refresh } = useLedgerQuery("statements.previewOne", { patientIds: [...patientIds] });
  if (error) return <ErrorNote error={error} onRetry={refresh} />;
  return (
    <div className={classes.paper}>
      {value && (
        <PdfPreview
          title={value.title}
          pdfBase64={value.pdfBase64}
          about={{ patientId: patientIds[0] ?? null }}
          startZoom={paperZoom()}
          besideList
        />
      )}
    </div>
  );
}
