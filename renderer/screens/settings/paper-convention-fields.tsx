import type { PaperConventions } from "../../../shared/forms/paper-conventions.ts";
import { SelectField } from "../../parts/fields/select-field.tsx";
import { Span } from "../../parts/form-section.tsx";

interface PaperConventionFieldsProps {
  value: PaperConventions;
  onChange: (value: PaperConventions) => void;
}

/** How a payer wants its paper forms filled: who signs, the day beside it, totals of a claim on several forms. */
export function PaperConventionFields({ value, onChange }: PaperConventionFieldsProps) {
  return (
    <>
      <Span columns={12}>
        <SelectField
          label="Signature on its forms"
          value={value.signature}
          options={[
            { value: "on-file", label: "“Signature on file”" },
            { value: "name", label: "The provider's name" },
            { value: "blank", label: "Blank, signed by hand" },
          ]}
          onChange={(signature) => onChange({ ...value, signature })}
        />
      </Span>
      <Span columns={12}>
        <SelectField
          label="Day beside the signature"
          value={value.signedDate}
          options={[
            { value: "print-date", label: "The day of printing" },
            { value: "blank", label: "Blank, dated by hand" },
          ]}
          onChange={(signedDate) => onChange({ ...value, signedDate })}
        />
      </Span>
      <Span columns={12}>
        <SelectField
          label="Totals of a claim on several forms"
          value={value.totals}
          options={[
            { value: "last-page", label: "On the last form, “continued” before" },
            { value: "each-page", label: "Each form its own" },
          ]}
          onChange={(totals) => onChange({ ...value, totals })}
        />
      </Span>
    </>
  );
}
