import type { SegmentLook } from "./accept-segment.ts";
import type { NextChildren } from "./next-child.ts";

/** An implementation guide as data: loops hold segments and loops in order, segments hold elements. */

/** R: must be sent. S: may be sent. What the table does not name must not be sent. */
export type Usage = "R" | "S";

export type ElementType = "AN" | "ID" | "N" | "R" | "DT" | "TM" | "COMP";

export type ElementDef = {
  /** Position in its segment, or in its composite. From 1. */
  readonly position: number;
  readonly usage: Usage;
  readonly type: ElementType;
  readonly min: number;
  readonly max: number;
  /** The only values allowed, when the guide names them. */
  readonly codes?: ReadonlySet<string>;
  /** A code list kept elsewhere: state, place, country, currency, rarc. */
  readonly list?: string;
  readonly pattern?: RegExp;
  /** Of a composite, by position (index 0 is unused). */
  readonly components?: readonly (ElementDef | undefined)[];
  /** How often the element itself may repeat. */
  readonly repeat: number;
};

/** A rule between elements: P all or none, R at least one, E at most one, C first needs all others, L first needs one other. */
export type SyntaxNote = { readonly kind: "P" | "R" | "E" | "C" | "L"; readonly positions: readonly number[] };

export type SegmentDef = {
  readonly kind: "segment";
  readonly id: string;
  readonly usage: Usage;
  readonly max: number;
  readonly notes: readonly SyntaxNote[];
  /** By position (index 0 is unused); undefined where the guide does not use the element. */
  readonly elements: readonly (ElementDef | undefined)[];
  /** What tells it from other segments of the same id. */
  readonly qualifier?: { readonly position: number; readonly codes: ReadonlySet<string> } | undefined;
  /** Made when the first segment is checked by it. */
  look: SegmentLook | undefined;
};

export type LoopDef = {
  readonly kind: "loop";
  readonly id: string;
  readonly label: string;
  readonly usage: Usage;
  readonly max: number;
  readonly children: readonly GuideNode[];
  /**
   * For each child, where its order group begins. Neighbours of one segment id (all the REF of a claim, all the loops
   * that begin with NM1) are one place in the X12 standard, so their order among themselves is free.
   */
  readonly groupStarts: readonly number[];
  /** By segment id: the children that begin with it. */
  readonly lookup: ReadonlyMap<string, ChildLookup>;
  /** Indexes of the children that must be sent. */
  readonly required: readonly number[];
  /** As many zeros as there are children: what is counted begins as a copy. */
  readonly zeros: readonly number[];
  /** Filled by walking files. */
  readonly next: NextChildren;
};

/** The children of a loop that begin with one segment id, by their index, as walking a file asks for them. */
export type ChildLookup = {
  readonly indexes: readonly number[];
  /** The element whose code tells them apart; 0 where none does. */
  readonly qualifierPosition: number;
  /** By {@link qualifierKey}. */
  readonly byCode: ReadonlyMap<number, readonly number[]>;
  /** Those that take any code. */
  readonly unqualified: readonly number[];
};

export type GuideNode = SegmentDef | LoopDef;

export type GuideName = {
  readonly transaction: string;
  readonly version: string;
  /** GS01 of groups that carry it. */
  readonly functionalCode: string;
  readonly name: string;
};

export type Guide = GuideName & { readonly root: LoopDef };

/** The segment that opens a node: itself, or a loop's first segment. */
export function triggerOf(node: GuideNode): SegmentDef {
  let current = node;
  while (current.kind === "loop") {
    const first: GuideNode | undefined = current.children[0];
    if (first === undefined) throw new Error(`Loop ${current.id} of a guide has no segments.`);
    current = first;
  }
  return current;
}
