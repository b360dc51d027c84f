import type { InputOf } from "../../../shared/contract/contract.ts";
import type { Fee } from "../../../shared/contract/practice.ts";
import { ZERO_CENTS } from "../../../shared/money/cents.ts";
import { useLedgerCommand } from "../../ledger-client/use-ledger-command.ts";
import { useLedgerQuery } from "../../ledger-client/use-ledger-query.ts";
import type { Column } from "../../parts/data-table/column.ts";
import { dayColumn, moneyColumn, textColumn } from "../../parts/data-table/usual-columns.tsx";
import { CheckField } from "../../parts/fields/check-field.tsx";
import { DateField } from "../../parts/fields/date-field.tsx";
import { MoneyField } from "../../parts/fields/money-field.tsx";
import { TextField } from "../../parts/fields/text-field.tsx";
import { Span } from "../../parts/form-section.tsx";
import { StatusMark } from "../../parts/status-mark.tsx";
import type { Draft } from "../../parts/use-draft.ts";
import { useToday } from "../../state/session.ts";
import { RecordPage } from "./record-page.tsx";
import type { SettingsPageProps } from "./settings-screen.tsx";

type Edited = InputOf<"fees.save">;

const COLUMNS: readonly Column<Fee>[] = [
  textColumn({ key: "code", head: "Code", widthPx: 88, read: (row) => row.procedureCode }),
  { key: "modifier", head: "Modifier", widthPx: 80, cell: (row) => row.modifier, sortBy: (row) => row.modifier },
  textColumn({ key: "label", head: "Our words for it", widthPx: 200, grow: true, read: (row) => row.label }),
  moneyColumn({ key: "charge", head: "Charge, $", widthPx: 104, read: (row) => row.chargeCents }),
  dayColumn({ key: "effective", head: "From", widthPx: 104, read: (row) => row.effectiveDate }),
  {
    key: "active",
    head: "State",
    widthPx: 104,
    cell: (row) => <StatusMark tone={row.active ? "paid" : "draft"} word={row.active ? "Active" : "Not used"} />,
  },
];

/** What the practice charges. */
export function FeesPage({ id }: SettingsPageProps) {
  const today = useToday();
  const query = useLedgerQuery("fees.list", {});
  const save = useLedgerCommand("fees.save");
  const blank: Edited = {
    id: null,
    procedureCode: "",
    modifier: "",
    label: "",
    chargeCents: ZERO_CENTS,
    effectiveDate: today,
    active: true,
  };
  return (
    <RecordPage<Fee, Edited>
      title="Fee schedule"
      one="price"
      name="fees"
      query={query}
      columns={COLUMNS}
      blank={blank}
      Form={FeeForm}
      save={save}
      emptyNote="A line of a claim takes its charge from here, by code and modifier, as of its day of service."
      initialId={id}
    />
  );
}

function FeeForm({ draft: { value, change } }: { draft: Draft<Edited> }) {
  return (
    <>
      <Span columns={8}>
        <TextField
          label="Procedure code"
          maxLength={48}
          value={value.procedureCode}
          field="procedureCode"
          onChange={(code) => change({ procedureCode: code.toUpperCase() })}
        />
      </Span>
      <Span columns={4}>
        <TextField
          label="Modifier"
          maxLength={2}
          value={value.modifier}
          field="modifier"
          onChange={(modifier) => change({ modifier: modifier.toUpperCase() })}
        />
      </Span>
      <Span columns={12}>
        <TextField
          label="Our words for it"
          maxLength={80}
          value={value.label}
          field="label"
          onChange={(label) => change({ label })}
        />
      </Span>
      <Span columns={12}>
        <MoneyField
          label="Charge"
          value={value.chargeCents === 0 ? null : (value.chargeCents as Fee["chargeCents"])}
          field="chargeCents"
          onChange={(amount) => change({ chargeCents: amount ?? ZERO_CENTS })}
        />
      </Span>
      <Span columns={12}>
        <DateField
          label="In force from"
          value={value.effectiveDate as Fee["effectiveDate"]}
          field="effectiveDate"
          onChange={(date) => date && change({ effectiveDate: date })}
        />
      </Span>
      <Span columns={12}>
        <CheckField label="Used for new lines" value={value.active} onChange={(active) => change({ active })} />
      </Span>
    </>
  );
}
