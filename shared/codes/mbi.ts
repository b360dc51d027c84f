const LETTER = "[AC-HJKMNP-RT-Y]";
const LETTER_OR_DIGIT = "[0-9AC-HJKMNP-RT-Y]";
const MBI = new RegExp(`^[1-9]${LETTER}${LETTER_OR_DIGIT}\\d${LETTER}${LETTER_OR_DIGIT}\\d${LETTER}${LETTER}\\d\\d$`);

/**
 * Whether the text is a Medicare beneficiary identifier: eleven characters, letters without S, L, O, I, B and Z. Dashes
 * as printed on the card are allowed for typing.
 */
export function isMbi(text: string): boolean {
  return MBI.test(text.trim().toUpperCase().replaceAll("-", ""));
}
