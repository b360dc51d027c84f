import { addDays, dayNumber, type IsoDate, type IsoMoment } from "../../../shared/dates/iso-date.ts";
import type { Clock } from "../clock.ts";
import type { CommandContext } from "../journeys.ts";

/** How far back the sample practice remembers. */
export const SAMPLE_HISTORY_DAYS = 260;

/** A command's surroundings on a former day: what is done then is dated then. */
export function onDay(context: CommandContext, day: IsoDate): CommandContext {
  let looks = 0;
  const clock: Clock = {
    today: () => day,
    timeOfDay: () => "1000",
    now: () => {
      looks += 1;
      const seconds = String(Math.floor(looks / 1000) % 60).padStart(2, "0");
      return `${day}T16:00:${seconds}.${String(looks % 1000).padStart(3, "0")}Z` as IsoMoment;
    },
  };
  // The journeys' own progress is not the founding's.
  return { ...context, clock, progress: () => {} };
}

/** Every day of the history up to and including today. */
export function sampleDays(today: IsoDate): IsoDate[] {
  return Array.from({ length: SAMPLE_HISTORY_DAYS + 1 }, (_, index) => addDays(today, index - SAMPLE_HISTORY_DAYS));
}

/** 0 Sunday to 6 Saturday; 1970-01-01 was a Thursday. */
export function weekdayOf(day: IsoDate): number {
  return (((dayNumber(day) + 4) % 7) + 7) % 7;
}

/** Monday to Friday. */
export function isWorkday(day: IsoDate): boolean {
  return weekdayOf(day) >= 1 && weekdayOf(day) <= 5;
}

/** The day itself, or the Friday before a weekend's day. */
export function lastWorkdayBy(day: IsoDate): IsoDate {
  return isWorkday(day) ? day : lastWorkdayBy(addDays(day, -1));
}
