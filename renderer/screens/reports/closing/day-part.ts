import type { OutputOf } from "../../../../shared/contract/contract.ts";

/** What each part of a day sheet gets: the sheet, and its days in words for the heads of its figures' entries. */
export interface DayPartProps {
  sheet: OutputOf<"daySheets.get">;
  days: string;
}
