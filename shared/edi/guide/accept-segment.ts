import { daysInMonth } from "../../dates/iso-date.ts";
import { centsInSpan } from "../x12/decimal.ts";
import { isSent, type Segment } from "../x12/segment.ts";
import { datePositions } from "./check-formatted-date.ts";
import { MONEY_MAX_DIGITS } from "./check-value.ts";
import type { ElementDef, SegmentDef, SyntaxNote } from "./guide.ts";
import { qualifierKey } from "./qualifier-key.ts";

const [SPACE, MINUS, POINT, ZERO, NINE, TILDE] = [32, 45, 46, 48, 57, 126];
const [LETTER_A, LETTER_Z] = [65, 90];
/** Codes up to this length are compared as numbers. */
const MAX_KEY_LENGTH = 3;
const FIRST_YEAR = 1800;
const DAY_LENGTH = 8;

/** What a quick look takes an element for; {@link SLOW} is what only the whole check knows. */
const [SLOW, TEXT, CODE, WHOLE, DECIMAL, MONEY, DAY, COMPOSITE] = [0, 1, 2, 3, 4, 5, 6, 7];

/** An element's definition as a quick look at bytes needs it. */
type ElementLook = {
  readonly required: boolean;
  readonly kind: number;
  readonly min: number;
  readonly max: number;
  /** The keys of the values allowed, of a {@link CODE}. */
  readonly codes: readonly number[];
  readonly components: readonly (ElementLook | undefined)[];
};

/** A rule between elements, and the first position that can break it. */
type RuleLook = { readonly note: SyntaxNote; readonly from: number };

export type SegmentLook = {
  readonly elements: readonly (ElementLook | undefined)[];
  /** The last element that must be sent: nothing behind it can be missed. */
  readonly lastRequired: number;
  readonly rules: readonly RuleLook[];
  /** See {@link datePositions}. */
  readonly dated: readonly [form: number, date: number] | undefined;
};

/**
 * Whether a segment is surely right in its elements and in the rules between them: then `check-segment.ts` has nothing
 * to say. Nearly every segment is, and this cuts out no texts. False says only that the whole check must look.
 */
export function acceptsSegment(segment: Segment, { elements, lastRequired, rules }: SegmentLook): boolean {
  const { last, codes, component, repetition } = segment;
  if (last === 0 || !isSent(segment, last) || separatesByWords(component) || separatesByWords(repetition)) return false;
  if (last < lastRequired || last >= elements.length) return false;
  let from = segment.from(1);
  for (let position = 1; position <= last; position += 1) {
    const to = segment.to(position);
    const look = elements[position];
    if (from === to) {
      if (look?.required) return false;
    } else if (look === undefined) return false;
    else if (look.kind === COMPOSITE) {
      if (!acceptsComposite(codes, look, from, to, component, repetition)) return false;
    } else if (!acceptsValue(codes, look, from, to, component, repetition)) return false;
    from = to + 1;
  }
  for (let index = 0; index < rules.length; index += 1) {
    const rule = rules[index] as RuleLook;
    if (rule.from <= last && !keepsRule(segment, rule.note)) return false;
  }
  return true;
}

/** Separators that a code may hold make every code suspect: no file in its senses has them. */
function separatesByWords(separator: number): boolean {
  if (separator <= NINE) return separator >= ZERO;
  // Capitals and small letters lie 32 apart.
  return (separator & ~SPACE) >= LETTER_A && (separator & ~SPACE) <= LETTER_Z;
}

/** How a segment's definition looks to {@link acceptsSegment}. */
export function lookAt(def: SegmentDef): SegmentLook {
  return def.look ?? makeLook(def);
}

function makeLook(def: SegmentDef): SegmentLook {
  const elements = def.elements.map((one) => one && lookOf(one));
  const rules = def.notes.map((note) => ({ note, from: breakableFrom(note) }));
  const look = {
    elements,
    lastRequired: elements.findLastIndex((one) => one?.required),
    rules,
    dated: datePositions(def.id),
  };
  def.look = look;
  return look;
}

/** A segment that ends before this position keeps the rule. */
function breakableFrom({ kind, positions }: SyntaxNote): number {
  if (kind === "R") return 0;
  return kind === "C" || kind === "L" ? (positions[0] ?? 0) : Math.min(...positions);
}

function lookOf(def: ElementDef): ElementLook {
  const { usage, min, max, codes, components = [] } = def;
  const keys = [...(codes ?? [])].map((code) => {
    const bytes = Uint8Array.from(code, (letter) => letter.charCodeAt(0));
    return qualifierKey(bytes, 0, bytes.length);
  });
  const parts = components.map((one) => one && lookOf(one));
  return { required: usage === "R", kind: kindOf(def), min, max, codes: keys, components: parts };
}

