import type { IsoDate } from "../../dates/iso-date.ts";

/** A day as the UB-04 has it, MMDDYY. */
export function toMmddyy(date: IsoDate): string {
  return `${date.slice(5, 7)}${date.slice(8, 10)}${date.slice(2, 4)}`;
}

/** A day of birth, MMDDYYYY. */
export function toMmddyyyy(date: IsoDate): string {
  return `${date.slice(5, 7)}${date.slice(8, 10)}${date.slice(0, 4)}`;
}

/** The hour of a time of day as four digits; the form has no minutes. */
export function toHour(time: string | undefined): string | undefined {
  return time?.slice(0, 2);
}
