import { Button, Modal } from "@mantine/core";
import { useState } from "react";
import type { OutputOf } from "../../../shared/contract/contract.ts";
import type { Printer, PrintOffset, StockForm } from "../../../shared/contract/printers.ts";
import { asLedgerError, callLedger, type LedgerError } from "../../ledger-client/call-ledger.ts";
import { useLedgerCommand } from "../../ledger-client/use-ledger-command.ts";
import { ErrorNote } from "../../parts/error-note.tsx";
import { NumberField } from "../../parts/fields/number-field.tsx";
import { TextField } from "../../parts/fields/text-field.tsx";
import { Span } from "../../parts/form-section.tsx";
import { PdfPreview } from "../../parts/pdf-preview/pdf-preview.tsx";
import type { Draft } from "../../parts/use-draft.ts";
import { STOCK_FORMS } from "./printer-offsets.ts";
import classes from "./settings.module.css";

/** A printer as it is changed. */
export type EditedPrinter = Omit<Printer, "id"> & { id: string | null };

/** Quarter points as a length a ruler can measure: `1.5 pt, 0.53 mm`. */
function lengthText(quarterPoints: number): string {
  const hundredthsOfMillimetre = Math.round((quarterPoints * 2540) / 288);
  return `${quarterPoints / 4} pt, ${(hundredthsOfMillimetre / 100).toFixed(2)} mm`;
}

/** A printer's name and how far each form is moved on it, with a page to measure it by. */
export function PrinterForm({ draft: { value, change, dirty } }: { draft: Draft<EditedPrinter> }) {
  const choose = useLedgerCommand("printers.choose");
  const [page, setPage] = useState<OutputOf<"claimForms.testPrint"> | null>(null);
  const [failure, setFailure] = useState<LedgerError | undefined>();
  const { id } = value;
  const showTest = (form: StockForm) => {
    setFailure(undefined);
    callLedger("claimForms.testPrint", { printerId: id, form }).then(setPage, (problem) =>
      setFailure(asLedgerError(problem)),
    );
  };
  const changeOffset = (changed: PrintOffset) =>
    change({ offsets: value.offsets.map((one) => (one.form === changed.form ? changed : one)) });
  const error = failure ?? choose.error;
  return (
    <>
      <Span columns={12}>
        <TextField label="Name" maxLength={60} value={value.name} field="name" onChange={(name) => change({ name })} />
      </Span>
      {STOCK_FORMS.map(({ form, label }) => {
        const offset = value.offsets.find((one) => one.form === form);
        return (
          offset && (
            <OffsetFields
              key={form}
              label={label}
              offset={offset}
              mayTest={id !== null && !dirty}
              onChange={changeOffset}
              onTest={() => showTest(form)}
            />
          )
        );
      })}
      <Span columns={12}>
        {error && <ErrorNote error={error} />}
        {id !== null && !value.chosen && (
          <Button variant="default" disabled={dirty} onClick={() => void choose.run({ printerId: id })}>
            Print forms on this printer
          </Button>
        )}
        {dirty && <span className={classes.note}>Save first: test pages show the offsets in force.</span>}
      </Span>
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
    </>
  );
}

interface OffsetFieldsProps {
  label: string;
  offset: PrintOffset;
  mayTest: boolean;
  onChange: (offset: PrintOffset) => void;
  onTest: () => void;
}

function OffsetFields({ label, offset, mayTest, onChange, onTest }: OffsetFieldsProps) {
  const axis = (name: "xQuarterPoints" | "yQuarterPoints", words: string) => (
    <Span columns={6}>
      <NumberField
        label={`${label} ${words}, ¼ pt`}
        min={-72}
        max={72}
        value={offset[name]}
        description={lengthText(offset[name])}
        inputWrapperOrder={["label", "input", "description", "error"]}
        onChange={(quarterPoints) => onChange({ ...offset, [name]: quarterPoints })}
      />
    </Span>
  );
  return (
    <>
      {axis("xQuarterPoints", "right")}
      {axis("yQuarterPoints", "down")}
      <Span columns={12}>
        <Button variant="default" disabled={!mayTest} onClick={onTest}>
          {label} test page
        </Button>
      </Span>
    </>
  );
}
