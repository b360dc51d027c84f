import type { TextInputProps } from "@mantine/core";
import { type DigitLayout, digitsOf } from "./digits-text.ts";
import { TextField } from "./text-field.tsx";

interface DigitsFieldProps extends Omit<TextInputProps, "value" | "onChange"> {
  /** Digits only, as stored. */
  value: string;
  onChange: (digits: string) => void;
  layout: DigitLayout;
  field?: string | undefined;
}

/** A number of a fixed form (phone, EIN, ZIP, NPI), laid out while typed and stored as digits. */
export function DigitsField({ value, onChange, layout, ...rest }: DigitsFieldProps) {
  return (
    <TextField
      inputMode="numeric"
      {...rest}
      value={layout.write(value)}
      onChange={(text) => {
        const digits = digitsOf(text, layout);
        // Deleting a separator alone would give the same digits back and the caret would stick: take the digit before it.
        const stuck = text.length < layout.write(value).length && digits === value;
        onChange(stuck ? digits.slice(0, -1) : digits);
      }}
    />
  );
}
