import { formatDate } from "../../../shared/dates/date-text.ts";
import type { IsoDate } from "../../../shared/dates/iso-date.ts";

/** `Quill, Ada R` as lists are ordered. */
export function listName(person: { last: string; first: string; middle?: string | null }): string {
  return `${person.last}, ${person.first}${person.middle ? ` ${person.middle}` : ""}`;
}

/** Whole years from birth to a day; a birthday counts from its own day on. */
export function ageOn(birthDate: IsoDate, day: IsoDate): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** `07/04/1951, 75 years`; months are not counted. */
export function bornText(birthDate: IsoDate, today: IsoDate): string {
  const age = ageOn(birthDate, today);
  return `${formatDate(birthDate)}, ${age} ${age === 1 ? "year" : "years"}`;
}

export const SEX_WORDS = { F: "Female", M: "Male", U: "Unknown" } as const;

/** A patient's relation to the subscriber, in our own short words. */
export const RELATIONSHIP_WORDS = {
  "18": "Self",
  "01": "Spouse",
  "19": "Child",
  "53": "Life partner",
  "20": "Employee",
  "39": "Organ donor",
  "40": "Cadaver donor",
  G8: "Other",
  "21": "Unknown",
} as const;

export const RANK_WORDS = { primary: "Primary", secondary: "Secondary", tertiary: "Tertiary" } as const;

/** Whether a coverage is in force on a day; open ends have no limit. */
export function inForce(
  coverage: { effectiveFrom: IsoDate | null; effectiveTo: IsoDate | null },
  day: IsoDate,
): boolean {
  return (
    (coverage.effectiveFrom === null || coverage.effectiveFrom <= day) &&
    (coverage.effectiveTo === null || coverage.effectiveTo >= day)
  );
}
