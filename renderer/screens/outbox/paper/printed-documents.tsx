import { useState } from "react";
import type { PrintedDocumentRow } from "../../../../shared/contract/printed-documents.ts";
import { useLedgerQuery } from "../../../ledger-client/use-ledger-query.ts";
import type { Column } from "../../../parts/data-table/column.ts";
import { DataTable } from "../../../parts/data-table/data-table.tsx";
import { textColumn } from "../../../parts/data-table/usual-columns.tsx";
import { momentText } from "../../../parts/day.tsx";
import { EmptyState } from "../../../parts/empty-state.tsx";
import { ErrorNote } from "../../../parts/error-note.tsx";
import { PdfPreview } from "../../../parts/pdf-preview/pdf-preview.tsx";
import { useTimeZone } from "../../../state/session.ts";
import classes from "../outbox.module.css";
import { DOCUMENT_WORDS } from "./document-words.ts";

/** As many as a person looks through; older ones are found from their patient or claim. */
const NEWEST = 500;

/** Everything that was printed, newest first. What is shown and printed again is the first print, byte for byte. */
export function PrintedDocuments({ documentId }: { documentId: string | undefined }) {
  const timeZone = useTimeZone();
  const { value, error, refresh } = useLedgerQuery("documents.search", {
    text: "",
    kind: null,
    offset: 0,
    limit: NEWEST,
  });
  const [marked, setMarked] = useState<string | null>(documentId ?? null);
  const shown = marked ?? value?.rows[0]?.id ?? null;
  const columns: readonly Column<PrintedDocumentRow>[] = [
    {
      key: "printed",
      head: "Printed",
      widthPx: 160,
      cell: (row) => momentText(row.createdAt, timeZone),
      sortBy: (row) => row.createdAt,
    },
    textColumn({ key: "kind", head: "Kind", widthPx: 112, read: (row) => DOCUMENT_WORDS[row.kind] }),
    textColumn({ key: "title", head: "Document", widthPx: 144, grow: true, read: (row) => row.title }),
    textColumn({ key: "patient", head: "Patient", widthPx: 128, read: (row) => row.patientName ?? "" }),
    {
      key: "pages",
      head: "Pages",
      widthPx: 64,
      align: "right",
      cell: (row) => row.pageCount,
      sortBy: (row) => row.pageCount,
    },
  ];
  return (
    <>
      {error && <ErrorNote error={error} onRetry={refresh} />}
      {value && (
        <div className={classes.split} data-alone={shown === null || undefined}>
          <DataTable<PrintedDocumentRow>
            name="printed-documents"
            label="printed documents"
            rows={value.rows}
            rowKey={(row) => row.id}
            columns={columns}
            {...(documentId === undefined ? {} : { initialRow: documentId })}
            onActive={(row) => setMarked(row.id)}
            autoFocus
            toolbar={
              <span className={classes.hint}>
                {value.total > NEWEST ? `The newest ${NEWEST} of ${value.total}` : "Ctrl+P prints the marked one again"}
              </span>
            }
            empty={<EmptyState title="Nothing was printed yet">Every print is kept here as it was.</EmptyState>}
          />
          {shown !== null && <KeptPaper documentId={shown} />}
        </div>
      )}
    </>
  );
}

function KeptPaper({ documentId }: { documentId: string }) {
  const { value, error, refresh } = useLedgerQuery("documents.get", { documentId });
  return (
    <div className={classes.paper}>
      {error && <ErrorNote error={error} onRetry={refresh} />}
      {value && (
        <PdfPreview
          key={documentId}
          title={value.title}
          pdfBase64={value.pdfBase64}
          about={{ documentId }}
          startZoom={window.innerWidth >= 1600 ? 0.75 : 0.5}
          besideList
        />
      )}
    </div>
  );
}
