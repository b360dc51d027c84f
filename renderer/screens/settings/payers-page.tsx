import type { InputOf } from "../../../shared/contract/contract.ts";
import type { Payer } from "../../../shared/contract/practice.ts";
import { USUAL_PAPER_CONVENTIONS } from "../../../shared/forms/paper-conventions.ts";
import { useLedgerCommand } from "../../ledger-client/use-ledger-command.ts";
import { useLedgerQuery } from "../../ledger-client/use-ledger-query.ts";
import type { Column } from "../../parts/data-table/column.ts";
import { textColumn } from "../../parts/data-table/usual-columns.tsx";
import { AddressFields, EMPTY_ADDRESS } from "../../parts/fields/address-fields.tsx";
import { CheckField } from "../../parts/fields/check-field.tsx";
import { PhoneField } from "../../parts/fields/phone-field.tsx";
import { SelectField } from "../../parts/fields/select-field.tsx";
import { TextField } from "../../parts/fields/text-field.tsx";
import { Span } from "../../parts/form-section.tsx";
import { StatusMark } from "../../parts/status-mark.tsx";
import type { Draft } from "../../parts/use-draft.ts";
import { AUTOMATION_NOTES, AUTOMATION_OPTIONS, AUTOMATION_WORDS } from "../automation-words.ts";
import { FILING_CODES, FILING_OPTIONS } from "./filing-codes.ts";
import { orNull } from "./or-null.ts";
import { PaperConventionFields } from "./paper-convention-fields.tsx";
import { RecordPage } from "./record-page.tsx";
import type { SettingsPageProps } from "./settings-screen.tsx";

type Edited = InputOf<"payers.save">;

const COLUMNS: readonly Column<Payer>[] = [
  textColumn({ key: "name", head: "Name", widthPx: 200, grow: true, read: (row) => row.name }),
  { key: "payerId", head: "Payer number", widthPx: 112, cell: (row) => row.payerId, text: (row) => row.payerId },
  textColumn({ key: "kind", head: "Kind", widthPx: 168, read: (row) => FILING_CODES[row.filingCode] }),
  {
    key: "submission",
    head: "Claims go",
    widthPx: 112,
    cell: (row) => (row.submission === "paper" ? "On paper" : "Electronically"),
    sortBy: (row) => row.submission,
  },
  {
    key: "timely",
    head: "Days to file",
    widthPx: 96,
    align: "right",
    cell: (row) => row.timelyFilingDays,
    sortBy: (row) => row.timelyFilingDays,
  },
  {
    key: "automation",
    head: "Its checks",
    widthPx: 136,
    cell: (row) => AUTOMATION_WORDS[row.automation],
    sortBy: (row) => row.automation,
  },
  {
    key: "active",
    head: "State",
    widthPx: 104,
    cell: (row) => <StatusMark tone={row.active ? "paid" : "draft"} word={row.active ? "Active" : "Not used"} />,
    sortBy: (row) => Number(!row.active),
  },
];

const BLANK: Edited = {
  id: null,
  name: "",
  payerId: "",
  filingCode: "CI",
  address: null,
  phone: null,
  submission: "electronic",
  timelyFilingDays: null,
  acceptsReplacement: true,
  automation: "review",
  paper: USUAL_PAPER_CONVENTIONS,
  active: true,
};

/** Insurance payers. */
export function PayersPage({ id }: SettingsPageProps) {
  const query = useLedgerQuery("payers.list", { includeInactive: true });
  const save = useLedgerCommand("payers.save");
  return (
    <RecordPage<Payer, Edited>
      title="Payers"
      one="payer"
      name="payers"
      query={query}
      columns={COLUMNS}
      blank={BLANK}
      Form={PayerForm}
      save={save}
      emptyNote="A payer has a name, an electronic number from the clearinghouse's list, and a limit in days for filing."
      initialId={id}
    />
  );
}

function PayerForm({ draft: { value, change } }: { draft: Draft<Edited> }) {
  return (
    <>
      <Span columns={12}>
        <TextField label="Name" maxLength={60} value={value.name} field="name" onChange={(name) => change({ name })} />
      </Span>
      <Span columns={6}>
        <TextField
          label="Payer number"
          maxLength={80}
          value={value.payerId}
          field="payerId"
          onChange={(payerId) => change({ payerId })}
        />
      </Span>
      <Span columns={6}>
        <TextField
          label="Days to file"
          inputMode="numeric"
          value={value.timelyFilingDays === null ? "" : String(value.timelyFilingDays)}
          field="timelyFilingDays"
          onChange={(text) => {
            const digits = text.replace(/\D/g, "").slice(0, 4);
            change({ timelyFilingDays: digits === "" ? null : Number(digits) });
          }}
        />
      </Span>
      <Span columns={12}>
        <SelectField
          label="Kind of insurance"
          value={value.filingCode}
          options={FILING_OPTIONS}
          onChange={(filingCode) => change({ filingCode })}
        />
      </Span>
      <Span columns={12}>
        <SelectField
          label="Claims go"
          value={value.submission}
          options={[
            { value: "electronic", label: "Electronically (837)" },
            { value: "paper", label: "On paper (CMS-1500, UB-04)" },
          ]}
          onChange={(submission) => change({ submission })}
        />
      </Span>
      <PaperConventionFields value={value.paper ?? USUAL_PAPER_CONVENTIONS} onChange={(paper) => change({ paper })} />
      <Span columns={12}>
        <SelectField
          label="Posting its checks"
          value={value.automation}
          options={AUTOMATION_OPTIONS}
          inputWrapperOrder={["label", "input", "description"]}
          description={AUTOMATION_NOTES[value.automation]}
          onChange={(automation) => change({ automation })}
        />
      </Span>
      <AddressFields
        value={value.address ?? EMPTY_ADDRESS}
        field="address"
        onChange={(address) =>
          change({ address: address.line1 + address.city + address.state + address.zip === "" ? null : address })
        }
      />
      <Span columns={12}>
        <PhoneField
          label="Phone"
          value={value.phone ?? ""}
          field="phone"
          onChange={(phone) => change({ phone: orNull(phone) })}
        />
      </Span>
      <Span columns={12}>
        <CheckField
          label="Takes replacement claims"
          value={value.acceptsReplacement}
          onChange={(acceptsReplacement) => change({ acceptsReplacement })}
        />
      </Span>
      <Span columns={12}>
        <CheckField label="Offered on new coverages" value={value.active} onChange={(active) => change({ active })} />
      </Span>
    </>
  );
}
