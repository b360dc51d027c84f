import { Checkbox, type CheckboxProps } from "@mantine/core";

interface CheckFieldProps extends Omit<CheckboxProps, "checked" | "value" | "onChange"> {
  value: boolean;
  onChange: (value: boolean) => void;
  field?: string | undefined;
}

/** Yes or no. */
export function CheckField({ value, onChange, field, ...rest }: CheckFieldProps) {
  return (
    <Checkbox
      {...rest}
      checked={value}
      data-field={field}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}
