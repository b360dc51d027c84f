import { type Cents, cents, MAX_ENTERED_CENTS } from "../../money/cents.ts";
import type { Segment } from "./segment.ts";

/** Whether the text is an X12 decimal number (type R): digits, one optional point, a minus sign in front. */
export function isDecimal(text: string): boolean {
  return /^-?(\d+\.?\d*|\.\d+)$/.test(text);
}

/**
 * Reads an X12 monetary amount exactly.
 * @returns undefined when the text is not a number, has more than two significant decimals or leaves the bound.
 */
export function centsFromDecimal(text: string): Cents | undefined {
  if (text.length > scratch.length) return undefined;
  for (let at = 0; at < text.length; at += 1) scratch[at] = Math.min(text.charCodeAt(at), BEYOND);
  return centsInSpan(scratch, 0, text.length);
}

/** Room for an amount as bytes: longer ones leave the bound, or are zeros that nobody sends. */
const scratch = new Uint8Array(64);
const BEYOND = 255;

/** The amount at a position of a segment, or undefined where there is none that can be read. */
export function centsAt(segment: Segment, position: number): Cents | undefined {
  if (position > segment.last) return undefined;
  return centsInSpan(segment.codes, segment.from(position), segment.to(position));
}

const [ZERO, NINE, POINT, MINUS] = [48, 57, 46, 45];
/** Seven digits of dollars are less than 2^30 cents. */
const MAX_SMALL = 7;

/** {@link centsFromDecimal} of a part of a text's bytes, which need not be cut out for it. */
export function centsInSpan(codes: Uint8Array, from: number, to: number): Cents | undefined {
  const negative = from < to && codes[from] === MINUS;
  return to - from <= MAX_SMALL ? smallCents(codes, from, to, negative) : largeCents(codes, from, to, negative);
}

/** An amount that is so short that it stays within the bound, and within the numbers that are quickest to count with. */
function smallCents(codes: Uint8Array, from: number, to: number, negative: boolean): Cents | undefined {
  let amount = 0;
  let point = -1;
  for (let at = negative ? from + 1 : from; at < to; at += 1) {
    const digit = (codes[at] as number) - ZERO;
    if (digit >= 0 && digit <= 9) amount = (amount * 10 + digit) | 0;
    else if (digit === POINT - ZERO && point < 0) point = at;
    else return undefined;
  }
  const decimals = point < 0 ? 0 : to - point - 1;
  // Something longer than this function knows, or nothing but signs.
  if (decimals > 2 || to - from - (negative ? 1 : 0) - (point < 0 ? 0 : 1) === 0) {
    return largeCents(codes, from, to, negative);
  }
  if (decimals < 2) amount *= decimals === 1 ? 10 : 100;
  // Taken from zero, because the negative of zero is another one. What is so short needs no look at its size.
  return (negative ? 0 - amount : amount) as Cents;
}

function largeCents(codes: Uint8Array, from: number, to: number, negative: boolean): Cents | undefined {
  let amount = 0;
  let digits = 0;
  let decimals = -1;
  for (let at = negative ? from + 1 : from; at < to; at += 1) {
    const code = codes[at] as number;
    if (code === POINT && decimals < 0) {
      decimals = 0;
      continue;
    }
    if (code < ZERO || code > NINE) return undefined;
    digits += 1;
    if (decimals >= 2) {
      if (code !== ZERO) return undefined;
      continue;
    }
    amount = amount * 10 + (code - ZERO);
    if (amount > MAX_ENTERED_CENTS) return undefined;
    if (decimals >= 0) decimals += 1;
  }
  if (digits === 0) return undefined;
  if (decimals < 2) amount *= decimals === 1 ? 10 : 100;
  if (amount > MAX_ENTERED_CENTS) return undefined;
  return cents(negative ? -amount : amount);
}

/** Writes cents as X12 wants decimals: no leading zeros, a point only where needed, e.g. 100, 43.5, .05, -12.3. */
export function decimalFromCents(amount: Cents): string {
  const magnitude = Math.abs(amount);
  const whole = Math.floor(magnitude / 100);
  const fraction = String(magnitude % 100)
    .padStart(2, "0")
    .replace(/0+$/, "");
  const text = fraction === "" ? String(whole) : `${whole === 0 ? "" : whole}.${fraction}`;
  return amount < 0 ? `-${text}` : text;
}
