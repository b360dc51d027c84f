import { AddressFields, EMPTY_ADDRESS } from "../../parts/fields/address-fields.tsx";
import { CheckField } from "../../parts/fields/check-field.tsx";
import { DateField } from "../../parts/fields/date-field.tsx";
import { PhoneField } from "../../parts/fields/phone-field.tsx";
import { SelectField } from "../../parts/fields/select-field.tsx";
import { TextField } from "../../parts/fields/text-field.tsx";
import { FormSection, Span } from "../../parts/form-section.tsx";
import type { Draft } from "../../parts/use-draft.ts";
import type { EditedPatient } from "./edited-patient.ts";
import { SEX_WORDS } from "./patient-text.ts";

/** Text of a field that may be empty, as it is kept. */
const orNull = (text: string) => (text === "" ? null : text);

/** Who the patient is, where to reach them, and who answers for the bill. */
export function IdentitySections({ draft }: { draft: Draft<EditedPatient> }) {
  const { value, change } = draft;
  return (
    <>
      <NameSection draft={draft} />
      <FormSection title="Address">
        <AddressFields value={value.address} field="address" onChange={(address) => change({ address })} />
        <Span columns={6}>
          <PhoneField
            label="Phone"
            value={value.phone ?? ""}
            field="phone"
            onChange={(phone) => change({ phone: orNull(phone) })}
          />
        </Span>
        <Span columns={6}>
          <TextField
            label="E-mail"
            maxLength={100}
            value={value.email ?? ""}
            field="email"
            onChange={(email) => change({ email: orNull(email) })}
          />
        </Span>
      </FormSection>
      <GuarantorSection draft={draft} />
    </>
  );
}

function NameSection({ draft: { value, change } }: { draft: Draft<EditedPatient> }) {
  return (
    <FormSection title="Patient" note="As on the insurance card.">
      <Span columns={5}>
        <TextField
          label="Last name"
          maxLength={60}
          value={value.last}
          field="last"
          onChange={(last) => change({ last })}
        />
      </Span>
      <Span columns={4}>
        <TextField
          label="First name"
          maxLength={35}
          value={value.first}
          field="first"
          onChange={(first) => change({ first })}
        />
      </Span>
      <Span columns={2}>
        <TextField
          label="Middle"
          maxLength={25}
          value={value.middle ?? ""}
          field="middle"
          onChange={(middle) => change({ middle: orNull(middle) })}
        />
      </Span>
      <Span columns={1}>
        <TextField
          label="Suffix"
          maxLength={10}
          value={value.suffix ?? ""}
          field="suffix"
          onChange={(suffix) => change({ suffix: orNull(suffix) })}
        />
      </Span>
      <Span columns={5}>
        <DateField
          label="Birth date"
          pastOnly
          value={value.birthDate}
          field="birthDate"
          onChange={(birthDate) => change({ birthDate })}
        />
      </Span>
      <Span columns={3}>
        <SelectField
          label="Sex"
          value={value.sex}
          field="sex"
          options={(["F", "M", "U"] as const).map((sex) => ({ value: sex, label: SEX_WORDS[sex] }))}
          onChange={(sex) => change({ sex })}
        />
      </Span>
      {value.id !== null && (
        <Span columns={4}>
          <DateField
            label="Died"
            pastOnly
            value={value.deathDate}
            field="deathDate"
            onChange={(deathDate) => change({ deathDate })}
          />
        </Span>
      )}
    </FormSection>
  );
}

function GuarantorSection({ draft: { value, change } }: { draft: Draft<EditedPatient> }) {
  const { guarantor } = value;
  const changeGuarantor = (changes: Partial<NonNullable<typeof guarantor>>) =>
    guarantor && change({ guarantor: { ...guarantor, ...changes } });
  const setOther = (other: boolean) =>
    change({
      guarantor: other
        ? { last: value.last, first: "", relationship: "", address: value.address ?? EMPTY_ADDRESS, phone: null }
        : null,
    });
  return (
    <FormSection title="Guarantor" note="Who pays what the patient owes. Statements go there.">
      <Span columns={12}>
        <CheckField label="Somebody else than the patient" value={guarantor !== null} onChange={setOther} />
      </Span>
      {guarantor && (
        <>
          <Span columns={5}>
            <TextField
              label="Guarantor last name"
              maxLength={60}
              value={guarantor.last}
              field="guarantor.last"
              onChange={(last) => changeGuarantor({ last })}
            />
          </Span>
          <Span columns={4}>
            <TextField
              label="Guarantor first name"
              maxLength={35}
              value={guarantor.first}
              field="guarantor.first"
              onChange={(first) => changeGuarantor({ first })}
            />
          </Span>
          <Span columns={3}>
            <TextField
              label="Relation to the patient"
              maxLength={20}
              value={guarantor.relationship}
              field="guarantor.relationship"
              onChange={(relationship) => changeGuarantor({ relationship })}
            />
          </Span>
          <AddressFields
            what="Guarantor"
            value={guarantor.address}
            field="guarantor.address"
            onChange={(address) => changeGuarantor({ address })}
          />
          <Span columns={6}>
            <PhoneField
              label="Guarantor phone"
              value={guarantor.phone ?? ""}
              field="guarantor.phone"
              onChange={(phone) => changeGuarantor({ phone: orNull(phone) })}
            />
          </Span>
        </>
      )}
    </FormSection>
  );
}
