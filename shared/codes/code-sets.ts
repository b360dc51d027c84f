import type { IsoDate } from "../dates/iso-date.ts";

/** One code of a list, as far as a claim needs it. */
export type ListedCode = {
  /** False for a heading, which is too general to bill. */
  readonly billable: boolean;
  /** First and last day of use, where the list tells. */
  readonly from?: IsoDate;
  readonly to?: IsoDate;
};

/** Looks a code up in a list, written as it travels (capitals, no dot); undefined for one that the list lacks. */
export type CodeLookup = (code: string) => ListedCode | undefined;

/** The code lists that a user loaded. What was not loaded is not checked: nothing can be said about it. */
export type CodeSets = {
  /** ICD-10-CM diagnoses. */
  readonly diagnosis?: CodeLookup;
};
