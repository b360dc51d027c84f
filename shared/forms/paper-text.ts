import { toPlainLetters } from "../text/plain-letters.ts";

/** Text as it may stand on a form. */
export interface PaperText {
  readonly text: string;
  /** Characters that no Latin letter, digit or sign of a typewriter stands for; they were left out. */
  readonly lostCharacters: number;
}

/**
 * Text as a scanner of claim forms reads it: capitals A to Z without accents, digits and `- ' & / ( ) ,` and the decimal
 * point, single blanks. José becomes JOSE, Łukasz LUKASZ.
 */
export function toPaperText(text: string): PaperText {
  let paper = "";
  let lostCharacters = 0;
  for (const character of toPlainLetters(text)) {
    if (/^[A-Z0-9 \-'&/(),.#]$/.test(character)) paper += character;
    else if (/^\s$/.test(character)) paper += " ";
    else lostCharacters += 1;
  }
  return { text: paper.replace(/ +/g, " ").trim(), lostCharacters };
}

/** A name or address part: as {@link toPaperText}, without the points, commas and number signs that boxes forbid. */
export function toUnpunctuated(text: string): PaperText {
  const { text: paper, lostCharacters } = toPaperText(text);
  return {
    text: paper
      .replace(/[.#,()]/g, " ")
      .replace(/ +/g, " ")
      .trim(),
    lostCharacters,
  };
}

/** An identifier: capitals and digits only, as boxes that forbid blanks and hyphens want it. */
export function toIdentifier(text: string): string {
  return toPaperText(text).text.replace(/[^A-Z0-9]/g, "");
}
