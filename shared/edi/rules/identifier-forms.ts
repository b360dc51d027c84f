/** Whether the text is a National Provider Identifier: ten digits, first 1 or 2, Luhn check digit over 80840 + NPI. */
export function isNpi(text: string): boolean {
  if (!/^[12]\d{9}$/.test(text)) return false;
  // The prefix 80840 adds 24 to the sum whatever follows.
  let sum = 24;
  for (let index = 0; index < 9; index += 1) {
    const digit = Number(text.charAt(index));
    const doubled = index % 2 === 0 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return (10 - (sum % 10)) % 10 === Number(text.charAt(9));
}

/** A provider taxonomy code: nine letters or digits and an X. */
export function isTaxonomy(text: string): boolean {
  return /^[0-9A-Z]{9}X$/.test(text);
}

/** An ICD-10-CM code without its point. The second character may be a letter (since October 2025). */
export function isIcd10(text: string): boolean {
  return /^[A-Z][0-9A-Z]{2,6}$/.test(text);
}

/** A claim adjustment reason code: a number, or letters and a number. */
export function isCarc(text: string): boolean {
  return /^([1-9]\d{0,2}|[A-Z]{1,2}\d{1,3})$/.test(text);
}
