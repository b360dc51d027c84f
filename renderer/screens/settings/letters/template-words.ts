import { formatDate } from "../../../../shared/dates/date-text.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";

/** When a text was saved and by whom; empty for one that never was. */
export function dayOfMoment(savedAt: string | null, userName: string | null): string {
  return savedAt === null ? "" : `${formatDate(savedAt.slice(0, 10) as IsoDate)}, ${userName ?? ""}`;
}
