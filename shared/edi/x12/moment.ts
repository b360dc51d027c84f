import { daysInMonth } from "../../dates/iso-date.ts";

/** A day of the calendar as CCYYMMDD, or YYMMDD in elements of six. X12 knows no first year. */
export function isDay(text: string): boolean {
  const digits = text.length === 6 ? `20${text}` : text;
  if (!/^\d{8}$/.test(digits)) return false;
  const month = Number(digits.slice(4, 6));
  const day = Number(digits.slice(6));
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(Number(digits.slice(0, 4)), month);
}

/** A time of day as HHMM, with seconds and hundredths where they are sent. */
export function isTime(text: string): boolean {
  return /^([01]\d|2[0-3])[0-5]\d([0-5]\d(\d{1,2})?)?$/.test(text);
}
