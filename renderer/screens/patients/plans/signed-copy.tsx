import { Modal } from "@mantine/core";
import { useLedgerQuery } from "../../../ledger-client/use-ledger-query.ts";
import { ErrorNote } from "../../../parts/error-note.tsx";
import { PdfPreview } from "../../../parts/pdf-preview/pdf-preview.tsx";
import classes from "./plans.module.css";

/** A signed agreement as it was attached, a PDF or a picture. */
export function SignedCopy({ copyId, onClose }: { copyId: string; onClose: () => void }) {
  const { value, error } = useLedgerQuery("plans.copy", { copyId });
  return (
    <Modal
      opened
      onClose={onClose}
      title={value?.fileName ?? "Signed copy"}
      size={960}
      styles={{ body: { display: "flex", height: "80vh", padding: 0 } }}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      {error && <ErrorNote error={error} />}
      {value?.mediaType === "application/pdf" && <PdfPreview title={value.fileName} pdfBase64={value.bytesBase64} />}
      {value && value.mediaType !== "application/pdf" && (
        <div className={classes.scan}>
          <img alt="Signed agreement" src={`data:${value.mediaType};base64,${value.bytesBase64}`} />
        </div>
      )}
    </Modal>
  );
}
