import { Button } from "@mantine/core";
import { useLedgerCommand } from "../../../ledger-client/use-ledger-command.ts";
import { useLedgerQuery } from "../../../ledger-client/use-ledger-query.ts";
import { ErrorNote } from "../../../parts/error-note.tsx";
import { printKept } from "../../../parts/pdf-preview/deliver-pdf.ts";
import { PdfPreview } from "../../../parts/pdf-preview/pdf-preview.tsx";
import classes from "./entry.module.css";

/** Prints and keeps what the payers before answered for a claim. */
export function usePrintFormerRemittance(claimId: string) {
  const { run, running, error } = useLedgerCommand("remittancePages.print");
  const print = async () => {
    const kept = await run({ claimId });
    if (!kept) return;
    await printKept(kept.documentId);
  };
  return { print, running, error };
}

/** What the payers before answered, as the page that lies with a paper claim to the next payer. */
export function FormerRemittance({ claimId }: { claimId: string }) {
  const preview = useLedgerQuery("remittancePages.preview", { claimId });
  const printing = usePrintFormerRemittance(claimId);
  const error = printing.error ?? preview.error;
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
          <Button variant="default" loading={printing.running} onClick={() => void printing.print()}>
            Print and keep
          </Button>
        </PdfPreview>
      )}
    </div>
  );
}
