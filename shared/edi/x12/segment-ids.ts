import type { CodedText } from "./segment.ts";

const SLOTS = 512;

/**
 * Segment ids as one string each. A large file names the same few ids over and over; what follows looks them up and
 * compares them for every segment, which is quick for a string that is always the same one.
 */
export class SegmentIds {
  readonly #keys = new Int32Array(SLOTS);
  readonly #ids: string[] = new Array<string>(SLOTS).fill("");

  /** The id that stands in this part of a text. */
  idOf({ text, codes }: CodedText, from: number, to: number): string {
    const length = to - from;
    if (length !== 2 && length !== 3) return text.slice(from, to).trim();
    const third = length === 3 ? (codes[from + 2] as number) : 0;
    const key = ((codes[from] as number) << 16) | ((codes[from + 1] as number) << 8) | third;
    const slot = (key ^ (key >> 5) ^ (key >> 11)) & (SLOTS - 1);
    if (this.#keys[slot] === key) return this.#ids[slot] as string;
    // A property's name is one string for the whole program, so that comparing it compares two addresses.
    const [id = ""] = Object.keys({ [text.slice(from, to).trim()]: true });
    // A character beyond Latin-1 has no byte of its own.
    if (!/^[A-Z0-9]+$/.test(id)) return id;
    this.#keys[slot] = key;
    this.#ids[slot] = id;
    return id;
  }
}
