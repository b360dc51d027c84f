import { NativeSelect, type NativeSelectProps } from "@mantine/core";

interface SelectFieldProps<Value extends string> extends Omit<NativeSelectProps, "value" | "onChange" | "data"> {
  value: Value;
  onChange: (value: Value) => void;
  options: ReadonlyArray<{ readonly value: Value; readonly label: string }>;
  field?: string | undefined;
}

/** One of a few. The system's own list: a letter chooses, arrows step, nothing to learn. */
export function SelectField<Value extends string>({
  value,
  onChange,
  options,
  field,
  ...rest
}: SelectFieldProps<Value>) {
  return (
    <NativeSelect
      {...rest}
      value={value}
      data-field={field}
      data={options.map((option) => ({ value: option.value, label: option.label }))}
      onChange={(event) => {
        const chosen = options.find((option) => option.value === event.currentTarget.value);
        if (chosen) onChange(chosen.value);
      }}
    />
  );
}
