import type { Delimiters, Segment } from "./segment.ts";

const ISA_ELEMENTS = 16;

/**
 * Cuts text into segments, tolerantly: separators are taken from each ISA, line ends may follow or be the terminator,
 * a byte-order mark and surrounding space do not matter, and a file may hold several interchanges with separators of
 * their own. Text before the first ISA is skipped (see {@link findInterchange}); the last segment may lack its
 * terminator. Yields nothing when the text holds no ISA.
 */
export function* tokenise(text: string): Generator<Segment, void, undefined> {
  let position = findInterchange(text);
  if (position < 0) return;
  let delimiters = readDelimiters(text, position);
  let number = 0;
  while (delimiters !== undefined) {
    position = skipBlank(text, position, delimiters);
    if (position >= text.length) return;
    if (number > 0 && startsInterchange(text, position)) delimiters = readDelimiters(text, position) ?? delimiters;
    const end = text.indexOf(delimiters.segment, position);
    const stop = end < 0 ? text.length : end;
    const raw = text.slice(position, stop).trimEnd();
    position = stop + 1;
    if (raw !== "") {
      const elements = raw.split(delimiters.element);
      number += 1;
      yield { number, id: (elements[0] ?? "").trim(), elements, delimiters, terminated: end >= 0 };
    }
    if (end < 0) return;
  }
}

/** Where the first ISA begins, or -1: after a byte-order mark, space or other text at the start of the file. */
export function findInterchange(text: string): number {
  let position = text.indexOf("ISA");
  while (position >= 0 && readDelimiters(text, position) === undefined) position = text.indexOf("ISA", position + 3);
  return position;
}

function startsInterchange(text: string, position: number): boolean {
  return text.startsWith("ISA", position) && !/[A-Za-z0-9]/.test(text.charAt(position + 3));
}

/**
 * Reads the separators of the ISA that begins here. They are found by counting elements, not by fixed columns, so an
 * ISA whose elements were trimmed or padded wrongly is still understood.
 */
function readDelimiters(text: string, start: number): Delimiters | undefined {
  const separator = text.charAt(start + 3);
  if (separator === "" || /[A-Za-z0-9\s]/.test(separator)) return undefined;
  const starts: number[] = [];
  let position = start + 3;
  for (let count = 0; count < ISA_ELEMENTS; count += 1) {
    if (position < 0 || position - start > 400) return undefined;
    starts.push(position + 1);
    position = count === ISA_ELEMENTS - 1 ? position : text.indexOf(separator, position + 1);
  }
  const last = starts[ISA_ELEMENTS - 1] ?? 0;
  const segment = text.charAt(last + 1);
  if (segment === "") return undefined;
  const eleventh = text.slice(starts[10], (starts[11] ?? 0) - 1);
  const repetition = eleventh.length === 1 && !/[A-Za-z0-9 ]/.test(eleventh) ? eleventh : "";
  return { element: separator, repetition, component: text.charAt(last), segment };
}

function skipBlank(text: string, start: number, delimiters: Delimiters): number {
  let position = start;
  while (position < text.length) {
    const code = text.charCodeAt(position);
    const blank =
      code === 10 || code === 13 || code === 32 || code === 9 || code === 0xfeff || code === 0x1a || code === 0;
    if (!blank || text.charAt(position) === delimiters.element) return position;
    position += 1;
  }
  return position;
}
