import type { SegmentPlace } from "../x12/segment.ts";
import { elementPlace, SEGMENT_WORDS } from "./element-words.ts";
import { type GuideNode, triggerOf } from "./guide.ts";
import { problemAt, problemIn, type Report } from "./report.ts";
import type { LoopInstance, Placement } from "./walk.ts";
import { wordIn } from "./word-in.ts";

/** Checks where a segment stands: known, in order, not too often. */
export function checkPlacement(placement: Placement, report: Report): void {
  const { segment, def, loop } = placement;
  if (!def) {
    const message = `${describeSegment(segment.id)} is not expected here${loopWords(loop)}. It was kept but not understood.`;
    report(problemIn(placement, { code: "segment-unexpected", message, value: segment.elements[1] }));
    return;
  }
  if (placement.outOfOrder) {
    const message = `${describeSegment(segment.id)} stands too late${loopWords(loop)}: it belongs before the segments in front of it.`;
    report(problemIn(placement, { code: "segment-order", message }));
  }
  if (placement.opened.length === 0 && placement.occurrence > def.max) {
    const message = `${describeSegment(segment.id)} occurs ${placement.occurrence} times${loopWords(loop)}; ${timesAllowed(def.max)}.`;
    report(problemIn(placement, { code: "segment-repeated", message }));
  }
  for (const opened of placement.opened) checkLoopRepeat(placement, opened, report);
}

function checkLoopRepeat(placement: Placement, opened: LoopInstance, report: Report): void {
  const count = opened.parent?.counts[opened.parent.position] ?? 0;
  if (count <= opened.def.max) return;
  const message = `The loop ${opened.def.id} (${opened.def.label}) occurs ${count} times; ${timesAllowed(opened.def.max)}.`;
  report(problemAt({ segment: placement.segment, loopId: opened.def.id }, { code: "loop-repeated", message }));
}

/** Checks, when a loop ends, that it has all that it must have. Places the problem at the loop's first segment. */
export function checkLoopComplete(loop: LoopInstance, report: Report): void {
  const { first } = loop;
  if (!first) return;
  for (const index of loop.def.required) {
    if ((loop.counts[index] ?? 0) === 0) reportMissing(loop, loop.def.children[index] as GuideNode, first, report);
  }
}

function reportMissing(loop: LoopInstance, child: GuideNode, first: SegmentPlace, report: Report): void {
  const code = child.kind === "segment" ? "segment-missing" : "loop-missing";
  const trigger = triggerOf(child);
  report({
    ...problemAt(
      { segment: first, loopId: child.kind === "loop" ? child.id : loop.def.id },
      { code, message: `${missingWords(child)} is missing${loopWords(loop)}; it must be sent.` },
    ),
    segmentId: trigger.id,
    ...(trigger.qualifier ? { element: elementPlace(trigger.id, trigger.qualifier.position) } : {}),
  });
}

function missingWords(node: GuideNode): string {
  const trigger = triggerOf(node);
  const codes = trigger.qualifier && trigger.qualifier.codes.size <= 4 ? [...trigger.qualifier.codes] : [];
  const segment = codes.length > 0 ? `${trigger.id} with ${codes.join(" or ")}` : trigger.id;
  if (node.kind === "loop") return `The loop ${node.id} (${node.label}; begins with ${segment})`;
  return `${segment} (${SEGMENT_WORDS[trigger.id] ?? "segment"})`;
}

function describeSegment(id: string): string {
  const word = wordIn(SEGMENT_WORDS, id);
  return word ? `Segment ${id} (${word})` : `Segment ${id}`;
}

function loopWords(loop: LoopInstance): string {
  return loop.def.id === "ST" ? "" : ` in loop ${loop.def.id} (${loop.def.label})`;
}

function timesAllowed(max: number): string {
  return max === 1 ? "once is allowed" : `at most ${max} times is allowed`;
}
