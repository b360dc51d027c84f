import { Button, SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { useLedgerCommand } from "../../../ledger-client/use-ledger-command.ts";
import { useLedgerQuery } from "../../../ledger-client/use-ledger-query.ts";
import { ErrorNote } from "../../../parts/error-note.tsx";
import { printKept } from "../../../parts/pdf-preview/deliver-pdf.ts";
import { PdfPreview } from "../../../parts/pdf-preview/pdf-preview.tsx";
import { ClaimPrintImage } from "./claim-print-image.tsx";
import classes from "./entry.module.css";
import { usePrintFormerRemittance } from "./former-remittance.tsx";

type Mode = "data" | "facsimile" | "text";

const MODES = [
  { value: "facsimile", label: "Drawn form" },
  { value: "data", label: "Data only, for red stock" },
  { value: "text", label: "Text" },
];

interface ClaimPaperProps {
  claimId: string;
  /** Whether the form holds more than was saved, and so more than this paper. */
  unsaved: boolean;
  /** Whether sending it on paper is still open. */
  maySend: boolean;
  /** Whether a payer before has answered: its remittance is printed with what is sent. */
  withRemittance: boolean;
}

/** The claim as it prints, on a drawn form, as data for red stock or as text. Print makes a copy; sending is its own act. */
export function ClaimPaper({ claimId, unsaved, maySend, withRemittance }: ClaimPaperProps) {
  const [mode, setMode] = useState<Mode>("facsimile");
  const drawn = mode === "facsimile" ? mode : "data";
  const preview = useLedgerQuery("claimForms.preview", { claimId, mode: drawn });
  const print = useLedgerCommand("claimForms.print");
  const remittance = usePrintFormerRemittance(claimId);
  const send = async () => {
    const printed = await print.run({ claimId, mode: drawn });
    if (!printed) return;
    await printKept(printed.documentId);
    if (withRemittance) await remittance.print();
  };
  const modeChoice = (
    <SegmentedControl
      size="xs"
      aria-label="How the form is drawn"
      value={mode}
      data={MODES}
      onChange={(chosen) => setMode(chosen as Mode)}
    />
  );
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
      {preview.value && mode === "text" && (
        <ClaimPrintImage claimId={claimId} preview={preview.value} maySend={maySend}>
          {modeChoice}
        </ClaimPrintImage>
      )}
      {preview.value && mode !== "text" && (
        <PdfPreview
          title={preview.value.title}
          pdfBase64={preview.value.pdfBase64}
          about={{ claimId }}
          // A letter page is 816 pixels wide at life size; beside the claim's state a small window has less.
          startZoom={window.innerWidth >= 1440 ? 1 : 0.75}
        >
          {modeChoice}
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
