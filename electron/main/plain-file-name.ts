/** A name that a page may suggest: no folders, nothing hidden, not endless. */
export function isPlainFileName(name: unknown): name is string {
  return typeof name === "string" && /^[^/\\:*?"<>|\p{Cc}]{1,120}$/u.test(name) && !name.startsWith(".");
}
