import { element, type Segment, type SegmentPlace } from "../x12/segment.ts";
import { type Guide, type GuideNode, type LoopDef, type SegmentDef, triggerOf } from "./guide.ts";
import { codeKey, type NextChild, recall, remember } from "./next-child.ts";
import { qualifierKey } from "./qualifier-key.ts";

/** One occurrence of a loop in a file. */
export type LoopInstance = {
  readonly def: LoopDef;
  readonly parent: LoopInstance | undefined;
  /** Its first segment; undefined for the root until the transaction's ST was placed. */
  first: SegmentPlace | undefined;
  /** How often each child occurred, by its index in the guide. */
  readonly counts: number[];
  /** Index of the child that was met last. */
  position: number;
};

/** Where a segment belongs. */
export type Placement = {
  readonly segment: Segment;
  readonly loop: LoopInstance;
  /** Undefined for a segment that the guide does not know at this place: it is kept. */
  readonly def: SegmentDef | undefined;
  /** Which occurrence of its definition in this loop it is, from 1. */
  readonly occurrence: number;
  /** Loops that it opens, outermost first. */
  readonly opened: readonly LoopInstance[];
  /** Loops that it closes, innermost first. */
  readonly closed: readonly LoopInstance[];
  /** It belongs to an earlier place of the guide. */
  readonly outOfOrder: boolean;
};

/** Places a transaction's segments one after the other, so that checking, showing and reading can stream. */
export class Walk {
  readonly root: LoopInstance;
  #current: LoopInstance;
  readonly #isPassing: boolean;
  #passing: Placement | undefined;

  constructor(guide: Guide, isPassing = false) {
    this.root = openLoop(guide.root, undefined, undefined);
    this.#current = this.root;
    this.#isPassing = isPassing;
  }

  place(segment: Segment): Placement {
    const current = this.#current;
    const { position, counts } = current;
    const code = codeKey(segment);
    const known = recall(current.def.next, position, segment.idKey, code);
    if (known === undefined) return this.#search(segment, code);
    const { segment: def, index } = known;
    const passing = this.#passing;
    if (def === undefined || passing === undefined) return this.#enter(take(current, known, segment, passing));
    const occurrence = (counts[index] as number) + 1;
    counts[index] = occurrence;
    current.position = index;
    return pass(passing, segment, current, def, occurrence, NO_LOOPS, NO_LOOPS);
  }

  #search(segment: Segment, code: number): Placement {
    this.root.first ??= placeOf(segment);
    if (this.#isPassing) this.#passing ??= unknownPlace(this.root, segment);
    return this.#enter(findPlace(this.#current, segment, code, this.#passing));
  }

  /** A segment out of order is kept where it belongs; reading goes on where it was. */
  #enter(placement: Placement): Placement {
    if (!placement.outOfOrder || placement.opened.length > 0) this.#current = placement.loop;
    return placement;
  }

  /** Loops still open at the end, innermost first, the root last. */
  finish(): readonly LoopInstance[] {
    return ancestors(this.#current);
  }
}

/** @param isPassing whether nobody holds a placement beyond the next one: then all are one object. */
export function walkGuide(guide: Guide, isPassing = false): Walk {
  return new Walk(guide, isPassing);
}

const NO_LOOPS: readonly LoopInstance[] = [];

/**
 * Looks forward in the current loop, then in each loop around it; then for a loop whose own first segment was left
 * out; then backward, for segments out of order; and last for a segment of the same id with an unknown qualifier.
 */
function findPlace(current: LoopInstance, segment: Segment, code: number, passing: Placement | undefined): Placement {
  const { def, position } = current;
  const id = segment.idKey;
  let up = 0;
  for (let loop: LoopInstance | undefined = current; loop; loop = loop.parent) {
    const index = findChild(loop.def, segment, forwardStart(loop), loop.def.children.length);
    if (index >= 0) {
      const child = loop.def.children[index] as GuideNode;
      const same = up === 0 && child.kind === "segment" ? child : undefined;
      const found = { after: position, id, code, up, index, segment: same };
      if (index > 0 && isForeseeable(loop, segment, id, code)) remember(def.next, found);
      return take(current, found, segment, passing);
    }
    up += 1;
  }
  return searchPlace(current, segment);
}

