import { Button, Modal } from "@mantine/core";
import { useState } from "react";
import type { OutputOf } from "../../../shared/contract/contract.ts";
import type { Printer, PrintOffset } from "../../../shared/contract/printers.ts";
import { asLedgerError, callLedger, type LedgerError } from "../../ledger-client/call-ledger.ts";
import { useLedgerCommand } from "../../ledger-client/use-ledger-command.ts";
import { useLedgerQuery } from "../../ledger-client/use-ledger-query.ts";
import { ErrorNote } from "../../parts/error-note.tsx";
import { NumberField } from "../../parts/fields/number-field.tsx";
import { FormSection, Span } from "../../parts/form-section.tsx";
import { PdfPreview } from "../../parts/pdf-preview/pdf-preview.tsx";
import { useDraft } from "../../parts/use-draft.ts";
import { SavedForm, saySaved } from "./saved-form.tsx";
import classes from "./settings.module.css";

/** Quarter points as a length a ruler can measure: `1.5 pt, 0.53 mm`. */
function lengthText(quarterPoints: number): string {
  const hundredthsOfMillimetre = Math.round((quarterPoints * 2540) / 288);
  return `${quarterPoints / 4} pt, ${(hundredthsOfMillimetre / 100).toFixed(2)} mm`;
}

/** How far print on red stock is moved, with a page to measure it by. */
export function PrintingPage() {
  const query = useLedgerQuery("printers.list", {});
  if (query.error) return <ErrorNote error={query.error} onRetry={query.refresh} />;
  if (!query.value) return null;
  const printer = query.value.find((one) => one.chosen);
  const saved = printer?.offsets.find((offset) => offset.form === "cms1500");
  return printer && saved ? <OffsetForm printer={printer} saved={saved} /> : null;
}

function OffsetForm({ printer, saved }: { printer: Printer; saved: PrintOffset }) {
  const draft = useDraft(saved);
  const { value, change } = draft;
  const save = useLedgerCommand("printers.save");
  const [page, setPage] = useState<OutputOf<"claimForms.testPrint"> | null>(null);
  const [pageError, setPageError] = useState<LedgerError | undefined>();
  const run = async () => {
    const others = printer.offsets.filter((one) => one.form !== value.form);
    if (!(await save.run({ id: printer.id, name: printer.name, offsets: [...others, value] }))) return;
    draft.reset();
    saySaved("The offset is saved.");
  };
  const showTest = () => {
    setPageError(undefined);
    callLedger("claimForms.testPrint", {}).then(setPage, (problem) => setPageError(asLedgerError(problem)));
  };
  return (
    <SavedForm
      title="Printing"
      aside="CMS-1500 on red stock"
      dirty={draft.dirty}
      saving={save.running}
      error={save.error ?? pageError}
      onSave={() => void run()}
      onReset={draft.reset}
    >
      <FormSection
        title="Offset"
        note="Print the test page, lay it over a red form against the light, and move the print until the corners meet."
      >
        <Span columns={4}>
          <NumberField
            label="To the right, quarter points"
            min={-72}
            max={72}
            value={value.xQuarterPoints}
            description={lengthText(value.xQuarterPoints)}
            inputWrapperOrder={["label", "input", "description", "error"]}
            field="xQuarterPoints"
            onChange={(xQuarterPoints) => change({ xQuarterPoints })}
          />
        </Span>
        <Span columns={4}>
          <NumberField
            label="Down, quarter points"
            min={-72}
            max={72}
            value={value.yQuarterPoints}
            description={lengthText(value.yQuarterPoints)}
            inputWrapperOrder={["label", "input", "description", "error"]}
            field="yQuarterPoints"
            onChange={(yQuarterPoints) => change({ yQuarterPoints })}
          />
        </Span>
        <Span columns={12}>
          <div className={classes.stackActs}>
            <Button variant="default" disabled={draft.dirty} onClick={showTest}>
              Show the test page
            </Button>
            {draft.dirty && <span className={classes.note}>Save first: the test page shows the offset in force.</span>}
          </div>
        </Span>
      </FormSection>
      <Modal
        opened={page !== null}
        onClose={() => setPage(null)}
        title="Test page"
        size={960}
        styles={{ body: { display: "flex", height: "76vh", padding: 0 } }}
        closeButtonProps={{ "aria-label": "Close" }}
      >
        {page && <PdfPreview title={page.title} pdfBase64={page.pdfBase64} />}
      </Modal>
    </SavedForm>
  );
}
