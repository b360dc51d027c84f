import type { Practice } from "../../../shared/contract/practice.ts";
import { useLedgerCommand } from "../../ledger-client/use-ledger-command.ts";
import { useLedgerQuery } from "../../ledger-client/use-ledger-query.ts";
import { ErrorNote } from "../../parts/error-note.tsx";
import { AddressFields, EMPTY_ADDRESS } from "../../parts/fields/address-fields.tsx";
import { CheckField } from "../../parts/fields/check-field.tsx";
import { DigitsField } from "../../parts/fields/digits-field.tsx";
import { EIN, NPI, SSN } from "../../parts/fields/digits-text.ts";
import { PhoneField } from "../../parts/fields/phone-field.tsx";
import { SelectField } from "../../parts/fields/select-field.tsx";
import { TextField } from "../../parts/fields/text-field.tsx";
import { FormSection, Span } from "../../parts/form-section.tsx";
import { jumpToField } from "../../parts/jump-to-field.ts";
import { type Draft, useDraft } from "../../parts/use-draft.ts";
import { TIME_ZONES } from "../first-run/time-zones.ts";
import { SavedForm, saySaved } from "./saved-form.tsx";
import { TaxonomyField } from "./taxonomy-field.tsx";

/** The practice as it stands on claims and statements. */
export function PracticePage() {
  const query = useLedgerQuery("practice.get", {});
  if (query.error) return <ErrorNote error={query.error} onRetry={query.refresh} />;
  return query.value ? <PracticeForm saved={query.value} /> : null;
}

function PracticeForm({ saved }: { saved: Practice }) {
  const draft = useDraft(saved);
  const save = useLedgerCommand("practice.save");
  const { value, change } = draft;
  const run = async () => {
    if (await save.run(value)) {
      draft.reset();
      saySaved("The practice is saved.");
    } else if (save.error?.field) jumpToField(save.error.field);
  };
  return (
    <SavedForm
      title="Practice"
      aside="As it stands on new claims and statements"
      dirty={draft.dirty}
      saving={save.running}
      error={save.error}
      onSave={() => void run()}
      onReset={draft.reset}
    >
      <IdentitySection draft={draft} />
      <FormSection title="Address" note="Box 33. A street address with a nine-digit ZIP; payers refuse PO boxes here.">
        <AddressFields value={value.address} field="address" onChange={(address) => change({ address })} />
      </FormSection>
      <FormSection title="Pay-to address" note="Only where payments go elsewhere, such as a lockbox.">
        <Span columns={12}>
          <CheckField
            label="Payments go to another address"
            value={value.payToAddress !== null}
            onChange={(other) => change({ payToAddress: other ? EMPTY_ADDRESS : null })}
          />
        </Span>
        {value.payToAddress && (
          <AddressFields
            what="Pay-to"
            value={value.payToAddress}
            field="payToAddress"
            onChange={(payToAddress) => change({ payToAddress })}
          />
        )}
      </FormSection>
      <FormSection title="Contact and time">
        <Span columns={6}>
          <TextField
            label="Contact name"
            maxLength={60}
            value={value.contactName}
            field="contactName"
            onChange={(contactName) => change({ contactName })}
          />
        </Span>
        <Span columns={6}>
          <PhoneField label="Phone" value={value.phone} field="phone" onChange={(phone) => change({ phone })} />
        </Span>
        <Span columns={6}>
          <SelectField
            label="Time zone"
            value={value.timeZone}
            field="timeZone"
            options={
              TIME_ZONES.some((zone) => zone.value === value.timeZone)
                ? TIME_ZONES
                : [...TIME_ZONES, { value: value.timeZone, label: value.timeZone }]
            }
            onChange={(timeZone) => change({ timeZone })}
          />
        </Span>
      </FormSection>
    </SavedForm>
  );
}

function IdentitySection({ draft: { value, change } }: { draft: Draft<Practice> }) {
  return (
    <FormSection title="Identity" note="The billing provider of every claim.">
      <Span columns={12}>
        <TextField label="Name" maxLength={60} value={value.name} field="name" onChange={(name) => change({ name })} />
      </Span>
      <Span columns={4}>
        <DigitsField label="NPI" layout={NPI} value={value.npi} field="npi" onChange={(npi) => change({ npi })} />
      </Span>
      <Span columns={4}>
        <DigitsField
          label="Tax number"
          layout={value.taxIdKind === "EIN" ? EIN : SSN}
          value={value.taxId}
          field="taxId"
          onChange={(taxId) => change({ taxId })}
        />
      </Span>
      <Span columns={4}>
        <SelectField
          label="Kind of tax number"
          value={value.taxIdKind}
          field="taxIdKind"
          options={[
            { value: "EIN", label: "EIN" },
            { value: "SSN", label: "Social security" },
          ]}
          onChange={(taxIdKind) => change({ taxIdKind })}
        />
      </Span>
      <Span columns={12}>
        <TaxonomyField value={value.taxonomy} field="taxonomy" onChange={(taxonomy) => change({ taxonomy })} />
      </Span>
    </FormSection>
  );
}
