import { createHash, randomBytes } from "node:crypto";

/** Crockford's base 32: digits and capitals that cannot be misread for each other. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** The one source of ids. */
export interface NewId {
  /**
   * An opaque id of 26 characters. Ids made later sort later, also within one millisecond: rows inserted together are
   * read back in their order by id, and a table's newest rows stay together.
   */
  (): string;
  /** A claim number for CLM01: 12 characters of A-Z and 0-9, opaque, below every payer's limit. */
  claimNumber(): string;
}

/** Ids from the system's random source. */
export function randomNewId(nowMs: () => number = Date.now): NewId {
  return makeNewId(nowMs, randomBytes);
}

/** The same ids every time for a seed: for the sample practice, the demonstration and tests. */
export function seededNewId(seed: string): NewId {
  let count = 0;
  const bytes = (length: number): Buffer => {
    count += 1;
    return createHash("sha512").update(`${seed} ${count}`).digest().subarray(0, length);
  };
  return makeNewId(() => count, bytes);
}

function makeNewId(nowMs: () => number, bytes: (length: number) => Buffer): NewId {
  let lastMs = 0;
  let lastText = "";
  const newId = () => {
    const ms = nowMs();
    // A clock that stands still or is set back must not make new ids sort before old ones.
    const next = ms > lastMs ? undefined : nextText(lastText);
    if (next === undefined) lastMs = Math.max(lastMs + 1, ms);
    lastText = next ?? randomText(bytes(16), 16);
    return timeText(lastMs) + lastText;
  };
  return Object.assign(newId, { claimNumber: () => randomText(bytes(12), 12) });
}

/** Milliseconds as ten characters, which lasts until the year 10889. */
function timeText(milliseconds: number): string {
  let text = "";
  let rest = milliseconds;
  for (let place = 0; place < 10; place += 1) {
    text = ALPHABET[rest % 32] + text;
    rest = Math.floor(rest / 32);
  }
  return text;
}

/** The text that sorts next; undefined after the last one there is. */
function nextText(text: string): string | undefined {
  const rest = text.replace(/Z+$/, "");
  const final = rest.at(-1);
  if (final === undefined) return undefined;
  return (rest.slice(0, -1) + ALPHABET[ALPHABET.indexOf(final) + 1]).padEnd(text.length, "0");
}

/** Five random bits of each byte: 256 is a multiple of 32, so every character is equally likely. */
function randomText(bytes: Buffer, length: number): string {
  return Array.from(bytes.subarray(0, length), (byte) => ALPHABET[byte & 31]).join("");
}
