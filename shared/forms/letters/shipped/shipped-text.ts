import type { LetterLanguage } from "../letter-kind.ts";

/** The text that Billwright ships for a kind of letter, in each language. */
export type ShippedText = Readonly<Record<LetterLanguage, string>>;
