import { toPlainLetters } from "../../../shared/text/plain-letters.ts";

/**
 * A name as type-ahead compares it: capitals, no accents, no apostrophes or dots, one space between words. Used for
 * the kept key and for what is typed, so that "o'brien" finds "O’Brien" and "nunez" finds "Núñez".
 */
export function comparableName(text: string): string {
  return toPlainLetters(text)
    .replace(/['.]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** The kept key of a patient's name: last, first, middle. */
export function nameKey(name: { last: string; first: string; middle: string | null }): string {
  return comparableName(`${name.last} ${name.first} ${name.middle ?? ""}`);
}
