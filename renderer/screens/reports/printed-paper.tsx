import { Modal } from "@mantine/core";
import { useLedgerQuery } from "../../ledger-client/use-ledger-query.ts";
import { ErrorNote } from "../../parts/error-note.tsx";
import { PdfPreview } from "../../parts/pdf-preview/pdf-preview.tsx";

/** A paper that was made and is kept, to be printed or saved; nothing while there is none. */
export function PrintedPaper({ documentId, onClose }: { documentId: string | null; onClose: () => void }) {
  const { value, error } = useLedgerQuery("documents.get", documentId === null ? null : { documentId });
  return (
    <Modal
      opened={documentId !== null}
      onClose={onClose}
      title={value?.title}
      size={960}
      styles={{ body: { display: "flex", height: "80vh", padding: 0 } }}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      {error && <ErrorNote error={error} />}
      {value && documentId && (
        <PdfPreview title={value.title} pdfBase64={value.pdfBase64} about={{ documentId }} startZoom={0.75} />
      )}
    </Modal>
  );
}
