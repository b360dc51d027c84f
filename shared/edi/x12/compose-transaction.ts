/** An element to be written: text, a composite's components, repeated values, or nothing. */
export type ElementData = string | undefined | readonly (string | undefined)[] | RepeatedData;
/** Values of one element that repeats. */
export type RepeatedData = { readonly repeated: readonly string[] };
export type SegmentData = readonly [id: string, ...elements: ElementData[]];

/** A transaction's body (between ST and SE) with its hierarchy and line numbers computed. */
export type ComposedTransaction = {
  readonly type: string;
  readonly controlNumber: string;
  /** ST03; absent in the 835, whose ST has none. */
  readonly implementation?: string;
  readonly segments: readonly SegmentData[];
};

type Level = {
  readonly index: number;
  readonly number: number;
  readonly code: string;
  /** Levels that can have none below them do not say so. */
  readonly tellsChildren: boolean;
};

/** Collects a transaction's segments; numbers HL levels and service lines so that nobody counts by hand. */
export type TransactionComposer = {
  add: (...segment: SegmentData) => void;
  /** Opens a hierarchical level at a depth from 0; its parent is the last level opened one depth above. */
  openLevel: (code: string, depth: number) => void;
  /** Opens a level of a kind that never has levels below it: its HL04 is not used. */
  openLastLevel: (code: string, depth: number) => void;
  /** Writes LX with the next number; {@link restartLines} begins again at 1. */
  addLineNumber: () => void;
  restartLines: () => void;
  finish: () => ComposedTransaction;
};

export function composeTransaction(type: string, controlNumber: string, implementation?: string): TransactionComposer {
  const segments: SegmentData[] = [];
  const parents: Level[] = [];
  const withChild = new Set<number>();
  const levels: { level: Level; parent: Level | undefined }[] = [];
  let lineNumber = 0;
  const openLevel = (code: string, depth: number, tellsChildren: boolean): void => {
    const parent = depth === 0 ? undefined : parents[depth - 1];
    if (depth > 0 && parent === undefined) throw new RangeError("A hierarchical level needs an open level above it.");
    const level = { index: segments.length, number: levels.length + 1, code, tellsChildren };
    if (parent) withChild.add(parent.number);
    parents.length = depth;
    parents.push(level);
    levels.push({ level, parent });
    segments.push(["HL"]);
  };
  return {
    add: (...segment) => void segments.push(segment),
    openLevel: (code, depth) => openLevel(code, depth, true),
    openLastLevel: (code, depth) => openLevel(code, depth, false),
    addLineNumber: () => {
      lineNumber += 1;
      segments.push(["LX", String(lineNumber)]);
    },
    restartLines: () => {
      lineNumber = 0;
    },
    finish: () => {
      for (const { level, parent } of levels) {
        const number = String(level.number);
        const hasChild = level.tellsChildren ? (withChild.has(level.number) ? "1" : "0") : undefined;
        segments[level.index] = ["HL", number, parent && String(parent.number), level.code, hasChild];
      }
      return { type, controlNumber, segments, ...(implementation === undefined ? {} : { implementation }) };
    },
  };
}
