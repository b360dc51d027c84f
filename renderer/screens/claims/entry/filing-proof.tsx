import { Button } from "@mantine/core";
import { useLedgerCommand } from "../../../ledger-client/use-ledger-command.ts";
import { useLedgerQuery } from "../../../ledger-client/use-ledger-query.ts";
import { ErrorNote } from "../../../parts/error-note.tsx";
import { printKept } from "../../../parts/pdf-preview/deliver-pdf.ts";
import { PdfPreview } from "../../../parts/pdf-preview/pdf-preview.tsx";
import classes from "./entry.module.css";

/**
 * The proof of timely filing: every sending with its control numbers and hash, and every acknowledgement quoted. Print
 * and Save make a copy; Print and keep also keeps the bytes with the claim, for the appeal's file.
 */
export function FilingProof({ claimId }: { claimId: string }) {
  const preview = useLedgerQuery("filingProofs.preview", { claimId });
  const print = useLedgerCommand("filingProofs.print");
  const printAndKeep = async () => {
    const kept = await print.run({ claimId });
    if (!kept) return;
    await printKept(kept.documentId);
  };
  const error = print.error ?? preview.error;
  return (
    <div className={classes.paper}>
      {error && <ErrorNote error={error} onRetry={preview.refresh} />}
      {preview.value && (
        <PdfPreview
          title={preview.value.title}
          pdfBase64={preview.value.pdfBase64}
          about={{ claimId }}
          startZoom={window.innerWidth >= 1440 ? 1 : 0.75}
        >
          <Button variant="default" loading={print.running} onClick={() => void printAndKeep()}>
            Print and keep
          </Button>
        </PdfPreview>
      )}
    </div>
  );
}
