/**
 * Whether the text is a National Provider Identifier: ten digits, the first 1 or 2, and the check digit of Luhn's sum
 * over 80840 and the number (45 CFR 162.406). The prefix adds 24.
 */
export function isNpi(text: string): boolean {
  if (!/^[12]\d{9}$/.test(text)) return false;
  return npiCheckDigit(text.slice(0, 9)) === Number(text[9]);
}

/** The check digit that belongs to the first nine digits of an NPI. */
export function npiCheckDigit(firstNine: string): number {
  let sum = 24;
  for (let index = 0; index < 9; index += 1) {
    const digit = Number(firstNine[index]);
    // Every second digit from the right is doubled; of nine digits these are the first, third, ... ninth.
    const doubled = index % 2 === 0 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return (10 - (sum % 10)) % 10;
}
