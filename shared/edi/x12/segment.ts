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

/** One segment as it stands in a file. */
export type Segment = {
  /** Place in the file, from 1. */
  readonly number: number;
  readonly id: string;
  /** The id at 0, then each element at its position in the guide's numbering. */
  readonly elements: readonly string[];
  readonly delimiters: Delimiters;
  /** False where the file ended before the segment terminator. */
  readonly terminated: boolean;
};

/** The element at a position (1 = first), or "" when it was not sent. */
export function element(segment: Segment, position: number): string {
  return segment.elements[position] ?? "";
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

/** One component of an element (both from 1), or "" when it was not sent. */
export function component(segment: Segment, position: number, componentPosition: number): string {
  const text = element(segment, position);
  const separator = segment.delimiters.component;
  if (!text.includes(separator)) return componentPosition === 1 ? text : "";
  return components(segment, position)[componentPosition - 1] ?? "";
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
