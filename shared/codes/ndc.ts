/** Whether the text is a National Drug Code as it travels: eleven digits, 5-4-2, no dashes (LIN03). */
export function isNdc11(text: string): boolean {
  return /^\d{11}$/.test(text);
}

/**
 * Brings a drug code as it stands on the package to eleven digits: 4-4-2, 5-3-2 and 5-4-1 each miss one leading zero
 * in one segment.
 * @returns undefined for anything else; ten bare digits are ambiguous, because nothing tells which segment is short.
 */
export function toNdc11(text: string): string | undefined {
  const trimmed = text.trim();
  if (isNdc11(trimmed)) return trimmed;
  const match = /^(\d{4,5})-(\d{3,4})-(\d{1,2})$/.exec(trimmed);
  if (!match) return undefined;
  const [labeler = "", product = "", packaging = ""] = match.slice(1);
  const digits = labeler.length + product.length + packaging.length;
  if (digits < 10) return undefined;
  return `${labeler.padStart(5, "0")}${product.padStart(4, "0")}${packaging.padStart(2, "0")}`;
}