/**
 * Whether the next segment of this id and code, after the same child, must lead to the same place. How far each open
 * loop has come follows from the innermost one, and no second element is asked where one child alone takes the code.
 */
function isForeseeable(loop: LoopInstance, segment: Segment, id: number, code: number): boolean {
  const lookup = loop.def.lookup.get(segment.id);
  if (lookup === undefined || id < 0) return false;
  if (lookup.qualifierPosition === 0) return lookup.indexes.length === 1;
  if (lookup.qualifierPosition !== 1 || code < 0) return false;
  return (lookup.byCode.get(code) ?? lookup.unqualified).length === 1;
}

function searchPlace(current: LoopInstance, segment: Segment): Placement {
  for (const loop of ancestors(current)) {
    const path = findInside(loop.def, segment, forwardStart(loop));
    if (path) return takePath(current, loop, path, segment, false);
  }
  for (const loop of ancestors(current)) {
    const index = findChild(loop.def, segment, 1, forwardStart(loop));
    if (index >= 0) return takePath(current, loop, [index], segment, true);
  }
  const alike = current.def.children.findIndex((child) => child.kind === "segment" && child.id === segment.id);
  if (alike > 0) return takePath(current, current, [alike], segment, false);
  return unknownPlace(current, segment);
}

function unknownPlace(loop: LoopInstance, segment: Segment): Placement {
  return { segment, loop, def: undefined, occurrence: 1, opened: NO_LOOPS, closed: NO_LOOPS, outOfOrder: false };
}

function forwardStart(loop: LoopInstance): number {
  const start = loop.def.groupStarts[loop.position] ?? 0;
  // A loop's own first segment never repeats inside of it: it opens the loop again.
  return (loop.counts[0] ?? 0) > 0 ? Math.max(1, start) : start;
}

function findChild(def: LoopDef, segment: Segment, from: number, to: number): number {
  const lookup = def.lookup.get(segment.id);
  if (lookup === undefined) return -1;
  let candidates = lookup.indexes;
  if (lookup.qualifierPosition > 0) {
    candidates = lookup.byCode.get(keyOf(segment, lookup.qualifierPosition)) ?? lookup.unqualified;
  }
  let second = -1;
  for (let at = 0; at < candidates.length; at += 1) {
    const index = candidates[at] as number;
    if (index < from || index >= to) continue;
    // Two PWK of a line share codes in their first element: the second element then tells them apart.
    if (candidates.length === 1 || secondElementFits(triggerOf(def.children[index] as GuideNode), segment))
      return index;
    if (second < 0) second = index;
  }
  return second;
}

/** The key of an element's code, or of a composite's first part. */
function keyOf(segment: Segment, position: number): number {
  if (position > segment.last) return -1;
  const { codes } = segment;
  const from = segment.from(position);
  const to = segment.to(position);
  const separator = segment.component;
  let end = from;
  while (end < to && codes[end] !== separator) end += 1;
  return qualifierKey(codes, from, end);
}

function secondElementFits(def: SegmentDef, segment: Segment): boolean {
  const codes = def.elements[2]?.codes;
  return codes === undefined || codes.has(element(segment, 2));
}

/** A path into a loop whose first segment is missing, e.g. a CLP without its LX. */
function findInside(def: LoopDef, segment: Segment, from: number): number[] | undefined {
  for (let index = from; index < def.children.length; index += 1) {
    const child = def.children[index];
    if (child?.kind !== "loop") continue;
    const direct = findChild(child, segment, 1, child.children.length);
    // Only another loop's start tells surely that a loop began without its first segment.
    if (direct >= 0 && (child.children[direct] as GuideNode).kind === "loop") return [index, direct];
  }
  return undefined;
}

