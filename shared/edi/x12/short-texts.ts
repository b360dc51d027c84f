const SLOTS = 4096;
/** Spreads keys over the slots: the upper twelve bits of a product with an odd number. */
const SPREAD = 0x9e3779b1;
const SLOT_SHIFT = 20;
const LONGEST = 3;

/**
 * Texts of up to three characters as one string each: segment ids, qualifiers, codes. A large file names the same few
 * over and over, and what follows looks them up and compares them for every segment, which is quick for a string that
 * is always the same one. It is a memory of a fixed size: the answer never depends on it.
 */
const keys = new Int32Array(SLOTS);
const texts = new Array<string>(SLOTS).fill("");

/** The text between two places, whose characters' bytes are known as well. */
export function textBetween(text: string, codes: Uint8Array, from: number, to: number): string {
  const length = to - from;
  if (length > LONGEST) return text.slice(from, to);
  let key = length;
  for (let at = from; at < to; at += 1) key = (key << 8) | (codes[at] as number);
  const slot = Math.imul(key, SPREAD) >>> SLOT_SHIFT;
  if (keys[slot] === key) return texts[slot] as string;
  return remember(text.slice(from, to), key, slot);
}

function remember(cut: string, key: number, slot: number): string {
  // A character beyond Latin-1 has no byte of its own.
  if (!/^[ -~]+$/.test(cut)) return cut;
  // A property's name is one string for the whole program, so that comparing it compares two addresses.
  const [known = cut] = Object.keys({ [cut]: true });
  keys[slot] = key;
  texts[slot] = known;
  return known;
}
