import { addDays, type IsoDate } from "../dates/iso-date.ts";
import { type Cents, cents, ZERO_CENTS } from "../money/cents.ts";

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

/** Ages open items as of a day. */
export function ageItems(items: Iterable<AgingItem>, asOf: IsoDate): Aging {
  return agerOf(asOf)(items);
}

/** The most days of each bucket: day 30 is still current, day 31 is in the next. A day in the future is current. */
const OLDEST_DAYS = [
  [30, "days0To30Cents"],
  [60, "days31To60Cents"],
  [90, "days61To90Cents"],
  [120, "days91To120Cents"],
] as const;

/** What ages items as of a day, for many accounts of one day: the days between are counted once, not for each item. */
export function agerOf(asOf: IsoDate): (items: Iterable<AgingItem>) => Aging {
  const oldest = OLDEST_DAYS.map(([days, bucket]) => [addDays(asOf, -days), bucket] as const);
  const columnOf = (sinceDate: IsoDate): AgingBucket => {
    for (const [date, bucket] of oldest) if (sinceDate >= date) return bucket;
    return "daysOver120Cents";
  };
  return (items) => {
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
      const column = openCents < 0 ? "creditsCents" : columnOf(sinceDate);
      aging[column] = cents(aging[column] + openCents);
      aging.totalCents = cents(aging.totalCents + openCents);
    }
    return aging;
  };
}
