import { addDays, daysInMonth, type IsoDate, isIsoDate } from "./iso-date.ts";

/** Nobody who is treated today was born before it. */
const FIRST_YEAR = 1800;

/**
 * Reads a day as a biller types it, relative to the practice's today: `t` (today), `-1` / `+7` (days from today),
 * `0704` or `7/4` (the current year), `070426`, `07042026`, `7/4/26`, `7/4/2026`, `2026-07-04`.
 * Two-digit years mean the hundred years that end nineteen years from today (70 → 1970, 30 → 2030), and when
 * `pastOnly` (birth dates) the latest such year not after today.
 * @returns the day, or undefined when the text names none that exists.
 */
export function parseDate(text: string, today: IsoDate, options: { pastOnly?: boolean } = {}): IsoDate | undefined {
  const trimmed = text.trim().toLowerCase();
  if (trimmed === "t") return today;
  if (/^[-+]\d{1,4}$/.test(trimmed)) return addDays(today, Number(trimmed));
  if (/^\d{4}-\d{2}-\d{2}$/.test(trimmed)) return isIsoDate(trimmed) ? trimmed : undefined;
  const parts = splitMonthDayYear(trimmed);
  if (!parts) return undefined;
  const [month, day, yearText] = parts;
  const year = yearText === "" ? today.slice(0, 4) : expandYear(yearText, today, options.pastOnly === true);
  const candidate = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isIsoDate(candidate) ? candidate : undefined;
}

function splitMonthDayYear(text: string): [string, string, string] | undefined {
  const separated = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2}))?$/.exec(text);
  if (separated) return [separated[1] ?? "", separated[2] ?? "", separated[3] ?? ""];
  const joined = /^(\d{2})(\d{2})(\d{4}|\d{2})?$/.exec(text);
  if (joined) return [joined[1] ?? "", joined[2] ?? "", joined[3] ?? ""];
  return undefined;
}

function expandYear(yearText: string, today: IsoDate, pastOnly: boolean): string {
  if (yearText.length === 4) return yearText;
  const thisYear = Number(today.slice(0, 4));
  const latest = pastOnly ? thisYear : thisYear + 19;
  const inThisCentury = Math.floor(latest / 100) * 100 + Number(yearText);
  return String(inThisCentury > latest ? inThisCentury - 100 : inThisCentury);
}

/** A day as US readers write it: `07/04/2026`. */
export function formatDate(date: IsoDate): string {
  return `${date.slice(5, 7)}/${date.slice(8, 10)}/${date.slice(0, 4)}`;
}

/** The same where a form has room for eight characters only: `07/04/26`. */
export function formatShortDate(date: IsoDate): string {
  return `${date.slice(5, 7)}/${date.slice(8, 10)}/${date.slice(2, 4)}`;
}

/** A day in X12's D8 form, `CCYYMMDD`. */
export function toD8(date: IsoDate): string {
  return date.replaceAll("-", "");
}

/** The day that an X12 D8 value names, or undefined when it is not an existing day. Large files ask for many days. */
export function fromD8(text: string): IsoDate | undefined {
  if (text.length !== 8) return undefined;
  const year = digitsOf(text, 0, 4);
  const month = digitsOf(text, 4, 6);
  const day = digitsOf(text, 6, 8);
  if (!(year >= FIRST_YEAR) || !(month >= 1 && month <= 12) || !(day >= 1 && day <= daysInMonth(year, month))) {
    return undefined;
  }
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}` as IsoDate;
}

/** The day of this century that MMDDYY names, or undefined when it is not an existing day. */
export function fromMmddyy(text: string): IsoDate | undefined {
  return text.length === 6 ? fromD8(`20${text.slice(4)}${text.slice(0, 4)}`) : undefined;
}

/** The number that these characters write, or NaN where one of them is no digit. */
function digitsOf(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}
