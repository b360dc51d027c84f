import type { Segment } from "./segment.ts";
import { SegmentSource } from "./segment-source.ts";

/** The segments of a text, one after the other; none when the text holds no ISA. See {@link SegmentSource}. */
export function* tokenise(text: string): Generator<Segment, void, undefined> {
  const source = new SegmentSource([text]);
  for (let segment = source.next(); segment; segment = source.next()) yield segment;
}
