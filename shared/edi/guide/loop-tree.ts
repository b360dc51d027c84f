import { element, type Segment } from "../x12/segment.ts";
import type { LoopInstance, Placement } from "./walk.ts";

/** One occurrence of a loop with what stands in it, in the order of the file. */
export type LoopNode = {
  readonly id: string;
  readonly segments: Segment[];
  readonly loops: LoopNode[];
};

/** Collects a transaction as a tree of loops, for transactions that are small enough to be held whole. */
export function collectLoops(): { readonly root: LoopNode; readonly place: (placement: Placement) => void } {
  const root: LoopNode = { id: "ST", segments: [], loops: [] };
  const nodes = new Map<LoopInstance, LoopNode>();
  return {
    root,
    place: ({ segment, loop, opened }) => {
      for (const one of opened) {
        const node: LoopNode = { id: one.def.id, segments: [], loops: [] };
        nodes.set(one, node);
        const above = (one.parent && nodes.get(one.parent)) ?? root;
        above.loops.push(node);
      }
      (nodes.get(loop) ?? root).segments.push(segment);
    },
  };
}

/** The inner loops with an id, in order. */
export function loopsOf(node: LoopNode | undefined, id: string): LoopNode[] {
  return node?.loops.filter((loop) => loop.id === id) ?? [];
}

/** The first inner loop with an id. */
export function loopOf(node: LoopNode | undefined, id: string): LoopNode | undefined {
  return node?.loops.find((loop) => loop.id === id);
}

/** The segments with an id and, where one is named, a qualifier in their first element. */
export function segmentsOf(node: LoopNode | undefined, id: string, qualifier?: string): Segment[] {
  return node?.segments.filter((one) => one.id === id && (!qualifier || element(one, 1) === qualifier)) ?? [];
}

/** The first of {@link segmentsOf}. */
export function segmentOf(node: LoopNode | undefined, id: string, qualifier?: string): Segment | undefined {
  return segmentsOf(node, id, qualifier)[0];
}
