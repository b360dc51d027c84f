import { daysBetween, type IsoDate } from "../dates/iso-date.ts";
import { type Cents, cents, sumCents, ZERO_CENTS } from "../money/cents.ts";

/** Something open, and the day from which it ages. */
export interface AgingItem {
  openCents: Cents;
  sinceDate: IsoDate;
}

/** Open items by age. Credits stand in their own column, so no bucket hides one; the columns add up to the total. */
export interface Aging {
  days0To30Cents: Cents;
  days31To60Cents: Cents;
  days61To90Cents: Cents;
  days91To120Cents: Cents;
  daysOver120Cents: Cents;
  /** Zero or below: lines that were paid too much. */
  creditsCents: Cents;
  totalCents: Cents;
}

export type AgingBucket = Exclude<keyof Aging, "creditsCents" | "totalCents">;

/** The bucket of an age in days: day 30 is still current, day 31 is in the next. A day in the future is current. */
export function bucketOf(ageDays: number): AgingBucket {
  if (ageDays <= 30) return "days0To30Cents";
  if (ageDays <= 60) return "days31To60Cents";
  if (ageDays <= 90) return "days61To90Cents";
  if (ageDays <= 120) return "days91To120Cents";
  return "daysOver120Cents";
}

/** Ages open items as of a day. */
export function ageItems(items: Iterable<AgingItem>, asOf: IsoDate): Aging {
  const aging: Aging = {
    days0To30Cents: ZERO_CENTS,
    days31To60Cents: ZERO_CENTS,
    days61To90Cents: ZERO_CENTS,
    days91To120Cents: ZERO_CENTS,
    daysOver120Cents: ZERO_CENTS,
    creditsCents: ZERO_CENTS,
    totalCents: ZERO_CENTS,
  };
  for (const { openCents, sinceDate } of items) {
    const column = openCents < 0 ? "creditsCents" : bucketOf(daysBetween(sinceDate, asOf));
    aging[column] = cents(aging[column] + openCents);
    aging.totalCents = sumCents([aging.totalCents, openCents]);
  }
  return aging;
}
