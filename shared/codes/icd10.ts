/**
 * Whether the text has the form of an ICD-10-CM code, with or without its dot. The second character may be a letter
 * since fiscal year 2026.
 */
export function isIcd10Form(text: string): boolean {
  return /^[A-Z][0-9A-Z][0-9A-Z](?:\.?[0-9A-Z]{1,4})?$/.test(text);
}

/** The code as it travels and is stored: capitals, no dot. */
export function withoutDot(code: string): string {
  return code.trim().toUpperCase().replace(".", "");
}

/** The code as people read it: a dot after the third character. */
export function withDot(code: string): string {
  return code.length > 3 ? `${code.slice(0, 3)}.${code.slice(3)}` : code;
}

/** Whether the code tells an external cause (V00 to Y99), which never stands first. */
export function isExternalCause(code: string): boolean {
  return /^[VWXY]/.test(code);
}

/** Whether the code tells an injury or poisoning (S00 to T88), which an external cause usually explains. */
export function isInjury(code: string): boolean {
  return /^[ST]/.test(code);
}
