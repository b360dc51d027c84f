import { callLedger } from "../../ledger-client/call-ledger.ts";
import { CodeField } from "../../parts/fields/code-field.tsx";

interface TaxonomyFieldProps {
  value: string;
  onChange: (code: string) => void;
  field: string;
}

/** A provider taxonomy code by code or words of the specialty. A code that is not on the list is taken as typed. */
export function TaxonomyField({ value, onChange, field }: TaxonomyFieldProps) {
  return (
    <CodeField
      label="Taxonomy"
      field={field}
      value={value === "" ? null : { value, code: value, label: "" }}
      onChange={(option) => onChange(option?.value ?? "")}
      acceptFree={(text) =>
        /^[0-9A-Z]{10}$/i.test(text) ? { value: text.toUpperCase(), code: text.toUpperCase(), label: "" } : undefined
      }
      search={async (text, limit) =>
        (await callLedger("codes.search", { list: "taxonomy", text, limit })).map(({ code, label }) => ({
          value: code,
          code,
          label,
        }))
      }
    />
  );
}
