import { TextInput } from "@mantine/core";
import { useTypedValue } from "../../../parts/fields/typed-value.ts";
import { formatPermille, parsePermille } from "./permille-text.ts";

interface PermilleFieldProps {
  label: string;
  /** Tenths of a percent. */
  value: number;
  field: string;
  onChange: (permille: number) => void;
}

/** A share in percent with at most one decimal, as agencies agree on it: `30`, `33.3`. */
export function PermilleField({ label, value, field, onChange }: PermilleFieldProps) {
  const typed = useTypedValue<number>({
    value,
    onChange: (permille) => permille !== null && onChange(permille),
    parse: parsePermille,
    format: formatPermille,
  });
  return (
    <TextInput
      label={label}
      value={typed.text}
      data-field={field}
      inputMode="decimal"
      autoComplete="off"
      error={typed.faulty ? "Not a share. Type percent from 0 to 100: 30 or 33.3." : undefined}
      onChange={(event) => typed.typed(event.currentTarget.value)}
      onBlur={typed.left}
    />
  );
}
