import { addDays, dateFromDayNumber, dayNumber, daysInMonth, type IsoDate, isoDate } from "./iso-date.ts";

/** 0 is Sunday. Day 0 of the count, 1 January 1970, was a Thursday. */
function weekdayOf(date: IsoDate): number {
  return (((dayNumber(date) + 4) % 7) + 7) % 7;
}

const text = (number: number, places = 2) => String(number).padStart(places, "0");
const dayOf = (year: number, month: number, day: number) => isoDate(`${text(year, 4)}-${text(month)}-${text(day)}`);

/** The nth weekday of a month; the last one for -1. */
function nthWeekday(year: number, month: number, weekday: number, nth: number): IsoDate {
  if (nth > 0) {
    const first = dayOf(year, month, 1);
    return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7);
  }
  const last = dayOf(year, month, daysInMonth(year, month));
  return addDays(last, -((weekdayOf(last) - weekday + 7) % 7));
}

/** A holiday that falls on a Saturday is kept on the Friday before, on a Sunday on the Monday after (5 USC 6103(b)). */
function observed(date: IsoDate): IsoDate {
  const weekday = weekdayOf(date);
  return weekday === 6 ? addDays(date, -1) : weekday === 0 ? addDays(date, 1) : date;
}

const MONDAY = 1;
const THURSDAY = 4;

/** The federal holidays of a year as they are kept (5 USC 6103(a)). */
function federalHolidays(year: number): IsoDate[] {
  return [
    observed(dayOf(year, 1, 1)),
    nthWeekday(year, 1, MONDAY, 3),
    nthWeekday(year, 2, MONDAY, 3),
    nthWeekday(year, 5, MONDAY, -1),
    observed(dayOf(year, 6, 19)),
    observed(dayOf(year, 7, 4)),
    nthWeekday(year, 9, MONDAY, 1),
    nthWeekday(year, 10, MONDAY, 2),
    observed(dayOf(year, 11, 11)),
    nthWeekday(year, 11, THURSDAY, 4),
    observed(dayOf(year, 12, 25)),
    // New Year's Day of the next year is kept on 31 December when it is a Saturday.
    observed(dayOf(year + 1, 1, 1)),
  ];
}

/** Whether a day is Monday to Friday and no federal holiday. */
export function isBusinessDay(date: IsoDate): boolean {
  const weekday = weekdayOf(date);
  return weekday !== 0 && weekday !== 6 && !federalHolidays(Number(date.slice(0, 4))).includes(date);
}

/** The day so many business days after another; the first one counted is the next business day. */
export function addBusinessDays(date: IsoDate, count: number): IsoDate {
  let left = count;
  let day = date;
  while (left > 0) {
    day = addDays(day, 1);
    if (isBusinessDay(day)) left -= 1;
  }
  return day;
}

/** How many business days lie after the first day up to and with the second; 0 when it is not later. */
export function businessDaysBetween(from: IsoDate, to: IsoDate): number {
  let count = 0;
  for (let day = dayNumber(from) + 1; day <= dayNumber(to); day += 1) {
    if (isBusinessDay(dateFromDayNumber(day))) count += 1;
  }
  return count;
}
