/** A field left empty is nothing, not an empty text. */
export function orNull(text: string): string | null {
  return text.trim() === "" ? null : text;
}
