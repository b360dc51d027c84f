import { useLedgerQuery } from "../../../ledger-client/use-ledger-query.ts";
import { SelectField } from "../../../parts/fields/select-field.tsx";

interface PrinterChoiceProps {
  /** Null is the practice's chosen one. */
  printerId: string | null;
  onPrinter: (printerId: string | null) => void;
}

/** By which printer's offset red stock is printed. */
export function PrinterChoice({ printerId, onPrinter }: PrinterChoiceProps) {
  const { value } = useLedgerQuery("printers.list", {});
  const chosen = printerId ?? value?.find((printer) => printer.chosen)?.id;
  if (!value || chosen === undefined) return null;
  return (
    <SelectField
      aria-label="Printer"
      value={chosen}
      options={value.map((printer) => ({ value: printer.id, label: `For ${printer.name}` }))}
      onChange={onPrinter}
    />
  );
}
