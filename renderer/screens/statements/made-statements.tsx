import { useState } from "react";
import type { OutputOf } from "../../../shared/contract/contract.ts";
import { useLedgerQuery } from "../../ledger-client/use-ledger-query.ts";
import type { Column } from "../../parts/data-table/column.ts";
import { DataTable } from "../../parts/data-table/data-table.tsx";
import { dayColumn, moneyColumn, textColumn } from "../../parts/data-table/usual-columns.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { ErrorNote } from "../../parts/error-note.tsx";
import { PdfPreview } from "../../parts/pdf-preview/pdf-preview.tsx";
import { goTo } from "../../state/navigation.ts";
import { paperZoom } from "./paper-zoom.ts";
import classes from "./statements.module.css";

type Statement = OutputOf<"statements.list">[number];

const COLUMNS: readonly Column<Statement>[] = [
  { key: "number", head: "No.", widthPx: 72, cell: (row) => row.number, sortBy: (row) => row.number },
  textColumn({ key: "patient", head: "Patient", widthPx: 160, grow: true, read: (row) => row.patientName }),
  dayColumn({ key: "date", head: "Date", widthPx: 104, read: (row) => row.statementDate }),
  {
    key: "run",
    head: "Run",
    widthPx: 96,
    cell: (row) => runOf(row),
    text: (row) => runOf(row),
    sortBy: (row) => row.runNumber ?? 0,
  },
  dayColumn({ key: "due", head: "Due by", widthPx: 104, read: (row) => row.dueDate }),
  moneyColumn({ key: "amount", head: "Asked for $", widthPx: 112, read: (row) => row.amountCents }),
];

function runOf({ runNumber, undone }: Statement): string {
  if (runNumber === null) return "";
  return undone ? `${runNumber}, undone` : String(runNumber);
}

/** Statements made before. The paper shown is the one that was printed, byte for byte. */
export function MadeStatements() {
  const { value, error, refresh } = useLedgerQuery("statements.list", { patientId: null });
  const [marked, setMarked] = useState<string | null>(null);
  const documentId = marked ?? value?.[0]?.documentId ?? null;
  const paper = useLedgerQuery("documents.get", documentId === null ? null : { documentId });
  const failure = error ?? paper.error;
  return (
    <>
      {failure && <ErrorNote error={failure} onRetry={refresh} />}
      {value && (
        <div className={classes.split} data-alone={documentId === null || undefined}>
          <DataTable
            name="statements-made"
            label="statements made"
            rows={value}
            rowKey={(row) => row.id}
            columns={COLUMNS}
            onActive={(row) => setMarked(row.documentId)}
            onOpen={(row) => goTo({ screen: "patients", id: row.patientId })}
            autoFocus
            empty={
              <EmptyState title="No statement was made yet">
                Those made under Due are kept here for reprinting.
              </EmptyState>
            }
          />
          {paper.value && (
            <div className={classes.paper}>
              <PdfPreview
                title={paper.value.title}
                pdfBase64={paper.value.pdfBase64}
                about={{ documentId }}
                startZoom={paperZoom()}
                besideList
              />
            </div>
          )}
        </div>
      )}
    </>
  );
}
