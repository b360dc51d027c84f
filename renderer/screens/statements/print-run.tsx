import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { sumCents } from "../../../shared/money/cents.ts";
import { formatDollars } from "../../../shared/money/money-text.ts";
import { callLedger } from "../../ledger-client/call-ledger.ts";
import { useLedgerCommand } from "../../ledger-client/use-ledger-command.ts";
import { ErrorNote } from "../../parts/error-note.tsx";
import { pdfBytes } from "../../parts/pdf-preview/pdf-bytes.ts";
import { ScreenHead } from "../../parts/screen-head.tsx";
import { useScreenActions } from "../../state/screen-actions.ts";
import type { Candidate } from "./candidate-columns.tsx";

/** The screen's head with its main act: make the chosen statements, keep them, and send them to the printer as one. */
export function PrintRun({ chosen }: { chosen: readonly Candidate[] }) {
  const print = useLedgerCommand("statements.print");
  const run = async () => {
    const made = await print.run({ patientIds: chosen.map((candidate) => candidate.patientId) });
    if (!made) return;
    const { pdfBase64, title } = await callLedger("documents.get", { documentId: made.combinedDocumentId });
    const result = await window.billwright.printPdf(pdfBytes(pdfBase64), title);
    const count = made.statementCount === 1 ? "One statement was made" : `${made.statementCount} statements were made`;
    const where = result.printed ? "and printed" : "but not printed; print them from Made before";
    notifications.show({ message: `${count} ${where}.` });
  };
  useScreenActions(
    chosen.length > 0 ? { save: { label: "Make and print the statements", run: () => void run() } } : {},
  );
  const total = sumCents(chosen.map((candidate) => candidate.amountCents));
  return (
    <>
      <ScreenHead title="Statements" aside={`${chosen.length} chosen, ${formatDollars(total)}`}>
        <Button
          disabled={chosen.length === 0}
          loading={print.running}
          onClick={() => void run()}
          rightSection={<kbd>Ctrl S</kbd>}
        >
          {chosen.length === 0 ? "Print" : `Print ${chosen.length === 1 ? "one statement" : `all ${chosen.length}`}`}
        </Button>
      </ScreenHead>
      {print.error && <ErrorNote error={print.error} />}
    </>
  );
}
