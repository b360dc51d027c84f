import { addDays, type IsoDate, isIsoDate, isoDate } from "./iso-date.ts";

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

/** A day in X12's D8 form, `CCYYMMDD`. */
export function toD8(date: IsoDate): string {
  return date.replaceAll("-", "");
}

/** The day that an X12 D8 value names, or undefined when it is not an existing day. */
export function fromD8(text: string): IsoDate | undefined {
  if (!/^\d{8}$/.test(text)) return undefined;
  const candidate = `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`;
  return isIsoDate(candidate) ? isoDate(candidate) : undefined;
}
