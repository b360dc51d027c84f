import type { TextInputProps } from "@mantine/core";
import { useState } from "react";
import { TextField } from "./text-field.tsx";

interface NumberFieldProps extends Omit<TextInputProps, "value" | "onChange" | "min" | "max"> {
  value: number;
  onChange: (value: number) => void;
  min: number;
  max: number;
  field?: string | undefined;
}

/** A whole number within bounds. Text outside them stays for correction and is not taken. */
export function NumberField({ value, onChange, min, max, error, ...rest }: NumberFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const numberOf = (text: string) => {
    const read = /^-?\d{1,6}$/.test(text.trim()) ? Number(text) : Number.NaN;
    return read >= min && read <= max ? read : undefined;
  };
  const faulty = typed !== null && numberOf(typed) === undefined;
  return (
    <TextField
      {...rest}
      inputMode="numeric"
      value={typed ?? String(value)}
      error={faulty ? `A whole number from ${min} to ${max}.` : error}
      onChange={(text) => {
        setTyped(text);
        const read = numberOf(text);
        if (read !== undefined) onChange(read);
      }}
      onBlur={() => {
        if (!faulty) setTyped(null);
      }}
    />
  );
}
