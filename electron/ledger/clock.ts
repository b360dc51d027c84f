import { Refusal } from "../../shared/contract/error-codes.ts";
import { type IsoDate, type IsoMoment, isIsoDate, isoDate } from "../../shared/dates/iso-date.ts";

/** What a journey knows of time. */
export interface Clock {
  /** The moment now, in UTC. */
  now(): IsoMoment;
  /** Today in the practice's time zone. */
  today(): IsoDate;
  /** The time of day there, as HHMM: what a file's envelope says beside its day. */
  timeOfDay(): string;
}

/** Gives clocks for a time zone. There is one a process. */
export interface ClockSource {
  inZone(timeZone: string): Clock;
}

/**
 * The clock of this process. BILLWRIGHT_TODAY (YYYY-MM-DD) fixes the day for tests and demonstrations.
 * @throws RangeError when BILLWRIGHT_TODAY is set and is not a day.
 */
export function processClock(environment: NodeJS.ProcessEnv): ClockSource {
  const fixed = environment.BILLWRIGHT_TODAY;
  if (fixed === undefined || fixed === "") return systemClock;
  if (!isIsoDate(fixed)) throw new RangeError("BILLWRIGHT_TODAY must be an existing day as YYYY-MM-DD.");
  return fixedClock(fixed);
}

/** The system's clock. */
export const systemClock: ClockSource = {
  inZone: (timeZone) => ({
    now: () => new Date().toISOString() as IsoMoment,
    today: () => dayIn(timeZone, new Date()),
    timeOfDay: () => timeIn(timeZone, new Date()),
  }),
};

/** A clock that stays on one day: moments begin at 15:00 UTC, daytime all over the US, and advance 1 ms a look. */
export function fixedClock(today: IsoDate): ClockSource {
  let looks = 0;
  const start = Date.parse(`${today}T15:00:00.000Z`);
  const clock: Clock = {
    now: () => {
      looks += 1;
      return new Date(start + looks).toISOString() as IsoMoment;
    },
    today: () => today,
    timeOfDay: () => "0900",
  };
  return { inZone: () => clock };
}

/** @throws Refusal `bad-input` when the text is not the IANA name of a time zone that this Node knows. */
export function checkTimeZone(timeZone: string): void {
  try {
    dayFormat(timeZone);
  } catch {
    throw new Refusal(
      "bad-input",
      "That is not a time zone this computer knows. Choose one of the list, e.g. America/Chicago.",
      "timeZone",
    );
  }
}

/** Milliseconds that only ever grow, to share out this process's time. They say nothing of the day. */
export function monotonicMs(): number {
  return performance.now();
}

const formats = new Map<string, Intl.DateTimeFormat>();

function dayIn(timeZone: string, moment: Date): IsoDate {
  // The en-CA locale writes days as YYYY-MM-DD.
  return isoDate(dayFormat(timeZone).format(moment));
}

function timeIn(timeZone: string, moment: Date): string {
  const parts = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" }).format(moment);
  return parts.replace(":", "");
}

function dayFormat(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  formats.set(timeZone, format);
  return format;
}