function kindOf({ type, min, max, codes, pattern }: ElementDef): number {
  if (type === "COMP") return COMPOSITE;
  if (pattern) return SLOW;
  if (codes) {
    const isText = type === "AN" || type === "ID";
    const fits = (code: string): boolean => code.length >= min && code.length <= Math.min(max, MAX_KEY_LENGTH);
    return isText && [...codes].every((code) => fits(code) && /^[A-Z0-9]+$/.test(code)) ? CODE : SLOW;
  }
  switch (type) {
    case "N":
      return WHOLE;
    case "R":
      return max === MONEY_MAX_DIGITS && min <= 1 ? MONEY : DECIMAL;
    case "DT":
      return min <= DAY_LENGTH && max >= DAY_LENGTH ? DAY : SLOW;
    case "TM":
      return SLOW;
    default:
      return TEXT;
  }
}

function acceptsComposite(
  codes: Uint8Array,
  look: ElementLook,
  from: number,
  to: number,
  component: number,
  repetition: number,
): boolean {
  const { components } = look;
  let start = from;
  let index = 1;
  for (let at = from; at <= to; at += 1) {
    if (at < to && codes[at] !== component) continue;
    const part = components[index];
    if (start === at) {
      if (part?.required) return false;
    } else if (part === undefined || !acceptsValue(codes, part, start, at, component, repetition)) return false;
    start = at + 1;
    index += 1;
  }
  for (; index < components.length; index += 1) if (components[index]?.required) return false;
  return true;
}

function acceptsValue(
  codes: Uint8Array,
  look: ElementLook,
  from: number,
  to: number,
  component: number,
  repetition: number,
): boolean {
  switch (look.kind) {
    case CODE:
      // A zero in front would leave no trace in the key.
      return to - from <= MAX_KEY_LENGTH && codes[from] !== 0 && holds(look.codes, qualifierKey(codes, from, to));
    case TEXT:
      return acceptsText(codes, look, from, to, component, repetition);
    case MONEY:
      // What is an amount is a number too, and so short a text has no more digits than may be.
      return to - from <= MONEY_MAX_DIGITS
        ? centsInSpan(codes, from, to) !== undefined
        : acceptsNumber(codes, look, from, to);
    case WHOLE:
    case DECIMAL:
      return acceptsNumber(codes, look, from, to);
    case DAY:
      return acceptsDay(codes, from, to);
    default:
      return false;
  }
}

/** Lists of codes are so short that looking at each is quicker than asking a set. */
function holds(keys: readonly number[], key: number): boolean {
  for (let index = 0; index < keys.length; index += 1) if (keys[index] === key) return true;
  return false;
}

function acceptsText(
  codes: Uint8Array,
  look: ElementLook,
  from: number,
  to: number,
  component: number,
  repetition: number,
): boolean {
  const length = to - from;
  if (length < look.min || length > look.max || codes[from] === SPACE || codes[to - 1] === SPACE) return false;
  for (let at = from; at < to; at += 1) {
    const code = codes[at] as number;
    if (code < SPACE || code > TILDE || code === component || code === repetition) return false;
  }
  return true;
}

/** Digits, a minus sign in front and, in a decimal, one point; amounts of money are read as such. */
function acceptsNumber(codes: Uint8Array, look: ElementLook, from: number, to: number): boolean {
  let digits = 0;
  let points = 0;
  for (let at = codes[from] === MINUS ? from + 1 : from; at < to; at += 1) {
    const code = codes[at] as number;
    if (code >= ZERO && code <= NINE) digits += 1;
    else if (code === POINT && look.kind !== WHOLE) points += 1;
    else return false;
  }
  if (digits < look.min || digits > look.max || points > 1 || digits === 0) return false;
  return look.kind === WHOLE || look.max !== MONEY_MAX_DIGITS || centsInSpan(codes, from, to) !== undefined;
}

/** CCYYMMDD. */
function acceptsDay(codes: Uint8Array, from: number, to: number): boolean {
  if (to - from !== DAY_LENGTH) return false;
  let number = 0;
  for (let at = from; at < to; at += 1) {
    const digit = (codes[at] as number) - ZERO;
    if (digit < 0 || digit > 9) return false;
    number = number * 10 + digit;
  }
  const year = (number / 10_000) | 0;
  const month = ((number / 100) | 0) % 100;
  const day = number % 100;
  return year >= FIRST_YEAR && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

function keepsRule(segment: Segment, { kind, positions }: SyntaxNote): boolean {
  const first = isSent(segment, positions[0] ?? 1);
  if (!first && (kind === "C" || kind === "L")) return true;
  let count = 0;
  for (const position of positions) if (isSent(segment, position)) count += 1;
  switch (kind) {
    case "P":
      return count === 0 || count === positions.length;
    case "R":
      return count > 0;
    case "E":
      return count <= 1;
    case "C":
      return count === positions.length;
    default:
      return count > 1;
  }
}
