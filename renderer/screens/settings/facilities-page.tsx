import type { InputOf } from "../../../shared/contract/contract.ts";
import type { Facility } from "../../../shared/contract/practice.ts";
import { callLedger } from "../../ledger-client/call-ledger.ts";
import { useLedgerCommand } from "../../ledger-client/use-ledger-command.ts";
import { useLedgerQuery } from "../../ledger-client/use-ledger-query.ts";
import type { Column } from "../../parts/data-table/column.ts";
import { textColumn } from "../../parts/data-table/usual-columns.tsx";
import { AddressFields, EMPTY_ADDRESS } from "../../parts/fields/address-fields.tsx";
import { CheckField } from "../../parts/fields/check-field.tsx";
import { CodeField } from "../../parts/fields/code-field.tsx";
import { DigitsField } from "../../parts/fields/digits-field.tsx";
import { NPI } from "../../parts/fields/digits-text.ts";
import { TextField } from "../../parts/fields/text-field.tsx";
import { Span } from "../../parts/form-section.tsx";
import { StatusMark } from "../../parts/status-mark.tsx";
import type { Draft } from "../../parts/use-draft.ts";
import { orNull } from "./or-null.ts";
import { RecordPage } from "./record-page.tsx";
import type { SettingsPageProps } from "./settings-screen.tsx";

type Edited = InputOf<"facilities.save">;

const COLUMNS: readonly Column<Facility>[] = [
  textColumn({ key: "name", head: "Name", widthPx: 200, grow: true, read: (row) => row.name }),
  { key: "place", head: "Place", widthPx: 72, cell: (row) => row.placeOfService, sortBy: (row) => row.placeOfService },
  { key: "npi", head: "NPI", widthPx: 112, cell: (row) => row.npi, text: (row) => row.npi ?? "" },
  { key: "city", head: "City", widthPx: 136, cell: (row) => `${row.address.city}, ${row.address.state}` },
  { key: "clia", head: "CLIA", widthPx: 112, cell: (row) => row.cliaNumber },
  {
    key: "state",
    head: "State",
    widthPx: 112,
    cell: (row) =>
      row.active ? (
        <StatusMark tone="paid" word={row.isDefault ? "Usual" : "Active"} />
      ) : (
        <StatusMark tone="draft" word="Closed" />
      ),
  },
];

const BLANK: Edited = {
  id: null,
  name: "",
  npi: null,
  placeOfService: "11",
  address: EMPTY_ADDRESS,
  cliaNumber: null,
  mammographyNumber: null,
  isDefault: false,
  active: true,
};

/** Places where services are given (box 32). */
export function FacilitiesPage({ id }: SettingsPageProps) {
  const query = useLedgerQuery("facilities.list", { includeInactive: true });
  const save = useLedgerCommand("facilities.save");
  return (
    <RecordPage<Facility, Edited>
      title="Facilities"
      one="facility"
      name="facilities"
      query={query}
      columns={COLUMNS}
      blank={BLANK}
      Form={FacilityForm}
      save={save}
      emptyNote="The place of service stands in box 24B and its address in box 32."
      initialId={id}
    />
  );
}

function FacilityForm({ draft: { value, change } }: { draft: Draft<Edited> }) {
  return (
    <>
      <Span columns={12}>
        <TextField label="Name" maxLength={60} value={value.name} field="name" onChange={(name) => change({ name })} />
      </Span>
      <Span columns={12}>
        <CodeField
          label="Place of service"
          field="placeOfService"
          value={{ value: value.placeOfService, code: value.placeOfService, label: "" }}
          onChange={(option) => change({ placeOfService: option?.value ?? "" })}
          search={async (text, limit) =>
            (await callLedger("codes.search", { list: "place-of-service", text, limit })).map(({ code, label }) => ({
              value: code,
              code,
              label,
            }))
          }
        />
      </Span>
      <AddressFields value={value.address} field="address" onChange={(address) => change({ address })} />
      <Span columns={12}>
        <DigitsField
          label="NPI"
          layout={NPI}
          value={value.npi ?? ""}
          field="npi"
          onChange={(npi) => change({ npi: orNull(npi) })}
        />
      </Span>
      <Span columns={6}>
        <TextField
          label="CLIA number"
          maxLength={10}
          value={value.cliaNumber ?? ""}
          field="cliaNumber"
          onChange={(cliaNumber) => change({ cliaNumber: orNull(cliaNumber) })}
        />
      </Span>
      <Span columns={6}>
        <TextField
          label="Mammography"
          maxLength={50}
          value={value.mammographyNumber ?? ""}
          field="mammographyNumber"
          onChange={(mammographyNumber) => change({ mammographyNumber: orNull(mammographyNumber) })}
        />
      </Span>
      <Span columns={12}>
        <CheckField
          label="The usual place of new claims"
          value={value.isDefault}
          onChange={(isDefault) => change({ isDefault })}
        />
      </Span>
      <Span columns={12}>
        <CheckField label="Offered on new claims" value={value.active} onChange={(active) => change({ active })} />
      </Span>
    </>
  );
}
