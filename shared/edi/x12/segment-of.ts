import { codeText } from "./coded-text.ts";
import { type Delimiters, Segment } from "./segment.ts";
import { shortKey } from "./short-texts.ts";

/** The segment that a text is, without its terminator. */
export function segmentOf(text: string, number: number, delimiters: Delimiters): Segment {
  const offsets = [-1];
  for (let at = text.indexOf(delimiters.element); at >= 0; at = text.indexOf(delimiters.element, at + 1))
    offsets.push(at);
  offsets.push(text.length);
  const id = text.slice(0, offsets[1]).trim();
  const last = offsets.length - 2;
  const source = codeText(text);
  const name = { number, id, idKey: shortKey(source.codes, 0, offsets[1] as number) };
  return new Segment(name, source, Int32Array.from(offsets), 0, last, delimiters, true);
}
