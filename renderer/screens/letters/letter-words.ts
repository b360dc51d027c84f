import type { LetterLanguage } from "../../../shared/forms/letters/letter-kind.ts";

export const LANGUAGE_WORDS: Readonly<Record<LetterLanguage, string>> = { en: "English", es: "Spanish" };

export const LANGUAGES: ReadonlyArray<{ readonly value: LetterLanguage; readonly label: string }> = [
  { value: "en", label: LANGUAGE_WORDS.en },
  { value: "es", label: LANGUAGE_WORDS.es },
];
