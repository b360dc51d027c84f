import { z } from "zod";

/** Nobody who is treated today was born before it, and no service was given. */
const FIRST_DAY = "1800-01-01";

/** Zod schema of a calendar day that exists, as `YYYY-MM-DD`. */
export const isoDateSchema = z.iso
  .date()
  .refine((text) => text >= FIRST_DAY, "A date before the year 1800 is a slip of the keys.")
  .brand<"IsoDate">();

/** A calendar day that exists, as `YYYY-MM-DD`, without time or zone. Days compare and sort as text. */
export type IsoDate = z.infer<typeof isoDateSchema>;

/** Zod schema of a moment in UTC, as `YYYY-MM-DDTHH:MM:SS.sssZ`. */
export const isoMomentSchema = z.iso.datetime().brand<"IsoMoment">();

/** A moment in UTC, as the clock gives it. */
export type IsoMoment = z.infer<typeof isoMomentSchema>;

/** Brands text as a day. @throws RangeError when it is not an existing day as `YYYY-MM-DD`. */
export function isoDate(text: string): IsoDate {
  if (!isIsoDate(text)) throw new RangeError("A date must be an existing day as YYYY-MM-DD.");
  return text;
}

/** Whether the text is an existing day as `YYYY-MM-DD`. */
export function isIsoDate(text: string): text is IsoDate {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month) && text >= FIRST_DAY;
}

/** Days in a month of the Gregorian calendar; month is 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** The day as a count of days since 1970-01-01 (negative before), by the civil-calendar arithmetic of H. Hinnant. */
export function dayNumber(date: IsoDate): number {
  const year0 = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  const day = Number(date.slice(8, 10));
  const year = month <= 2 ? year0 - 1 : year0;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The day that a {@link dayNumber} names. */
export function dateFromDayNumber(days: number): IsoDate {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthShifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthShifted + 2) / 5) + 1;
  const month = monthShifted < 10 ? monthShifted + 3 : monthShifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return isoDate(`${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`);
}

/** The day that lies `days` later (earlier when negative). */
export function addDays(date: IsoDate, days: number): IsoDate {
  return dateFromDayNumber(dayNumber(date) + days);
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The same day of a later month, or that month's last day when it is shorter (31 January + 1 month = 28 February). */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const monthIndex = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const year = Math.floor(monthIndex / 12);
  const month = (monthIndex % 12) + 1;
  const day = Math.min(Number(date.slice(8, 10)), daysInMonth(year, month));
  return isoDate(`${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`);
}
