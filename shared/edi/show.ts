import { codeWord, qualifierWord } from "./guide/code-words.ts";
import { elementPlace, elementWord, SEGMENT_WORDS } from "./guide/element-words.ts";
import { guideFor } from "./guide/guides.ts";
import { type LoopInstance, type Placement, type Walk, walkGuide } from "./guide/walk.ts";
import { readEnvelope } from "./x12/envelope.ts";
import { element, type Segment } from "./x12/segment.ts";
import { tokenise } from "./x12/tokenise.ts";

/**
 * A file as labelled text for people: one segment a line, indented by loop, every element with its word, codes with
 * theirs in parentheses. What the guide does not know is shown as it stands. It holds patient data: show it, never log it.
 */
export function showEdi(text: string): string {
  const lines: string[] = [];
  let walk: Walk | undefined;
  const shown = new Set<number>();
  for (const event of readEnvelope(text)) {
    if (event.kind === "problem" || event.kind === "transaction-end") continue;
    const { segment } = event;
    if (event.kind === "transaction") {
      const guide = guideFor(event.info.transactionType, event.info.version);
      walk = guide && walkGuide(guide);
      lines.push(
        "",
        `Transaction ${event.info.transactionType} ${event.info.version}${guide ? `: ${guide.name}` : ""}`,
      );
    } else if (event.kind === "segment" && walk) lines.push(...showPlaced(walk.place(segment)));
    else lines.push(showSegment(segment, segment.id === "ST" ? 1 : 0));
    if (event.kind !== "transaction") shown.add(segment.number);
  }
  return `${lines.concat(showRest(text, shown)).join("\n").trim()}\n`;
}

/** Closing segments and anything outside of transactions, which the envelope only counts. */
function showRest(text: string, shown: ReadonlySet<number>): string[] {
  const rest: string[] = [];
  for (const segment of tokenise(text)) if (!shown.has(segment.number)) rest.push(showSegment(segment, 0));
  return rest.length === 0 ? [] : ["", "Closing segments", ...rest];
}

function showPlaced(placement: Placement): string[] {
  const lines = placement.opened.map((loop) => `${"  ".repeat(depthOf(loop))}${loop.def.id} ${loop.def.label}`);
  const depth = depthOf(placement.loop) + 1;
  const line = showSegment(placement.segment, depth);
  return [...lines, placement.def ? line : `${line}  (not known at this place)`];
}

function depthOf(loop: LoopInstance): number {
  let depth = 0;
  for (let one = loop.parent; one; one = one.parent) depth += 1;
  return depth;
}

function showSegment(segment: Segment, depth: number): string {
  const word = qualifierWord(segment) ?? SEGMENT_WORDS[segment.id] ?? "";
  const parts: string[] = [];
  for (let position = 1; position < segment.elements.length; position += 1) {
    const value = element(segment, position);
    if (value.trim() !== "") parts.push(showElement(segment, position, value));
  }
  return `${"  ".repeat(depth)}${segment.id} ${word}${parts.length > 0 ? `: ${parts.join("; ")}` : ""}`;
}

function showElement(segment: Segment, position: number, value: string): string {
  const { component } = segment.delimiters;
  const place = elementPlace(segment.id, position);
  const label = elementWord(segment.id, position) || place;
  if (segment.id === "ISA" || !value.includes(component)) return `${label} = ${withWord(place, value.trim())}`;
  const parts = value
    .split(component)
    .map((part, index) => ({ part, index: index + 1 }))
    .filter(({ part }) => part !== "")
    .map(
      ({ part, index }) =>
        `${elementWord(segment.id, position, index) || index} ${withWord(elementPlace(segment.id, position, index), part)}`,
    );
  return `${label} = ${parts.join(", ")}`;
}

function withWord(place: string, code: string): string {
  const word = codeWord(place, code);
  return word === undefined ? code : `${code} (${word})`;
}
