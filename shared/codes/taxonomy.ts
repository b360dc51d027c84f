/** Whether the text has the form of a provider taxonomy code: nine characters and an X. */
export function isTaxonomyForm(text: string): boolean {
  return /^[0-9A-Z]{9}X$/.test(text);
}

/** Whether the text has the form of a CLIA number: two digits, D, seven digits. */
export function isCliaForm(text: string): boolean {
  return /^\d{2}D\d{7}$/.test(text);
}
