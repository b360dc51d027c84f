import type { LoopDef } from "../guide/guide.ts";
import type { Delimiters, Segment } from "../x12/segment.ts";
import type { EdiViewRow } from "./edi-view.ts";

/** What many rows have in common. */
export type RowHead = {
  readonly kind: EdiViewRow["kind"];
  readonly depth: number;
  /** The loop that it stands in, or is. */
  readonly loop: LoopDef | undefined;
  readonly known: boolean;
  readonly delimiters: Delimiters;
  /** The guide's name, for a transaction. */
  readonly name?: string;
};

/**
 * The rows of a file as a few numbers each, so that a file of any size can be looked at. Rows of one kind at one place
 * share a head; the text itself stays where it is.
 */
export type RowIndex = {
  readonly heads: readonly RowHead[];
  readonly headOf: readonly number[];
  readonly numbers: readonly number[];
  /** Where the row's text stands in the file; for a loop an empty span at its first segment. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** The row of each segment, by its number. */
  readonly rowOf: readonly number[];
};

/** Collects rows while a file is walked. */
export class RowCollector implements RowIndex {
  readonly heads: RowHead[] = [];
  readonly headOf: number[] = [];
  readonly numbers: number[] = [];
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  readonly rowOf: number[] = [];
  readonly #known = new Map<string, number>();

  addSegment(segment: Segment, head: Omit<RowHead, "delimiters">): void {
    this.rowOf[segment.number] = this.numbers.length;
    this.#add(segment, segment.to(segment.last), { ...head, delimiters: segment.delimiters });
  }

  addLoop(first: Segment, loop: LoopDef, depth: number): void {
    this.#add(first, first.from(0), { kind: "loop", depth, loop, known: true, delimiters: first.delimiters });
  }

  #add(segment: Segment, end: number, head: RowHead): void {
    this.headOf.push(this.#indexOf(head));
    this.numbers.push(segment.number);
    this.starts.push(segment.from(0));
    this.ends.push(end);
  }

  #indexOf(head: RowHead): number {
    const separators = Object.values(head.delimiters).join("");
    const key = [head.kind, head.depth, head.loop?.id, head.known, head.name, separators].join("|");
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#known.set(key, this.heads.length);
    this.heads.push(head);
    return this.heads.length - 1;
  }
}
