import type { InputOf } from "../../../shared/contract/contract.ts";
import type { Provider } from "../../../shared/contract/practice.ts";
import { useLedgerCommand } from "../../ledger-client/use-ledger-command.ts";
import { useLedgerQuery } from "../../ledger-client/use-ledger-query.ts";
import type { Column } from "../../parts/data-table/column.ts";
import { textColumn } from "../../parts/data-table/usual-columns.tsx";
import { CheckField } from "../../parts/fields/check-field.tsx";
import { DigitsField } from "../../parts/fields/digits-field.tsx";
import { NPI } from "../../parts/fields/digits-text.ts";
import { SelectField } from "../../parts/fields/select-field.tsx";
import { TextField } from "../../parts/fields/text-field.tsx";
import { Span } from "../../parts/form-section.tsx";
import { StatusMark } from "../../parts/status-mark.tsx";
import type { Draft } from "../../parts/use-draft.ts";
import { orNull } from "./or-null.ts";
import { RecordPage } from "./record-page.tsx";
import type { SettingsPageProps } from "./settings-screen.tsx";
import { TaxonomyField } from "./taxonomy-field.tsx";

type Edited = InputOf<"providers.save">;

/** `Ruiz, Elena, MD`; an organization by its name. */
function providerName(provider: Pick<Provider, "lastOrOrganization" | "first" | "credentials">): string {
  return [provider.lastOrOrganization, provider.first, provider.credentials].filter(Boolean).join(", ");
}

const COLUMNS: readonly Column<Provider>[] = [
  textColumn({ key: "name", head: "Name", widthPx: 200, grow: true, read: providerName }),
  { key: "npi", head: "NPI", widthPx: 112, cell: (row) => row.npi, text: (row) => row.npi ?? "" },
  { key: "taxonomy", head: "Taxonomy", widthPx: 120, cell: (row) => row.taxonomy },
  {
    key: "role",
    head: "Stands in",
    widthPx: 160,
    cell: (row) => [row.rendering && "24J", row.referring && "17"].filter(Boolean).join(", "),
  },
  {
    key: "active",
    head: "State",
    widthPx: 104,
    cell: (row) => <StatusMark tone={row.active ? "paid" : "draft"} word={row.active ? "Active" : "Left"} />,
    sortBy: (row) => Number(!row.active),
  },
];

const BLANK: Edited = {
  id: null,
  kind: "person",
  lastOrOrganization: "",
  first: null,
  middle: null,
  suffix: null,
  credentials: null,
  npi: null,
  taxonomy: null,
  rendering: true,
  referring: false,
  active: true,
};

/** Providers who render services or refer patients. */
export function ProvidersPage({ id }: SettingsPageProps) {
  const query = useLedgerQuery("providers.list", { includeInactive: true });
  const save = useLedgerCommand("providers.save");
  return (
    <RecordPage<Provider, Edited>
      title="Providers"
      one="provider"
      name="providers"
      query={query}
      columns={COLUMNS}
      blank={BLANK}
      Form={ProviderForm}
      save={save}
      emptyNote="Who renders the services stands in box 24J of each line; who refers stands in box 17."
      initialId={id}
    />
  );
}

function ProviderForm({ draft: { value, change } }: { draft: Draft<Edited> }) {
  const person = value.kind === "person";
  return (
    <>
      <Span columns={12}>
        <SelectField
          label="Kind"
          value={value.kind}
          options={[
            { value: "person", label: "Person" },
            { value: "organization", label: "Organization" },
          ]}
          onChange={(kind) => change({ kind })}
        />
      </Span>
      <Span columns={12}>
        <TextField
          label={person ? "Last name" : "Name"}
          maxLength={60}
          value={value.lastOrOrganization}
          field="lastOrOrganization"
          onChange={(lastOrOrganization) => change({ lastOrOrganization })}
        />
      </Span>
      {person && (
        <>
          <Span columns={7}>
            <TextField
              label="First name"
              maxLength={35}
              value={value.first ?? ""}
              field="first"
              onChange={(first) => change({ first: orNull(first) })}
            />
          </Span>
          <Span columns={5}>
            <TextField
              label="Credentials"
              maxLength={20}
              value={value.credentials ?? ""}
              field="credentials"
              onChange={(credentials) => change({ credentials: orNull(credentials) })}
            />
          </Span>
        </>
      )}
      <Span columns={12}>
        <DigitsField
          label="NPI"
          layout={NPI}
          value={value.npi ?? ""}
          field="npi"
          onChange={(npi) => change({ npi: orNull(npi) })}
        />
      </Span>
      <Span columns={12}>
        <TaxonomyField
          value={value.taxonomy ?? ""}
          field="taxonomy"
          onChange={(taxonomy) => change({ taxonomy: orNull(taxonomy) })}
        />
      </Span>
      <Span columns={12}>
        <CheckField
          label="Renders services (box 24J)"
          value={value.rendering}
          onChange={(rendering) => change({ rendering })}
        />
      </Span>
      <Span columns={12}>
        <CheckField
          label="Refers patients (box 17)"
          value={value.referring}
          onChange={(referring) => change({ referring })}
        />
      </Span>
      <Span columns={12}>
        <CheckField label="Offered on new claims" value={value.active} onChange={(active) => change({ active })} />
      </Span>
    </>
  );
}
