import { z } from "zod";
import { addDays, addMonths, type IsoDate, isoDate } from "./iso-date.ts";

/** Zod schema of a calendar month, as `YYYY-MM`. */
export const monthSchema = z
  .string()
  .regex(/^(1[89]|[2-9]\d)\d{2}-(0[1-9]|1[0-2])$/)
  .brand<"Month">();

/** A calendar month as `YYYY-MM`. Months compare and sort as text. */
export type Month = z.infer<typeof monthSchema>;

const NAMES = "January February March April May June July August September October November December".split(" ");

/** The month that a day lies in. */
export function monthOf(date: IsoDate): Month {
  return date.slice(0, 7) as Month;
}

/** The month's first day. */
export function firstDayOf(month: Month): IsoDate {
  return isoDate(`${month}-01`);
}

/** The month's last day. */
export function lastDayOf(month: Month): IsoDate {
  return addDays(addMonths(firstDayOf(month), 1), -1);
}

/** The month that lies `count` later (earlier when negative). */
export function laterMonth(month: Month, count: number): Month {
  return monthOf(addMonths(firstDayOf(month), count));
}

/** The month in words: "March 2026". */
export function monthText(month: Month): string {
  return `${NAMES[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`;
}
