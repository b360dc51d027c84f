import { Button, SegmentedControl } from "@mantine/core";
import { useState } from "react";
import type { PaperClaim } from "../../../../shared/contract/claim-forms.ts";
import type { OutputOf } from "../../../../shared/contract/contract.ts";
import type { StockForm } from "../../../../shared/contract/printers.ts";
import { ErrorNote } from "../../../parts/error-note.tsx";
import { useScreenActions } from "../../../state/screen-actions.ts";
import classes from "../outbox.module.css";
import { FinishedRunNote } from "./finished-run-note.tsx";
import { FORM_WORDS, MODE_OPTIONS, type RunMode } from "./paper-modes.ts";
import { PaperStack } from "./paper-stack.tsx";
import { PrinterChoice } from "./printer-choice.tsx";
import { usePaperRun } from "./use-paper-run.ts";

/** Claims of payers that take paper: choose, see, print them as one, and what must wait. */
export function PaperClaims({ waiting }: { waiting: OutputOf<"claimForms.waiting"> }) {
  const [keptBack, setKeptBack] = useState<ReadonlySet<string>>(new Set());
  const [mode, setMode] = useState<RunMode>("facsimile");
  const [wantedForm, setWantedForm] = useState<StockForm>("cms1500");
  const [printerId, setPrinterId] = useState<string | null>(null);
  const run = usePaperRun();
  const forms = [...new Set([...waiting.ready, ...waiting.leftOut].map((claim) => claim.form))].sort();
  const form = forms.includes(wantedForm) ? wantedForm : (forms[0] ?? "cms1500");
  const ofForm = waiting.ready.filter((claim) => claim.form === form);
  const chosen = ofForm.filter((claim) => !keptBack.has(claim.claimId));
  const print = () =>
    void run.print({
      claimIds: chosen.map((claim) => claim.claimId),
      form,
      mode,
      printerId: mode === "data" ? printerId : null,
    });
  useScreenActions(chosen.length > 0 ? { save: { label: "Print the chosen claims", run: print } } : {});
  return (
    <>
      <div className={classes.paperBar}>
        {forms.length > 1 && (
          <SegmentedControl
            size="xs"
            aria-label="Form"
            value={form}
            data={forms.map((one) => ({ value: one, label: formText(one, waiting.ready) }))}
            onChange={(next) => setWantedForm(next as StockForm)}
          />
        )}
        <SegmentedControl
          size="xs"
          aria-label="How the forms come out"
          value={mode}
          data={[...MODE_OPTIONS]}
          onChange={(next) => setMode(next as RunMode)}
        />
        {mode === "data" && <PrinterChoice printerId={printerId} onPrinter={setPrinterId} />}
        <span className={classes.gap} />
        <Button disabled={chosen.length === 0} loading={run.running} onClick={print} rightSection={<kbd>Ctrl S</kbd>}>
          {actText(mode, chosen.length)}
        </Button>
      </div>
      {run.error && <ErrorNote error={run.error} />}
      {run.finished && (
        <FinishedRunNote run={run.finished} onPrintKept={(documentId) => void run.printKept(documentId)} />
      )}
      <PaperStack
        claims={ofForm}
        leftOut={waiting.leftOut.filter((claim) => claim.form === form)}
        keptBack={keptBack}
        onKeptBack={setKeptBack}
        mode={mode}
        printerId={printerId}
      />
    </>
  );
}

function formText(form: StockForm, claims: readonly PaperClaim[]): string {
  return `${FORM_WORDS[form]} ${claims.filter((claim) => claim.form === form).length}`;
}

function actText(mode: RunMode, count: number): string {
  const verb = mode === "text" ? "Write" : "Print";
  return count === 0 ? verb : `${verb} ${count} ${count === 1 ? "claim" : "claims"}`;
}
