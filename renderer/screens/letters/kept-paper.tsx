import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import type { ReactNode } from "react";
import type { PaperSubject } from "../../../shared/contract/printed-documents.ts";
import type { LedgerError } from "../../ledger-client/call-ledger.ts";
import { ErrorNote } from "../../parts/error-note.tsx";
import { printKept } from "../../parts/pdf-preview/deliver-pdf.ts";
import { PdfPreview } from "../../parts/pdf-preview/pdf-preview.tsx";
import { ScreenHead } from "../../parts/screen-head.tsx";
import { useNavigation } from "../../state/navigation.ts";
import classes from "./letters.module.css";

interface KeptPaperProps {
  title: string;
  /** Whose it is, beside the title. */
  aside: string;
  pdf: { readonly title: string; readonly pdfBase64: string } | undefined;
  about: Partial<PaperSubject>;
  error: LedgerError | undefined;
  printing: boolean;
  /** Prints and keeps it in the ledger. @returns the kept document, or undefined when it failed. */
  onKeep: () => Promise<{ documentId: string } | undefined>;
  /** What can be chosen about it: days, language. */
  children?: ReactNode;
}

/** A paper as it prints, with what can be chosen above it. Print and keep also keeps its bytes in the ledger. */
export function KeptPaper({ title, aside, pdf, about, error, printing, onKeep, children }: KeptPaperProps) {
  const printAndKeep = async () => {
    if (printing) return;
    const kept = await onKeep();
    if (!kept) return;
    const { problem } = await printKept(kept.documentId);
    notifications.show({ message: problem ?? "The paper is kept among the documents." });
  };
  return (
    <>
      <ScreenHead title={title} aside={aside}>
        <Button variant="default" onClick={() => useNavigation.getState().back()}>
          Back
        </Button>
      </ScreenHead>
      {children && <div className={classes.paperChoice}>{children}</div>}
      {error && <ErrorNote error={error} />}
      {pdf && (
        <div className={classes.preview}>
          <PdfPreview title={pdf.title} pdfBase64={pdf.pdfBase64} about={about} onPrint={() => void printAndKeep()} />
        </div>
      )}
    </>
  );
}
