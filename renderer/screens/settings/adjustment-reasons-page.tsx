import type { InputOf } from "../../../shared/contract/contract.ts";
import type { AdjustmentReason } from "../../../shared/contract/patient-money.ts";
import { CHART_OF_ACCOUNTS, writeOffAccountSchema } from "../../../shared/ledger/chart-of-accounts.ts";
import { ZERO_CENTS } from "../../../shared/money/cents.ts";
import { useLedgerCommand } from "../../ledger-client/use-ledger-command.ts";
import { useLedgerQuery } from "../../ledger-client/use-ledger-query.ts";
import type { Column } from "../../parts/data-table/column.ts";
import { moneyColumn, textColumn } from "../../parts/data-table/usual-columns.tsx";
import { CheckField } from "../../parts/fields/check-field.tsx";
import { MoneyField } from "../../parts/fields/money-field.tsx";
import { SelectField } from "../../parts/fields/select-field.tsx";
import { TextField } from "../../parts/fields/text-field.tsx";
import { Span } from "../../parts/form-section.tsx";
import { StatusMark } from "../../parts/status-mark.tsx";
import type { Draft } from "../../parts/use-draft.ts";
import { RecordPage } from "./record-page.tsx";
import type { SettingsPageProps } from "./settings-screen.tsx";

type Edited = InputOf<"adjustmentReasons.save">;

const ACCOUNTS = writeOffAccountSchema.options.map((value) => ({ value, label: CHART_OF_ACCOUNTS[value].label }));

const COLUMNS: readonly Column<AdjustmentReason>[] = [
  textColumn({ key: "code", head: "Code", widthPx: 104, read: (row) => row.code }),
  textColumn({ key: "label", head: "Reason", widthPx: 200, grow: true, read: (row) => row.label }),
  textColumn({
    key: "account",
    head: "Counted as",
    widthPx: 208,
    read: (row) => CHART_OF_ACCOUNTS[row.account].label,
  }),
  moneyColumn({ key: "limit", head: "Confirm above, $", widthPx: 128, read: (row) => row.limitCents }),
  {
    key: "active",
    head: "State",
    widthPx: 104,
    cell: (row) => <StatusMark tone={row.active ? "paid" : "draft"} word={row.active ? "Active" : "Not used"} />,
  },
];

const BLANK: Edited = { id: null, code: "", label: "", account: "courtesy", limitCents: ZERO_CENTS, active: true };

/** The reasons for which income is given up by hand. */
export function AdjustmentReasonsPage({ id }: SettingsPageProps) {
  const query = useLedgerQuery("adjustmentReasons.list", {});
  const save = useLedgerCommand("adjustmentReasons.save");
  return (
    <RecordPage<AdjustmentReason, Edited>
      title="Write-off reasons"
      one="reason"
      name="adjustment-reasons"
      query={query}
      columns={COLUMNS}
      blank={BLANK}
      Form={ReasonForm}
      save={save}
      emptyNote="An adjustment on an account is made for one of these reasons, and counted in its account."
      initialId={id}
    />
  );
}

function ReasonForm({ draft: { value, change } }: { draft: Draft<Edited> }) {
  return (
    <>
      <Span columns={6}>
        <TextField
          label="Code"
          maxLength={12}
          value={value.code}
          field="code"
          onChange={(code) => change({ code: code.toUpperCase() })}
        />
      </Span>
      <Span columns={12}>
        <TextField
          label="Reason"
          maxLength={60}
          value={value.label}
          field="label"
          onChange={(label) => change({ label })}
        />
      </Span>
      <Span columns={12}>
        <SelectField
          label="Counted as"
          value={value.account}
          options={ACCOUNTS}
          field="account"
          onChange={(account) => change({ account })}
        />
      </Span>
      <Span columns={12}>
        <MoneyField
          label="To be confirmed above"
          value={value.limitCents as AdjustmentReason["limitCents"]}
          field="limitCents"
          onChange={(limit) => change({ limitCents: limit ?? ZERO_CENTS })}
        />
      </Span>
      <Span columns={12}>
        <CheckField
          label="Offered for new adjustments"
          value={value.active}
          onChange={(active) => change({ active })}
        />
      </Span>
    </>
  );
}
