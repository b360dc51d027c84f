import { formatDate } from "../../dates/date-text.ts";
import type { IsoDate } from "../../dates/iso-date.ts";
import type { Cents } from "../../money/cents.ts";
import { formatDollars } from "../../money/money-text.ts";
import type { LetterField } from "./letter-fields.ts";
import type { LetterLanguage } from "./letter-kind.ts";

/** A column of a letter's table. Money and dates stand at the right edge, so that they line up. */
export interface LetterColumn {
  readonly head: string;
  /** Of the width that the columns share. */
  readonly share: number;
  readonly align: "left" | "right";
}

/** A table of a letter, as words. */
export interface LetterTable {
  readonly columns: readonly LetterColumn[];
  readonly rows: readonly (readonly string[])[];
  /** The last row, ruled above; none where a sum says nothing. */
  readonly total?: readonly string[];
}

/** The value of a field; "" and a table without rows are empty. */
export type LetterValue = string | { readonly date: IsoDate } | { readonly amountCents: Cents } | LetterTable;

export type LetterValues = Partial<Readonly<Record<LetterField, LetterValue>>>;

const MONTHS: Readonly<Record<LetterLanguage, string>> = {
  en: "January February March April May June July August September October November December",
  es: "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
};

/** A day as a letter writes it: `March 16, 2026`, `16 de marzo de 2026`. */
export function letterDate(date: IsoDate, language: LetterLanguage): string {
  const month = MONTHS[language].split(" ")[Number(date.slice(5, 7)) - 1] ?? "";
  const day = Number(date.slice(8, 10));
  const year = date.slice(0, 4);
  return language === "en" ? `${month} ${day}, ${year}` : `${day} de ${month} de ${year}`;
}

/** A day in a table's column. Spanish letters in the US keep the order of US dates, as patients' other papers do. */
export const tableDate = formatDate;

/** A value in a sentence; undefined for a table and for a field that has none. */
export function valueText(value: LetterValue | undefined, language: LetterLanguage): string {
  if (value === undefined || typeof value === "string") return value?.trim() ?? "";
  if ("date" in value) return letterDate(value.date, language);
  return "amountCents" in value ? formatDollars(value.amountCents) : "";
}

/** Whether a field's value is a table. */
export function isTable(value: LetterValue | undefined): value is LetterTable {
  return typeof value === "object" && "columns" in value;
}
