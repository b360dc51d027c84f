import { AddressFields, EMPTY_ADDRESS } from "../../parts/fields/address-fields.tsx";
import { CheckField } from "../../parts/fields/check-field.tsx";
import { DateField } from "../../parts/fields/date-field.tsx";
import { SelectField } from "../../parts/fields/select-field.tsx";
import { TextField } from "../../parts/fields/text-field.tsx";
import { Span } from "../../parts/form-section.tsx";
import type { EditedCoverage } from "./edited-patient.ts";
import { SEX_WORDS } from "./patient-text.ts";

type Subscriber = NonNullable<EditedCoverage["subscriber"]>;
type Relationship = EditedCoverage["relationship"];

const BLANK: Subscriber = { last: "", first: "", middle: null, birthDate: null, sex: null, address: null };

interface SubscriberFieldsProps {
  coverage: EditedCoverage;
  at: string;
  relationships: Readonly<Record<Relationship, string>>;
  onChange: (changes: Partial<EditedCoverage>) => void;
}

/** Whose insurance it is: the patient's own, or a subscriber's with name, birth date, sex and address. */
export function SubscriberFields({ coverage, at, relationships, onChange }: SubscriberFieldsProps) {
  const { subscriber } = coverage;
  const options = (Object.keys(relationships) as Relationship[])
    .map((value) => ({ value, label: relationships[value] }))
    // The usual ones first: the object's own order puts codes that look like numbers ahead of the rest.
    .sort((one, other) => USUAL.indexOf(other.value) - USUAL.indexOf(one.value));
  const changeSubscriber = (changes: Partial<Subscriber>) =>
    onChange({ subscriber: { ...(subscriber ?? BLANK), ...changes } });
  return (
    <>
      <Span columns={4}>
        <SelectField
          label="Patient is the subscriber's"
          value={coverage.relationship}
          field={`${at}.relationship`}
          options={options}
          onChange={(relationship) =>
            onChange({ relationship, subscriber: relationship === "18" ? null : (subscriber ?? BLANK) })
          }
        />
      </Span>
      {subscriber && (
        <>
          <Span columns={4}>
            <TextField
              label="Subscriber last name"
              maxLength={60}
              value={subscriber.last}
              field={`${at}.subscriber.last`}
              onChange={(last) => changeSubscriber({ last })}
            />
          </Span>
          <Span columns={4}>
            <TextField
              label="Subscriber first name"
              maxLength={35}
              value={subscriber.first}
              field={`${at}.subscriber.first`}
              onChange={(first) => changeSubscriber({ first })}
            />
          </Span>
          <Span columns={4}>
            <DateField
              label="Subscriber birth date"
              pastOnly
              value={subscriber.birthDate}
              field={`${at}.subscriber.birthDate`}
              onChange={(birthDate) => changeSubscriber({ birthDate })}
            />
          </Span>
          <Span columns={4}>
            <SelectField
              label="Subscriber sex"
              value={subscriber.sex ?? "U"}
              field={`${at}.subscriber.sex`}
              options={(["F", "M", "U"] as const).map((sex) => ({ value: sex, label: SEX_WORDS[sex] }))}
              onChange={(sex) => changeSubscriber({ sex })}
            />
          </Span>
          <Span columns={12}>
            <CheckField
              label="The subscriber lives at the patient's address"
              value={subscriber.address === null}
              onChange={(same) => changeSubscriber({ address: same ? null : EMPTY_ADDRESS })}
            />
          </Span>
          {subscriber.address && (
            <AddressFields
              what="Subscriber"
              value={subscriber.address}
              field={`${at}.subscriber.address`}
              onChange={(address) => changeSubscriber({ address })}
            />
          )}
        </>
      )}
    </>
  );
}

/** From the least to the most usual; what is not listed comes after all of these. */
const USUAL: readonly Relationship[] = ["53", "19", "01", "18"];
