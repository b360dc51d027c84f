import type { Segment } from "../x12/segment.ts";
import type { SegmentDef } from "./guide.ts";

/** Where a segment led that came after a child of a loop: so many loops up, to this child there. */
export type NextChild = {
  /** Index of the child that was met before it. */
  readonly after: number;
  readonly id: number;
  readonly code: number;
  readonly up: number;
  readonly index: number;
  /** The child itself, where it is a segment of the same loop. */
  readonly segment: SegmentDef | undefined;
};

/**
 * What followed what in files read so far, for one loop of a guide: files follow each other's ways, so that most
 * segments need no search. It is a memory of a fixed size: the answer never depends on what it holds.
 */
export type NextChildren = (NextChild | undefined)[];

const SLOT_BITS = 7;
const LONGEST_KEY = 3;

export function noNextChildren(): NextChildren {
  return new Array<NextChild | undefined>(1 << SLOT_BITS).fill(undefined);
}

/** What followed a child when this id and code did the last time; undefined where that is not remembered. */
export function recall(next: NextChildren, after: number, id: number, code: number): NextChild | undefined {
  const slot = slotOf(after, id, code);
  const known = next[slot];
  if (known !== undefined && known.id === id && known.code === code && known.after === after) return known;
  const beside = next[slot ^ 1];
  const isBeside = beside !== undefined && beside.id === id && beside.code === code && beside.after === after;
  return isBeside ? beside : undefined;
}

/** Keeps what followed in its slot, or in the one beside it where another has that already. */
export function remember(next: NextChildren, found: NextChild): void {
  const slot = slotOf(found.after, found.id, found.code);
  next[next[slot] === undefined ? slot : slot ^ 1] = found;
}

/** The slot of what comes after a child: products with odd numbers spread alike ids over all of them. */
function slotOf(after: number, id: number, code: number): number {
  const mixed = Math.imul(id, 0x9e3779b1) + Math.imul(code, 0x85ebca6b) + Math.imul(after, 0xc2b2ae35);
  return (mixed | 0) >>> (32 - SLOT_BITS);
}

/**
 * The code in a segment's first element, or in the first part of that element, as `qualifierKey` writes it; -1 for
 * what is longer than codes are.
 */
export function codeKey(segment: Segment): number {
  if (segment.last === 0) return 0;
  const { codes } = segment;
  const separator = segment.component;
  const from = segment.from(1);
  const to = segment.to(1);
  let key = 0;
  for (let at = from; at < to; at += 1) {
    const code = codes[at] as number;
    if (code === separator) break;
    if (at - from === LONGEST_KEY) return -1;
    key = (key << 8) | code;
  }
  return key;
}
