import { toPlainLetters } from "../../text/plain-letters.ts";
import type { Delimiters } from "./segment.ts";
import { EdiWriteError } from "./write-error.ts";

/** X12's basic and extended character sets, as they remain after capitals are made. */
const ALLOWED = /^[A-Z0-9 !"&'()*+,\-./:;?=%@[\]_{}\\|<>~^`#$]*$/;

/** Text that is ready as it stands: no separator is a letter, digit, space, point or dash (see `writeInterchange`). */
const READY = /^(?:[A-Z0-9.-](?:[A-Z0-9 .-]*[A-Z0-9.-])?)?$/;

/**
 * Text as it may stand in an element: capitals, accents taken off, typographic marks made plain, spaces trimmed.
 * @throws EdiWriteError for characters that X12 does not carry, and for the separators of this file.
 */
export function toDataText(text: string, delimiters: Delimiters, place: string): string {
  if (READY.test(text)) return text;
  const plain = toPlainLetters(text).trim();
  if (!ALLOWED.test(plain)) {
    throw new EdiWriteError(
      "character-not-allowed",
      `${place} holds a character that a claim file cannot carry. Retype it with plain letters, digits and punctuation.`,
    );
  }
  for (const separator of Object.values(delimiters)) {
    if (separator !== "" && plain.includes(separator)) {
      throw new EdiWriteError(
        "separator-in-data",
        `${place} holds the character ${separator}, which this receiver's files use as a separator. Take it out of the text.`,
      );
    }
  }
  return plain;
}
