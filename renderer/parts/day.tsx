import { formatDate } from "../../shared/dates/date-text.ts";
import type { IsoDate, IsoMoment } from "../../shared/dates/iso-date.ts";
import classes from "./figures.module.css";

/** A day as US readers write it; a dash where there is none. */
export function Day({ date }: { date: IsoDate | null | undefined }) {
  if (!date) return <span className={classes.none}>–</span>;
  return (
    <time className={classes.day} dateTime={date}>
      {formatDate(date)}
    </time>
  );
}

/** A moment as day and time in the practice's zone, e.g. `07/04/2026 3:05 PM`. */
export function momentText(at: IsoMoment, timeZone: string): string {
  return new Intl.DateTimeFormat("en-US", {
    timeZone,
    month: "2-digit",
    day: "2-digit",
    year: "numeric",
    hour: "numeric",
    minute: "2-digit",
  })
    .format(new Date(at))
    .replace(",", "");
}
