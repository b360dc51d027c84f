import { ActionIcon, type TextInputProps } from "@mantine/core";
import { useState } from "react";
import { IconMask, IconReveal } from "../icons.ts";
import { TextField } from "./text-field.tsx";

interface MaskedFieldProps extends Omit<TextInputProps, "value" | "onChange"> {
  value: string;
  onChange: (value: string) => void;
  field?: string | undefined;
  /** How many characters at the end stay readable while masked. */
  clearTail?: number;
}

/** A number that a passer-by need not read (SSN, member number): its tail shows, the rest while it has the focus or on request. */
export function MaskedField({ value, onChange, clearTail = 4, ...rest }: MaskedFieldProps) {
  const [focused, setFocused] = useState(false);
  const [revealed, setRevealed] = useState(false);
  const masked = !focused && !revealed && value.length > clearTail;
  const label = revealed ? "Mask" : "Show";
  return (
    <TextField
      {...rest}
      value={masked ? `${"•".repeat(value.length - clearTail)}${value.slice(-clearTail)}` : value}
      onChange={onChange}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
      rightSection={
        value.length > clearTail && (
          <ActionIcon aria-label={label} title={label} tabIndex={-1} size={20} onClick={() => setRevealed(!revealed)}>
            {revealed ? <IconMask size={14} /> : <IconReveal size={14} />}
          </ActionIcon>
        )
      }
    />
  );
}