/** Takes a segment, or the first segment of a loop, that stands in a loop that is open. */
function take(
  current: LoopInstance,
  { up, index }: NextChild,
  segment: Segment,
  passing: Placement | undefined,
): Placement {
  let loop = current;
  for (let left = up; left > 0 && loop.parent; left -= 1) loop = loop.parent;
  const child = loop.def.children[index] as GuideNode;
  const occurrence = (loop.counts[index] ?? 0) + 1;
  loop.counts[index] = occurrence;
  loop.position = index;
  const closed = closedBy(current, loop);
  if (child.kind === "segment") {
    if (passing) return pass(passing, segment, loop, child, occurrence, NO_LOOPS, closed);
    return { segment, loop, def: child, occurrence, opened: NO_LOOPS, closed, outOfOrder: false };
  }
  const inner = openLoop(child, loop, segment);
  inner.counts[0] = 1;
  const def = triggerOf(child);
  if (passing) return pass(passing, segment, inner, def, 1, [inner], closed);
  return { segment, loop: inner, def, occurrence: 1, opened: [inner], closed, outOfOrder: false };
}

/** Makes a passing placement that of a segment in its order. What changes seldom is written seldom. */
function pass(
  placement: Writable<Placement>,
  segment: Segment,
  loop: LoopInstance,
  def: SegmentDef,
  occurrence: number,
  opened: readonly LoopInstance[],
  closed: readonly LoopInstance[],
): Placement {
  if (placement.segment !== segment) placement.segment = segment;
  if (placement.loop !== loop) placement.loop = loop;
  if (placement.opened !== opened) placement.opened = opened;
  if (placement.closed !== closed) placement.closed = closed;
  placement.def = def;
  placement.occurrence = occurrence;
  return placement;
}

type Writable<Read> = { -readonly [Key in keyof Read]: Read[Key] };

function closedBy(current: LoopInstance, loop: LoopInstance): readonly LoopInstance[] {
  if (current === loop) return NO_LOOPS;
  // Mostly a line, or a line and its claim: a list made whole takes less room than one that grows.
  const { parent } = current;
  if (parent === undefined || parent === loop) return [current];
  if (parent.parent === loop) return [current, parent];
  const closed: LoopInstance[] = [];
  for (let open: LoopInstance | undefined = current; open && open !== loop; open = open.parent) closed.push(open);
  return closed;
}

/** Takes a segment into loops that are not open yet, or out of order. */
function takePath(
  current: LoopInstance,
  loop: LoopInstance,
  path: readonly number[],
  segment: Segment,
  outOfOrder: boolean,
): Placement {
  const opened: LoopInstance[] = [];
  let host = loop;
  let def: SegmentDef | undefined;
  let occurrence = 1;
  let opensLoop = false;
  for (const index of path) {
    const child = host.def.children[index];
    if (!child) throw new Error("A path into the guide leads nowhere.");
    occurrence = (host.counts[index] ?? 0) + 1;
    host.counts[index] = occurrence;
    if (!outOfOrder || child.kind === "loop") host.position = index;
    if (child.kind === "segment") def = child;
    else {
      opensLoop = true;
      host = openLoop(child, host, segment);
      opened.push(host);
    }
  }
  if (opensLoop) {
    def = triggerOf(host.def);
    host.counts[0] = 1;
    occurrence = 1;
  }
  if (outOfOrder && !opensLoop) return { segment, loop, def, occurrence, opened, closed: NO_LOOPS, outOfOrder };
  return { segment, loop: host, def, occurrence, opened, closed: closedBy(current, loop), outOfOrder };
}

function openLoop(def: LoopDef, parent: LoopInstance | undefined, first: Segment | undefined): LoopInstance {
  return { def, parent, first: first && placeOf(first), counts: def.zeros.slice(), position: 0 };
}

function placeOf({ number, id }: Segment): SegmentPlace {
  return { number, id };
}

function ancestors(loop: LoopInstance): LoopInstance[] {
  const all: LoopInstance[] = [];
  for (let one: LoopInstance | undefined = loop; one; one = one.parent) all.push(one);
  return all;
}

/** The nearest enclosing loop with one of these ids, the loop itself included. */
export function enclosingLoop(loop: LoopInstance, ...ids: readonly string[]): LoopInstance | undefined {
  for (let one: LoopInstance | undefined = loop; one; one = one.parent) if (ids.includes(one.def.id)) return one;
  return undefined;
}
