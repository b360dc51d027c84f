import type { Address } from "../../../shared/claims/claim.ts";
import { Span } from "../form-section.tsx";
import { DigitsField } from "./digits-field.tsx";
import { ZIP } from "./digits-text.ts";
import { TextField } from "./text-field.tsx";

/** An address with nothing in it. */
export const EMPTY_ADDRESS: Address = { line1: "", city: "", state: "", zip: "" };

interface AddressFieldsProps {
  value: Address;
  onChange: (address: Address) => void;
  /** Path of the address in the edited thing. */
  field: string;
  /** Names the address to readers when a form holds several: "Pay-to". */
  what?: string;
}

/** A US address on a section's twelve columns. */
export function AddressFields({ value, onChange, field, what }: AddressFieldsProps) {
  const named = (label: string) => (what ? `${what} ${label.toLowerCase()}` : label);
  return (
    <>
      <Span columns={8}>
        <TextField
          label={named("Street")}
          maxLength={55}
          value={value.line1}
          field={`${field}.line1`}
          onChange={(line1) => onChange({ ...value, line1 })}
        />
      </Span>
      <Span columns={4}>
        <TextField
          label={named("Suite or unit")}
          maxLength={55}
          value={value.line2 ?? ""}
          field={`${field}.line2`}
          onChange={(line2) => {
            const { line2: _former, ...rest } = value;
            onChange(line2 === "" ? rest : { ...rest, line2 });
          }}
        />
      </Span>
      <Span columns={5}>
        <TextField
          label={named("City")}
          maxLength={30}
          value={value.city}
          field={`${field}.city`}
          onChange={(city) => onChange({ ...value, city })}
        />
      </Span>
      <Span columns={2}>
        <TextField
          label={named("State")}
          maxLength={2}
          value={value.state}
          field={`${field}.state`}
          onChange={(state) => onChange({ ...value, state: state.toUpperCase().replace(/[^A-Z]/g, "") })}
        />
      </Span>
      <Span columns={5}>
        <DigitsField
          label={named("ZIP")}
          layout={ZIP}
          value={value.zip}
          field={`${field}.zip`}
          onChange={(zip) => onChange({ ...value, zip })}
        />
      </Span>
    </>
  );
}
