import type { Printer } from "../../../shared/contract/printers.ts";
import { useLedgerCommand } from "../../ledger-client/use-ledger-command.ts";
import { useLedgerQuery } from "../../ledger-client/use-ledger-query.ts";
import type { Column } from "../../parts/data-table/column.ts";
import { textColumn } from "../../parts/data-table/usual-columns.tsx";
import { ErrorNote } from "../../parts/error-note.tsx";
import { StatusMark } from "../../parts/status-mark.tsx";
import { type EditedPrinter, PrinterForm } from "./printer-form.tsx";
import { offsetText, STOCK_FORMS, UNMOVED } from "./printer-offsets.ts";
import { RecordPage } from "./record-page.tsx";

const COLUMNS: readonly Column<Printer>[] = [
  textColumn({ key: "name", head: "Printer", widthPx: 160, grow: true, read: (row) => row.name }),
  ...STOCK_FORMS.map(({ form, label }) =>
    textColumn<Printer>({
      key: form,
      head: `${label} moved`,
      widthPx: 128,
      read: (row) => offsetText(row.offsets, form),
    }),
  ),
  {
    key: "chosen",
    head: "Forms",
    widthPx: 136,
    cell: (row) => row.chosen && <StatusMark tone="paid" word="Printed here" />,
    sortBy: (row) => Number(!row.chosen),
  },
];

const BLANK: EditedPrinter = { id: null, name: "", chosen: false, offsets: [...UNMOVED] };

/** The practice's printers, and how far each moves the print to meet the boxes of red stock. */
export function PrintingPage() {
  const query = useLedgerQuery("printers.list", {});
  const save = useLedgerCommand("printers.save");
  if (query.error) return <ErrorNote error={query.error} onRetry={query.refresh} />;
  if (!query.value) return null;
  return (
    <RecordPage<Printer, EditedPrinter>
      title="Printing"
      one="printer"
      name="printers"
      query={query}
      columns={COLUMNS}
      blank={BLANK}
      Form={PrinterForm}
      save={{ ...save, run: ({ id, name, offsets }) => save.run({ id, name, offsets }) }}
      emptyNote="Each printer has an offset for each form: lay a test page over a red form and move the print until the crosses meet."
      initialId={query.value.find((printer) => printer.chosen)?.id}
    />
  );
}
