import { Button } from "@mantine/core";
import { IconPaid } from "../../../parts/icons.ts";
import { goTo } from "../../../state/navigation.ts";
import classes from "../outbox.module.css";
import type { FinishedRun } from "./use-paper-run.ts";

interface FinishedRunNoteProps {
  run: FinishedRun;
  onPrintKept: (documentId: string) => void;
}

/** Says what was printed, what stayed and why, and leads to the kept print. */
export function FinishedRunNote({ run, onPrintKept }: FinishedRunNoteProps) {
  const { remittanceDocumentId } = run;
  return (
    <section className={classes.written} role="status">
      <IconPaid size={16} stroke={2} aria-hidden="true" />
      <div className={classes.ran}>
        <span>{runText(run)}</span>
        {run.problem && <span>{run.problem}</span>}
        {run.leftOut.map((claim) => (
          <span key={claim.claimId}>
            <b>{claim.claimNumber}</b> stays: {claim.reason}
          </span>
        ))}
        {run.warnings.map((warning) => (
          <span key={`${warning.claimNumber} ${warning.box} ${warning.message}`}>
            <b>{warning.claimNumber}</b> box {warning.box}: {warning.message}
          </span>
        ))}
      </div>
      {remittanceDocumentId && (
        <Button variant="default" onClick={() => onPrintKept(remittanceDocumentId)}>
          Print the remittances on plain paper
        </Button>
      )}
      {run.file && (
        <Button
          variant="default"
          onClick={() => run.file && void window.billwright.showInFolder(run.file.folder.token)}
        >
          Show in folder
        </Button>
      )}
      <Button variant="default" onClick={() => goTo({ screen: "outbox", view: "printed", id: run.documentId })}>
        Show what was printed
      </Button>
    </section>
  );
}

function runText({ claimCount, pageCount, delivered, file }: FinishedRun): string {
  const claims = claimCount === 1 ? "One claim" : `${claimCount} claims`;
  const pages = pageCount === 1 ? "one page" : `${pageCount} pages`;
  if (file) return `${claims} on ${pages} stand in ${file.name} in the outbox folder.`;
  if (delivered) return `${claims} went to the printer on ${pages}.`;
  return `${claims} are kept as printed on ${pages}, but no paper came: print them from Printed.`;
}
