import { TextInput, type TextInputProps } from "@mantine/core";
import type { Cents } from "../../../shared/money/cents.ts";
import { formatMoney, parseMoney } from "../../../shared/money/money-text.ts";
import classes from "./fields.module.css";
import { useTypedValue } from "./typed-value.ts";

interface MoneyFieldProps extends Omit<TextInputProps, "value" | "onChange"> {
  value: Cents | null;
  onChange: (value: Cents | null) => void;
  field?: string | undefined;
}

/** Dollars and cents: `125`, `125.5`; `12550` is twelve thousand. What was understood stands at the left while typing. */
export function MoneyField({ value, onChange, field, error, ...rest }: MoneyFieldProps) {
  const typed = useTypedValue<Cents>({ value, onChange, parse: parseMoney, format: formatMoney });
  const spelled = typeof typed.understood === "number" ? formatMoney(typed.understood) : "";
  const understood = spelled !== "" && spelled !== typed.text ? `= ${spelled}` : "$";
  return (
    <TextInput
      {...rest}
      value={typed.text}
      data-field={field}
      inputMode="decimal"
      autoComplete="off"
      classNames={{ input: classes.amount }}
      error={typed.faulty ? "Not an amount. Type dollars and cents: 125 or 125.50." : error}
      leftSection={<span className={classes.understood}>{understood}</span>}
      leftSectionWidth={understood.length > 1 ? 20 + understood.length * 7 : 20}
      leftSectionPointerEvents="none"
      onChange={(event) => typed.typed(event.currentTarget.value)}
      onBlur={(event) => {
        typed.left();
        rest.onBlur?.(event);
      }}
    />
  );
}
