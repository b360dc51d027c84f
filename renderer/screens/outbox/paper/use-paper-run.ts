import { useState } from "react";
import type { InputOf, OutputOf } from "../../../../shared/contract/contract.ts";
import type { PickedFile } from "../../../../shared/contract/window-api.ts";
import { asLedgerError, type LedgerError } from "../../../ledger-client/call-ledger.ts";
import { useLedgerCommand } from "../../../ledger-client/use-ledger-command.ts";
import { printKept as deliverKept } from "../../../parts/pdf-preview/deliver-pdf.ts";

/** What became of a run: the kept print, and whether its paper left. */
export interface FinishedRun extends OutputOf<"claimForms.printMany"> {
  /** Whether the print dialog took it, or the text file was written. */
  readonly delivered: boolean;
  readonly problem: string | null;
  /** The text file and its folder. */
  readonly file: { readonly name: string; readonly folder: PickedFile } | null;
}

interface PaperRun {
  readonly print: (wanted: InputOf<"claimForms.printMany">) => Promise<void>;
  /** Prints a kept document again, byte for byte. */
  readonly printKept: (documentId: string) => Promise<void>;
  readonly running: boolean;
  readonly error: LedgerError | undefined;
  readonly finished: FinishedRun | null;
}

/** Keeps the run first, then hands it over: a print dialog that is cancelled loses nothing. */
export function usePaperRun(): PaperRun {
  const run = useLedgerCommand("claimForms.printMany");
  const save = useLedgerCommand("claimForms.saveText");
  const [finished, setFinished] = useState<FinishedRun | null>(null);
  const [failure, setFailure] = useState<LedgerError | undefined>();

  const guarded = async (work: () => Promise<void>) => {
    setFailure(undefined);
    try {
      await work();
    } catch (problem) {
      setFailure(asLedgerError(problem));
    }
  };
  const writeText = async (printed: OutputOf<"claimForms.printMany">) => {
    const folder =
      (await window.billwright.knownPlace("outbox")) ?? (await window.billwright.pickFile("outbox-folder"));
    const written = folder && (await save.run({ documentId: printed.documentId, folder: folder.token }));
    const file = folder && written ? { name: written.fileName, folder } : null;
    setFinished({ ...printed, delivered: file !== null, problem: null, file });
  };
  const print = (wanted: InputOf<"claimForms.printMany">) =>
    guarded(async () => {
      setFinished(null);
      const printed = await run.run(wanted);
      if (!printed) return;
      if (wanted.mode === "text") return writeText(printed);
      const { delivered, problem } = await deliverKept(printed.documentId);
      setFinished({ ...printed, delivered, problem, file: null });
    });
  const printKept = (documentId: string) =>
    guarded(async () => {
      const { problem } = await deliverKept(documentId);
      setFinished((now) => now && { ...now, problem });
    });
  return {
    print,
    printKept,
    running: run.running || save.running,
    error: run.error ?? save.error ?? failure,
    finished,
  };
}
