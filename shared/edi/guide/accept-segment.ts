import { daysInMonth } from "../../dates/iso-date.ts";
import { centsInSpan } from "../x12/decimal.ts";
import { isSent, type Segment } from "../x12/segment.ts";
import { MONEY_MAX_DIGITS } from "./check-value.ts";
import type { ElementDef, SegmentDef, SyntaxNote } from "./guide.ts";
import { qualifierKey } from "./qualifier-key.ts";

const [SPACE, MINUS, POINT, ZERO, NINE, TILDE] = [32, 45, 46, 48, 57, 126];
/** Codes up to this length are compared as numbers. */
const MAX_KEY_LENGTH = 3;
const FIRST_YEAR = 1800;

/** An element's definition as a quick look at bytes needs it. */
type ElementLook = {
  readonly required: boolean;
  readonly type: ElementDef["type"];
  readonly min: number;
  readonly max: number;
  readonly codes: readonly number[] | undefined;
  /** Something that only the whole check knows. */
  readonly slow: boolean;
  readonly components: readonly (ElementLook | undefined)[];
};

/** A rule between elements, and the first position that can break it. */
type RuleLook = { readonly note: SyntaxNote; readonly from: number };

export type SegmentLook = {
  readonly elements: readonly (ElementLook | undefined)[];
  /** The last element that must be sent: nothing behind it can be missed. */
  readonly lastRequired: number;
  readonly rules: readonly RuleLook[];
};

/**
 * Whether a segment is surely right in its elements and in the rules between them: then `check-segment.ts` has nothing
 * to say. Nearly every segment is, and this cuts out no texts. False says only that the whole check must look.
 */
export function acceptsSegment(segment: Segment, def: SegmentDef): boolean {
  const { last, delimiters } = segment;
  if (last === 0 || !isSent(segment, last)) return false;
  const { elements, lastRequired, rules } = def.look ?? makeLook(def);
  if (last < lastRequired) return false;
  const component = delimiters.component.charCodeAt(0);
  const repetition = delimiters.repetition === "" ? -1 : delimiters.repetition.charCodeAt(0);
  let from = segment.from(1);
  for (let position = 1; position <= last; position += 1) {
    const to = segment.to(position);
    const look = elements[position];
    if (from === to) {
      if (look?.required) return false;
    } else if (!look || !acceptsElement(segment.codes, look, from, to, component, repetition)) return false;
    from = to + 1;
  }
  for (let index = 0; index < rules.length; index += 1) {
    const rule = rules[index] as RuleLook;
    if (rule.from <= last && !keepsRule(segment, rule.note)) return false;
  }
  return true;
}

function makeLook(def: SegmentDef): SegmentLook {
  const elements = def.elements.map((one) => one && lookOf(one));
  const rules = def.notes.map((note) => ({ note, from: breakableFrom(note) }));
  const look = { elements, lastRequired: elements.findLastIndex((one) => one?.required), rules };
  def.look = look;
  return look;
}

/** A segment that ends before this position keeps the rule. */
function breakableFrom({ kind, positions }: SyntaxNote): number {
  if (kind === "R") return 0;
  return kind === "C" || kind === "L" ? (positions[0] ?? 0) : Math.min(...positions);
}

function lookOf({ usage, type, min, max, codes, pattern, components = [] }: ElementDef): ElementLook {
  const keys = codes && [...codes].every((code) => code.length <= MAX_KEY_LENGTH) ? ([] as number[]) : undefined;
  for (const code of codes ?? []) {
    const bytes = Uint8Array.from(code, (letter) => letter.charCodeAt(0));
    keys?.push(qualifierKey(bytes, 0, bytes.length));
  }
  const slow = pattern !== undefined || type === "TM" || (codes !== undefined && keys === undefined);
  const parts = components.map((one) => one && lookOf(one));
  return { required: usage === "R", type, min, max, codes: keys, slow, components: parts };
}

function acceptsElement(
  codes: Uint8Array,
  look: ElementLook,
  from: number,
  to: number,
  component: number,
  repetition: number,
): boolean {
  if (look.type !== "COMP") return acceptsValue(codes, look, from, to, component, repetition);
  let start = from;
  let index = 1;
  for (let at = from; at <= to; at += 1) {
    if (at < to && codes[at] !== component) continue;
    const part = look.components[index];
    if (start === at) {
      if (part?.required) return false;
    } else if (!part || !acceptsValue(codes, part, start, at, component, repetition)) return false;
    start = at + 1;
    index += 1;
  }
  for (; index < look.components.length; index += 1) if (look.components[index]?.required) return false;
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
  if (look.slow) return false;
  if (look.codes && (to - from > MAX_KEY_LENGTH || !holds(look.codes, qualifierKey(codes, from, to)))) return false;
  switch (look.type) {
    case "R":
    case "N":
      return acceptsNumber(codes, look, from, to);
    case "DT":
      return acceptsDay(codes, look, from, to);
    default:
      return acceptsText(codes, look, from, to, component, repetition);
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
  // What is an amount is a number too, and so short a text has no more digits than may be.
  if (look.max === MONEY_MAX_DIGITS && look.type === "R" && look.min <= 1 && to - from <= MONEY_MAX_DIGITS) {
    return centsInSpan(codes, from, to) !== undefined;
  }
  let digits = 0;
  let points = 0;
  for (let at = codes[from] === MINUS ? from + 1 : from; at < to; at += 1) {
    const code = codes[at] as number;
    if (code >= ZERO && code <= NINE) digits += 1;
    else if (code === POINT && look.type === "R") points += 1;
    else return false;
  }
  if (digits < look.min || digits > look.max || points > 1 || digits === 0) return false;
  return look.type === "N" || look.max !== MONEY_MAX_DIGITS || centsInSpan(codes, from, to) !== undefined;
}

/** CCYYMMDD. */
function acceptsDay(codes: Uint8Array, look: ElementLook, from: number, to: number): boolean {
  if (to - from !== 8 || look.min > 8 || look.max < 8) return false;
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
