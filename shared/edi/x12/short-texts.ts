const SLOTS = 4096;
/** Spreads keys over the slots: the upper twelve bits of a product with an odd number. */
const SPREAD = 0x9e3779b1;
const SLOT_SHIFT = 20;
const LONGEST = 4;

/**
 * Texts of up to four characters as one string each: segment ids, qualifiers, codes. A large file names the same few
 * over and over, and what follows looks them up and compares them for every segment, which is quick for a string that
 * is always the same one. It is a memory of a fixed size: the answer never depends on it.
 */
const keys = new Int32Array(SLOTS);
/** What came to a slot last and was another one's: it moves in when it comes again. Amounts and names come once. */
const callers = new Int32Array(SLOTS);
const texts = new Array<string>(SLOTS).fill("");

/** The bytes between two places as one number; 0 for none, below 0 for more than four and for what no code is. */
export function shortKey(codes: Uint8Array, from: number, to: number): number {
  // A zero in front would leave no trace in the number.
  if (to - from > LONGEST || codes[from] === 0) return -1;
  let key = 0;
  for (let at = from; at < to; at += 1) key = (key << 8) | (codes[at] as number);
  return key;
}

/** The text between two places, whose characters' bytes are known as well. */
export function textBetween(text: string, codes: Uint8Array, from: number, to: number): string {
  return textOfKey(shortKey(codes, from, to), text, from, to);
}

/** {@link textBetween} for one whose {@link shortKey} is known. */
export function textOfKey(key: number, text: string, from: number, to: number): string {
  if (key <= 0) return text.slice(from, to);
  const slot = Math.imul(key, SPREAD) >>> SLOT_SHIFT;
  if (keys[slot] === key) return texts[slot] as string;
  if (callers[slot] === key) return remember(text.slice(from, to), key, slot);
  callers[slot] = key;
  return text.slice(from, to);
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
