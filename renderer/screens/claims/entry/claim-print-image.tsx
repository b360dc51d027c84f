import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import type { OutputOf } from "../../../../shared/contract/contract.ts";
import { ErrorNote } from "../../../parts/error-note.tsx";
import { PrintImage } from "../../../parts/pdf-preview/print-image.tsx";
import { usePaperRun } from "../../outbox/paper/use-paper-run.ts";
import classes from "./entry.module.css";

interface ClaimPrintImageProps {
  claimId: string;
  preview: OutputOf<"claimForms.preview">;
  maySend: boolean;
  /** The choice of how the form is drawn. */
  children: ReactNode;
}

/** The claim's form as print-image text; sending writes it into the outbox folder and keeps it. */
export function ClaimPrintImage({ claimId, preview, maySend, children }: ClaimPrintImageProps) {
  const run = usePaperRun();
  const send = () => void run.print({ claimIds: [claimId], form: preview.form, mode: "text" });
  return (
    <>
      {run.error && <ErrorNote error={run.error} />}
      {run.finished?.file && (
        <p className={classes.note} role="status">
          Written into the outbox folder: {run.finished.file.name}
        </p>
      )}
      <div className={classes.imageBar}>
        {children}
        {maySend && (
          <Button variant="default" loading={run.running} onClick={send}>
            Send as text file
          </Button>
        )}
      </div>
      <PrintImage text={preview.text} label={`Print image: ${preview.title}`} />
    </>
  );
}
