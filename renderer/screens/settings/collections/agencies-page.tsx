import type { Agency } from "../../../../shared/contract/agency-placements.ts";
import type { InputOf } from "../../../../shared/contract/contract.ts";
import { type AgencyLayout, USUAL_LAYOUT } from "../../../../shared/patient-billing/collections/agency-layout.ts";
import { useLedgerCommand } from "../../../ledger-client/use-ledger-command.ts";
import { useLedgerQuery } from "../../../ledger-client/use-ledger-query.ts";
import type { Column } from "../../../parts/data-table/column.ts";
import { textColumn } from "../../../parts/data-table/usual-columns.tsx";
import { CheckField } from "../../../parts/fields/check-field.tsx";
import { SelectField } from "../../../parts/fields/select-field.tsx";
import { TextField } from "../../../parts/fields/text-field.tsx";
import { Span } from "../../../parts/form-section.tsx";
import { StatusMark } from "../../../parts/status-mark.tsx";
import type { Draft } from "../../../parts/use-draft.ts";
import { RecordPage } from "../record-page.tsx";
import type { SettingsPageProps } from "../settings-screen.tsx";
import { LayoutColumns } from "./layout-columns.tsx";
import { PermilleField } from "./permille-field.tsx";

type Edited = InputOf<"agencies.save">;

const FORMATS = [
  { value: "csv" as const, label: "Comma-separated (CSV)" },
  { value: "fixed" as const, label: "Fixed width" },
];
const DATES = (["mm/dd/yyyy", "yyyy-mm-dd", "yyyymmdd"] as const).map((value) => ({ value, label: value }));
const AMOUNTS = [
  { value: "dollars" as const, label: "Dollars: 1234.56" },
  { value: "cents" as const, label: "Cents: 123456" },
];

const COLUMNS: readonly Column<Agency>[] = [
  textColumn({ key: "name", head: "Agency", widthPx: 200, grow: true, read: (row) => row.agencyName }),
  textColumn({ key: "fee", head: "Keeps", widthPx: 88, read: (row) => `${row.feePermille / 10} %` }),
  textColumn({
    key: "file",
    head: "File",
    widthPx: 208,
    read: (row) => `${row.layout.format === "csv" ? "CSV" : "Fixed width"}, ${row.layout.columns.length} columns`,
  }),
  {
    key: "active",
    head: "State",
    widthPx: 104,
    cell: (row) => <StatusMark tone={row.active ? "paid" : "draft"} word={row.active ? "Active" : "Not used"} />,
  },
];

const BLANK: Edited = { id: null, agencyName: "", feePermille: 300, layout: USUAL_LAYOUT, active: true };

/** Agencies that accounts are placed with: their fee, and the file that each wants. */
export function AgenciesPage({ id }: SettingsPageProps) {
  const query = useLedgerQuery("agencies.list", {});
  const save = useLedgerCommand("agencies.save");
  return (
    <RecordPage<Agency, Edited>
      title="Agencies"
      one="agency"
      name="agencies"
      query={query}
      columns={COLUMNS}
      blank={BLANK}
      Form={AgencyForm}
      save={save}
      emptyNote="Accounts are placed with an agency as a file in the layout that it wants."
      initialId={id}
    />
  );
}

function AgencyForm({ draft: { value, change } }: { draft: Draft<Edited> }) {
  const { layout } = value;
  const design = (changes: Partial<AgencyLayout>) => change({ layout: { ...layout, ...changes } });
  return (
    <>
      <Span columns={12}>
        <TextField
          label="Agency"
          maxLength={60}
          value={value.agencyName}
          field="agencyName"
          onChange={(agencyName) => change({ agencyName })}
        />
      </Span>
      <Span columns={12}>
        <PermilleField
          label="Keeps of what is paid, %"
          value={value.feePermille}
          field="feePermille"
          onChange={(feePermille) => change({ feePermille })}
        />
      </Span>
      <Span columns={12}>
        <SelectField label="File" value={layout.format} options={FORMATS} onChange={(format) => design({ format })} />
      </Span>
      <Span columns={6}>
        <SelectField label="Dates" value={layout.dates} options={DATES} onChange={(dates) => design({ dates })} />
      </Span>
      <Span columns={6}>
        <SelectField
          label="Amounts"
          value={layout.amounts}
          options={AMOUNTS}
          onChange={(amounts) => design({ amounts })}
        />
      </Span>
      {layout.format === "csv" && (
        <Span columns={12}>
          <CheckField
            label="First line holds the columns' heads"
            value={layout.hasHeadLine}
            onChange={(hasHeadLine) => design({ hasHeadLine })}
          />
        </Span>
      )}
      <LayoutColumns layout={layout} onChange={(columns) => design({ columns })} />
      <Span columns={12}>
        <CheckField
          label="Accounts are placed with it"
          value={value.active}
          onChange={(active) => change({ active })}
        />
      </Span>
    </>
  );
}
