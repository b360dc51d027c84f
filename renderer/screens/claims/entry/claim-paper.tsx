import { Button, SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { callLedger } from "../../../ledger-client/call-ledger.ts";
import { useLedgerCommand } from "../../../ledger-client/use-ledger-command.ts";
import { useLedgerQuery } from "../../../ledger-client/use-ledger-query.ts";
import { ErrorNote } from "../../../parts/error-note.tsx";
import { pdfBytes } from "../../../parts/pdf-preview/pdf-bytes.ts";
import { PdfPreview } from "../../../parts/pdf-preview/pdf-preview.tsx";
import classes from "./entry.module.css";
import { usePrintFormerRemittance } from "./former-remittance.tsx";

type Mode = "data" | "facsimile";

interface ClaimPaperProps {
  claimId: string;
  /** Whether the form holds more than was saved, and so more than this paper. */
  unsaved: boolean;
  /** Whether sending it on paper is still open. */
  maySend: boolean;
  /** Whether a payer before has answered: its remittance is printed with what is sent. */
  withRemittance: boolean;
}

/** The CMS-1500 as it prints, on a drawn form or as data for red stock. Print makes a copy; sending is its own act. */
export function ClaimPaper({ claimId, unsaved, maySend, withRemittance }: ClaimPaperProps) {
  const [mode, setMode] = useState<Mode>("facsimile");
  const preview = useLedgerQuery("claimForms.preview", { claimId, mode });
  const print = useLedgerCommand("claimForms.print");
  const remittance = usePrintFormerRemittance(claimId);
  const send = async () => {
    const printed = await print.run({ claimId, mode });
    if (!printed) return;
    const { pdfBase64, title } = await callLedger("documents.get", { documentId: printed.documentId });
    await window.billwright.printPdf(pdfBytes(pdfBase64), title);
    if (withRemittance) await remittance.print();
  };
  const error = print.error ?? remittance.error ?? preview.error;
  return (
    <div className={classes.paper}>
      {unsaved && <p className={classes.note}>This is the claim as last saved; what was typed since is not on it.</p>}
      {error && <ErrorNote error={error} onRetry={preview.refresh} />}
      {preview.value?.warnings.map((warning) => (
        <p key={`${warning.box} ${warning.message}`} className={classes.note}>
          {preview.value?.form === "ub04" ? "FL" : "Box "}
          {warning.box}: {warning.message}
        </p>
      ))}
      {preview.value && (
        <PdfPreview
          title={preview.value.title}
          pdfBase64={preview.value.pdfBase64}
          // A letter page is 816 pixels wide at life size; beside the claim's state a small window has less.
          startZoom={window.innerWidth >= 1440 ? 1 : 0.75}
        >
          <SegmentedControl
            size="xs"
            aria-label="How the form is drawn"
            value={mode}
            data={[
              { value: "facsimile", label: "Drawn form" },
              { value: "data", label: "Data only, for red stock" },
            ]}
            onChange={(chosen) => setMode(chosen === "data" ? "data" : "facsimile")}
          />
          {maySend && (
            <Button variant="default" loading={print.running} onClick={() => void send()}>
              {withRemittance ? "Send on paper, with the former remittance" : "Send on paper"}
            </Button>
          )}
        </PdfPreview>
      )}
    </div>
  );
}
