import { NONE, withItem } from "./short-list.ts";
import { textBetween } from "./short-texts.ts";

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

/** Text with its characters as bytes, which are quicker to look at: 255 stands for all beyond Latin-1. */
export type CodedText = { readonly text: string; readonly codes: Uint8Array };

/** Where a segment stands, and which it is: for a word about it. */
export type SegmentPlace = { readonly number: number; readonly id: string };

type Writable<Read> = { -readonly [Key in keyof Read]: Read[Key] };

/**
 * One segment as it stands in a file: a part of the text that was read, and where its elements lie in it. An element is
 * cut out only when somebody asks.
 */
export class Segment {
  /** Place in the file, from 1. */
  readonly number: number;
  readonly id: string;
  /** The id as a number, see {@link shortKey}; -1 for what is longer than ids are. */
  readonly idKey: number;
  readonly delimiters: Delimiters;
  /** The separators of components and of repetitions as bytes; -1 where there is none. */
  readonly component: number;
  readonly repetition: number;
  /** False where the file ended before the segment terminator. */
  readonly terminated: boolean;
  /** The text that the segment is a part of. */
  readonly text: string;
  readonly codes: Uint8Array;
  /** The position of the last element, also when that is empty; 0 when there is none. */
  readonly last: number;
  /** Where each element ends, from the place {@link #first} on; before them, where the segment begins, less one. */
  #offsets: Int32Array;
  #first: number;
  /** Whether this object becomes the next segment as soon as that is asked for; see {@link kept}. */
  readonly passing: boolean = false;
  #elements: readonly string[] | undefined;

  constructor(
    name: { readonly number: number; readonly id: string; readonly idKey: number },
    source: CodedText,
    offsets: Int32Array,
    first: number,
    last: number,
    delimiters: Delimiters,
    terminated: boolean,
  ) {
    this.number = name.number;
    this.id = name.id;
    this.idKey = name.idKey;
    this.text = source.text;
    this.codes = source.codes;
    this.#offsets = offsets;
    this.#first = first;
    this.last = last;
    this.delimiters = delimiters;
    this.component = byteOf(delimiters.component);
    this.repetition = byteOf(delimiters.repetition);
    this.terminated = terminated;
  }

  /**
   * Makes this object another segment of the same interchange and of the text that it {@link enter}ed, as the reader of
   * a large file does, which would else throw away millions of them.
   */
  become(number: number, id: string, idKey: number, first: number, last: number): void {
    const self = this as Writable<Segment>;
    self.number = number;
    self.id = id;
    self.idKey = idKey;
    self.last = last;
    this.#first = first;
    this.#elements = undefined;
  }

  /** Takes this object to another stretch of text, of which it becomes one segment after the other: it is passing. */
  enter(source: CodedText, offsets: Int32Array, terminated: boolean): void {
    const self = this as Writable<Segment>;
    self.passing = true;
    self.terminated = terminated;
    self.text = source.text;
    self.codes = source.codes;
    this.#offsets = offsets;
  }

  /** This segment as one that stays what it is, for whoever holds it beyond the next one. */
  kept(): Segment {
    if (!this.passing) return this;
    const [start, end] = [this.from(0), this.to(this.last)];
    const own = { text: this.text.slice(start, end), codes: this.codes.slice(start, end) };
    const offsets = this.#offsets.slice(this.#first, this.#first + this.last + 2).map((offset) => offset - start);
    return new Segment(this, own, offsets, 0, this.last, this.delimiters, this.terminated);
  }

  /** Where an element begins in the text; 0 is the id. Only for positions up to the last. */
  from(position: number): number {
    return (this.#offsets[this.#first + position] as number) + 1;
  }

  /** Where an element ends in the text. Only for positions up to the last. */
  to(position: number): number {
    return this.#offsets[this.#first + position + 1] as number;
  }

  /** The id at 0, then each element at its position in the guide's numbering. */
  get elements(): readonly string[] {
    this.#elements ??= this.raw.split(this.delimiters.element);
    return this.#elements;
  }

  /** The segment without its terminator. */
  get raw(): string {
    return this.text.slice(this.from(0), this.to(this.last));
  }
}

function byteOf(separator: string): number {
  return separator === "" ? -1 : separator.charCodeAt(0);
}

/** The element at a position (1 = first), or "" when it was not sent. */
export function element(segment: Segment, position: number): string {
  if (position > segment.last) return "";
  return textBetween(segment.text, segment.codes, segment.from(position), segment.to(position));
}

/** Whether the element at a position holds anything. */
export function isSent(segment: Segment, position: number): boolean {
  return position <= segment.last && segment.to(position) > segment.from(position);
}

/** The position of the segment's last element, also when that is empty; 0 when it has none. */
export function lastPosition(segment: Segment): number {
  return segment.last;
}

/** The repetitions of an element: one for each value sent, none when it was not sent. */
export function repetitions(segment: Segment, position: number): string[] {
  const text = element(segment, position);
  if (text === "") return [];
  const { repetition } = segment.delimiters;
  return repetition !== "" && text.includes(repetition) ? text.split(repetition) : [text];
}

/** The components of a composite element's first value; none when it was not sent. */
export function components(segment: Segment, position: number): string[] {
  if (!isSent(segment, position)) return [];
  const { text, codes, component: separator, repetition } = segment;
  const to = segment.to(position);
  let parts: string[] = NONE;
  let start = segment.from(position);
  for (let at = start; at <= to; at += 1) {
    const code = at === to ? repetition : codes[at];
    if (at < to && code !== separator && code !== repetition) continue;
    parts = withItem(parts, textBetween(text, codes, start, at));
    if (code === repetition) break;
    start = at + 1;
  }
  return parts;
}

/** Where a component ends that begins here, in an element that ends at a place: at the next separator or there. */
export function componentEnd({ codes, component, repetition }: Segment, from: number, to: number): number {
  let at = from;
  while (at < to && codes[at] !== component && codes[at] !== repetition) at += 1;
  return at;
}

/** One component of an element's first value (both from 1), or "" when it was not sent. */
export function component(segment: Segment, position: number, componentPosition: number): string {
  if (position > segment.last) return "";
  const { text, codes, component: separator, repetition } = segment;
  const to = segment.to(position);
  let start = segment.from(position);
  let count = 1;
  for (let at = start; at < to; at += 1) {
    const code = codes[at];
    if (code !== separator && code !== repetition) continue;
    if (count === componentPosition) return textBetween(text, codes, start, at);
    if (code === repetition) return "";
    count += 1;
    start = at + 1;
  }
  return count === componentPosition ? textBetween(text, codes, start, to) : "";
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
