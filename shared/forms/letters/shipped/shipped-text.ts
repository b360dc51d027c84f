import type { LetterLanguage } from "../letter-kind.ts";

/** Stands in letters whose words are the biller's own; a letter that still has it is not printed. */
export const OPEN_LINE: Readonly<Record<LetterLanguage, string>> = {
  en: "Type your letter here.",
  es: "Escriba aquí su carta.",
};

/** The text that Billwright ships for a kind of letter, in each language. */
export type ShippedText = Readonly<Record<LetterLanguage, string>>;
