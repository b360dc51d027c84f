/** The four separators of an interchange; each is one character. */
export type Delimiters = {
  readonly element: string;
  /** Empty where ISA11 names none (files older than 00402 write U there). */
  readonly repetition: string;
  readonly component: string;
  readonly segment: string;
};

/** The separators that the writer uses unless a receiver asks for others. */
export const USUAL_DELIMITERS: Delimiters = { element: "*", repetition: "^", component: ":", segment: "~" };

/**
 * One segment as it stands in a file: a span of the text that was read. Its elements are cut out only when somebody
 * asks, from where the last question ended: most elements of a large file are asked for once, in order, or never.
 */
export class Segment {
  /** Place in the file, from 1. */
  readonly number: number;
  readonly id: string;
  readonly delimiters: Delimiters;
  /** False where the file ended before the segment terminator. */
  readonly terminated: boolean;
  /** The text that the segment is a span of, from {@link start} up to {@link end}. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The span of the element that {@link locate} found last. */
  from: number;
  to: number;
  #position = 0;
  readonly #idEnd: number;
  #elements: readonly string[] | undefined;

  constructor(
    number: number,
    id: string,
    text: string,
    start: number,
    idEnd: number,
    end: number,
    delimiters: Delimiters,
    terminated: boolean,
  ) {
    this.number = number;
    this.id = id;
    this.delimiters = delimiters;
    this.terminated = terminated;
    this.text = text;
    this.start = start;
    this.end = end;
    this.from = start;
    this.to = idEnd;
    this.#idEnd = idEnd;
  }

  /** Moves the span {@link from} to {@link to} onto an element (0 is the id). False when the segment ends before it. */
  locate(position: number): boolean {
    if (position < this.#position) {
      this.#position = 0;
      this.from = this.start;
      this.to = this.#idEnd;
    }
    const { text, end } = this;
    const separator = this.delimiters.element.charCodeAt(0);
    while (this.#position < position) {
      if (this.to >= end) return false;
      const from = this.to + 1;
      let to = from;
      while (to < end && text.charCodeAt(to) !== separator) to += 1;
      this.from = from;
      this.to = to;
      this.#position += 1;
    }
    return true;
  }

  /** The id at 0, then each element at its position in the guide's numbering. */
  get elements(): readonly string[] {
    this.#elements ??= this.raw.split(this.delimiters.element);
    return this.#elements;
  }

  /** The segment without its terminator. */
  get raw(): string {
    return this.text.slice(this.start, this.end);
  }
}

/** The segment that stands in this span of a text, for callers that know the place. */
export function segmentAt(
  number: number,
  text: string,
  span: { readonly start: number; readonly end: number },
  delimiters: Delimiters,
): Segment {
  const separator = text.indexOf(delimiters.element, span.start);
  const idEnd = separator < 0 || separator > span.end ? span.end : separator;
  return new Segment(number, text.slice(span.start, idEnd).trim(), text, span.start, idEnd, span.end, delimiters, true);
}

/** The element at a position (1 = first), or "" when it was not sent. */
export function element(segment: Segment, position: number): string {
  return segment.locate(position) ? segment.text.slice(segment.from, segment.to) : "";
}

/** Whether the element at a position holds anything. */
export function isSent(segment: Segment, position: number): boolean {
  return segment.locate(position) && segment.to > segment.from;
}

/** The position of the segment's last element, also when that is empty; 0 when it has none. */
export function lastPosition(segment: Segment): number {
  return segment.elements.length - 1;
}

/** The repetitions of an element: one for each value sent, none when it was not sent. */
export function repetitions(segment: Segment, position: number): string[] {
  const text = element(segment, position);
  if (text === "") return [];
  const { repetition } = segment.delimiters;
  return repetition !== "" && text.includes(repetition) ? text.split(repetition) : [text];
}

/** The components of a composite element's first value. */
export function components(segment: Segment, position: number): string[] {
  const text = element(segment, position);
  if (text === "") return [];
  const { component, repetition } = segment.delimiters;
  const end = repetition === "" ? -1 : text.indexOf(repetition);
  return (end < 0 ? text : text.slice(0, end)).split(component);
}

/** One component of an element's first value (both from 1), or "" when it was not sent. */
export function component(segment: Segment, position: number, componentPosition: number): string {
  if (!segment.locate(position)) return "";
  const { text, to, delimiters } = segment;
  const separator = delimiters.component.charCodeAt(0);
  const repetition = delimiters.repetition === "" ? -1 : delimiters.repetition.charCodeAt(0);
  let start = segment.from;
  let count = 1;
  for (let at = start; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code !== separator && code !== repetition) continue;
    if (count === componentPosition) return text.slice(start, at);
    if (code === repetition) return "";
    count += 1;
    start = at + 1;
  }
  return count === componentPosition ? text.slice(start, to) : "";
}

/** The element, or undefined when it is empty: for optional facts. */
export function optionalElement(segment: Segment, position: number): string | undefined {
  const text = element(segment, position);
  return text === "" ? undefined : text;
}

/** An object with the element under the key, or without the key when the element was not sent. */
export function whereSent<Key extends string>(key: Key, segment: Segment, position: number): { [K in Key]?: string } {
  const text = optionalElement(segment, position);
  return (text === undefined ? {} : { [key]: text }) as { [K in Key]?: string };
}
