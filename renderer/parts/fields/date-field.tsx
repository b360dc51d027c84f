import { TextInput, type TextInputProps } from "@mantine/core";
import { formatDate, formatShortDate, parseDate } from "../../../shared/dates/date-text.ts";
import { dayNumber, type IsoDate } from "../../../shared/dates/iso-date.ts";
import { useToday } from "../../state/session.ts";
import classes from "./fields.module.css";
import { useTypedValue } from "./typed-value.ts";

const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"] as const;

/** The weekday's short name. Day 0 of the day count, 1970-01-01, was a Thursday. */
function weekday(date: IsoDate): string {
  return WEEKDAYS[(((dayNumber(date) + 4) % 7) + 7) % 7] ?? "";
}

interface DateFieldProps extends Omit<TextInputProps, "value" | "onChange"> {
  value: IsoDate | null;
  onChange: (value: IsoDate | null) => void;
  /** For birth dates: two-digit years are never in the future. */
  pastOnly?: boolean;
  /** Written `07/04/26`, for cells of a form that have no more room. Days of a claim are never a century off. */
  short?: boolean;
  field?: string | undefined;
}

/** A day as a biller types it (`t`, `-1`, `0704`, `070426`); what was understood stands inside the field at the right. */
export function DateField({ value, onChange, pastOnly = false, short = false, field, error, ...rest }: DateFieldProps) {
  const today = useToday();
  const typed = useTypedValue<IsoDate>({
    value,
    onChange,
    parse: (text) => parseDate(text, today, { pastOnly }),
    format: short ? formatShortDate : formatDate,
  });
  const { understood } = typed;
  const spelled = understood ? formatDate(understood) : "";
  const shown = understood ? (typed.text === spelled ? weekday(understood) : `${weekday(understood)} ${spelled}`) : "";
  return (
    <TextInput
      placeholder="mm/dd/yyyy"
      {...rest}
      value={typed.text}
      data-field={field}
      autoComplete="off"
      error={typed.faulty ? "Not a day. Type 0704, 7/4/26, t or -1." : error}
      rightSection={shown && <span className={classes.understood}>{shown}</span>}
      rightSectionWidth={shown.length > 3 ? 112 : 36}
      rightSectionPointerEvents="none"
      onChange={(event) => typed.typed(event.currentTarget.value)}
      onBlur={(event) => {
        typed.left();
        rest.onBlur?.(event);
      }}
    />
  );
}
