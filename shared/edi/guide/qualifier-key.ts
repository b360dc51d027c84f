/** Codes up to this length are their own key. */
const MAX_EXACT = 3;

/**
 * A code as one number, for tables that are asked for every segment of a file. Longer codes, of which guides have few,
 * get a negative number that hardly any other text has: a segment placed by a chance likeness is found by its check.
 */
export function qualifierKey(codes: Uint8Array, from: number, to: number): number {
  let key = 0;
  if (to - from <= MAX_EXACT) {
    for (let at = from; at < to; at += 1) key = (key << 8) | (codes[at] as number);
    return key;
  }
  for (let at = from; at < to; at += 1) key = (Math.imul(key, 31) + (codes[at] as number)) | 0;
  return ~(key & 0x3fffffff);
}
