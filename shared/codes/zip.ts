/** Whether the text is a ZIP code of five or nine digits, without a dash. */
export function isZip(text: string): boolean {
  return /^\d{5}(?:\d{4})?$/.test(text);
}

/** Whether the text is a ZIP code of all nine digits, as the billing provider's address needs (2010AA N403). */
export function isZip9(text: string): boolean {
  return /^\d{9}$/.test(text) && !text.endsWith("0000");
}

/** The ZIP code as people read it: `60601-1234`. */
export function formatZip(zip: string): string {
  return zip.length === 9 ? `${zip.slice(0, 5)}-${zip.slice(5)}` : zip;
}

/** Whether an address line is a post office box, which a billing address may not be. */
export function isPostOfficeBox(line: string): boolean {
  return /\bP\.?\s*O\.?\s*B(?:OX|\.)?\b|\bPOST\s+OFFICE\s+BOX\b|\bLOCK\s*BOX\b/i.test(line);
}
