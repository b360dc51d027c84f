import { TextInput, type TextInputProps } from "@mantine/core";

interface TextFieldProps extends Omit<TextInputProps, "value" | "onChange"> {
  value: string;
  onChange: (value: string) => void;
  /** Path of the field in the edited thing, so that a problem can jump here. */
  field?: string | undefined;
}

/** A line of text. */
export function TextField({ value, onChange, field, ...rest }: TextFieldProps) {
  return (
    <TextInput
      {...rest}
      value={value}
      data-field={field}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
