import { useLedgerQuery } from "../../../ledger-client/use-ledger-query.ts";
import { SelectField } from "../../../parts/fields/select-field.tsx";

/** The write-off reason that an adjustment is posted under. */
export function ReasonField({ value, onChange }: { value: string; onChange: (reasonId: string) => void }) {
  const reasons = useLedgerQuery("adjustmentReasons.list", {});
  const options = (reasons.value ?? []).filter((one) => one.active).map((one) => ({ value: one.id, label: one.label }));
  return <SelectField label="Posted as" value={value} options={options} field="reasonId" onChange={onChange} />;
}
