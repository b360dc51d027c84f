import type { Segment } from "./segment.ts";

const [ZERO, NINE] = [48, 57];

/** The number that the eight digits of a day (CCYYMMDD) write; 0 where anything else stands. The day may not exist. */
export function dayDigitsAt(segment: Segment, position: number): number {
  if (position > segment.last) return 0;
  const { codes } = segment;
  const from = segment.from(position);
  const to = segment.to(position);
  if (to - from !== 8) return 0;
  let number = 0;
  for (let at = from; at < to; at += 1) {
    const code = codes[at] as number;
    if (code < ZERO || code > NINE) return 0;
    number = number * 10 + (code - ZERO);
  }
  return number;
}
