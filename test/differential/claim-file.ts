import type { Guide } from "../../shared/edi/guide/guide.ts";
import { type LoopInstance, Walk } from "../../shared/edi/guide/walk.ts";
import { component, element, type Segment } from "../../shared/edi/x12/segment.ts";
import { tokenise } from "../../shared/edi/x12/tokenise.ts";

/** One loop of a written file, as the file has it: segments in order, and the loops inside. */
export class FileLoop {
  readonly id: string;
  readonly segments: Segment[] = [];
  readonly loops: FileLoop[] = [];

  constructor(id: string) {
    this.id = id;
  }

  /** The first segment of that id, or of that id and first element. */
  segment(id: string, qualifier?: string): Segment | undefined {
    return this.segments.find((one) => one.id === id && (qualifier === undefined || element(one, 1) === qualifier));
  }

  /** An element of the first such segment, "" where there is none. */
  text(id: string, position: number, qualifier?: string): string {
    const found = this.segment(id, qualifier);
    return found ? element(found, position) : "";
  }

  /** A part of a composite element. */
  part(id: string, position: number, part: number): string {
    const found = this.segment(id);
    return found ? component(found, position, part) : "";
  }

  /** All composites of HI segments with that qualifier, in order, each as its parts from 1 (the qualifier). */
  codes(qualifier: string): ((part: number) => string)[] {
    return this.segments
      .filter((one) => one.id === "HI")
      .flatMap((hi) => Array.from({ length: hi.last }, (_, index) => (part: number) => component(hi, index + 1, part)))
      .filter((parts) => parts(1) === qualifier);
  }

  /** The loops of that id right inside of this one. */
  all(id: string): FileLoop[] {
    return this.loops.filter((loop) => loop.id === id);
  }

  /** The first loop of that id, however deep. */
  find(id: string): FileLoop | undefined {
    for (const loop of this.loops) {
      const found = loop.id === id ? loop : loop.find(id);
      if (found) return found;
    }
    return undefined;
  }

  /** As {@link find}. @throws Error when the file has no such loop. */
  need(id: string): FileLoop {
    const found = this.find(id);
    if (!found) throw new Error(`The file has no loop ${id}.`);
    return found;
  }
}

/** The only transaction of a written file as a tree of loops. */
export function openClaimFile(text: string, guide: Guide): FileLoop {
  const walk = new Walk(guide);
  const loops = new Map<LoopInstance, FileLoop>();
  const loopOf = (instance: LoopInstance): FileLoop => {
    const known = loops.get(instance);
    if (known) return known;
    const made = new FileLoop(instance.def.id);
    loops.set(instance, made);
    if (instance.parent) loopOf(instance.parent).loops.push(made);
    return made;
  };
  for (const segment of tokenise(text)) {
    if (["ISA", "GS", "GE", "IEA"].includes(segment.id)) continue;
    const { loop } = walk.place(segment);
    loopOf(loop).segments.push(segment);
  }
  return loopOf(walk.root);
}
