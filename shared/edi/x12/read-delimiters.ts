import { isBlank } from "./blank.ts";
import type { Delimiters } from "./segment.ts";

const ISA_ELEMENTS = 16;
/** No file separates with characters beyond Latin-1. */
const BEYOND_BYTES = 255;
/** Where the separators stand in an ISA of the right width. */
const FIXED = { repetition: 82, component: 104, segment: 105 } as const;
/** An ISA is 106 characters long; one whose elements were padded wrongly is still found within this length. */
export const MAX_ISA_LENGTH = 500;

/**
 * Reads the separators of the ISA that begins here, or undefined when none begins here. They are found by counting
 * elements, so an ISA whose elements were trimmed or padded wrongly is still understood. Where what follows then is no
 * segment of an envelope, the fixed columns are tried, and last the separator in front of the next GS.
 */
export function readDelimiters(text: string, start: number): Delimiters | undefined {
  const found = findDelimiters(text, start);
  if (!found || Object.values(found).some((one) => one.charCodeAt(0) >= BEYOND_BYTES)) return undefined;
  if (found.repetition === "") return found;
  // A repetition separator that is another one as well cannot be meant: the others hold the file together.
  const clashes = [found.element, found.component, found.segment].includes(found.repetition);
  return clashes ? { ...found, repetition: "" } : found;
}

function findDelimiters(text: string, start: number): Delimiters | undefined {
  if (!text.startsWith("ISA", start)) return undefined;
  const separator = text.charAt(start + 3);
  if (separator === "" || /[A-Za-z0-9 \r\n]/.test(separator)) return undefined;
  const counted = countElements(text, start, separator);
  if (counted && isFollowed(text, counted.after, separator) && !isOneShort(text, counted)) return counted.delimiters;
  const fixed = takeColumns(text, start, separator);
  if (fixed && isFollowed(text, fixed.after, separator) && !isOneShort(text, fixed)) return fixed.delimiters;
  return searchGroup(text, start, separator) ?? counted?.delimiters;
}

type Found = { readonly delimiters: Delimiters; readonly after: number };

function countElements(text: string, start: number, separator: string): Found | undefined {
  const starts: number[] = [];
  let position = start + 3;
  for (let count = 0; count < ISA_ELEMENTS; count += 1) {
    if (position < 0 || position - start > MAX_ISA_LENGTH - 100) return undefined;
    starts.push(position + 1);
    position = count === ISA_ELEMENTS - 1 ? position : text.indexOf(separator, position + 1);
  }
  const last = starts[ISA_ELEMENTS - 1] ?? 0;
  const segment = text.charAt(last + 1);
  if (segment === "") return undefined;
  const eleventh = text.slice(starts[10], (starts[11] ?? 0) - 1);
  const component = text.charAt(last);
  return {
    delimiters: { element: separator, repetition: asRepetition(eleventh), component, segment },
    after: last + 2,
  };
}

function takeColumns(text: string, start: number, separator: string): Found | undefined {
  const segment = text.charAt(start + FIXED.segment);
  if (segment === "") return undefined;
  const repetition = asRepetition(text.charAt(start + FIXED.repetition));
  const component = text.charAt(start + FIXED.component);
  return { delimiters: { element: separator, repetition, component, segment }, after: start + FIXED.segment + 1 };
}

/** An ISA that lacks an element, most often the last: the character before the next segment ended it. */
function searchGroup(text: string, start: number, separator: string): Delimiters | undefined {
  const next = text.indexOf(`GS${separator}`, start + 4);
  if (next < 0 || next - start > MAX_ISA_LENGTH) return undefined;
  const isa = text.slice(start, next).trimEnd();
  const segment =
    isa.length === next - start || /[^A-Za-z0-9 ]$/.test(isa) ? isa.slice(-1) : text.charAt(start + isa.length);
  if (segment === separator || /[A-Za-z0-9 ]/.test(segment)) return undefined;
  const elements = isa.slice(0, -1).split(separator);
  return {
    element: separator,
    repetition: asRepetition(elements[11] ?? ""),
    component: elements[16]?.charAt(0) || ":",
    segment,
  };
}

/** An ISA without ISA16 whose lines end after the terminator: that terminator was then taken for ISA16. */
function isOneShort(text: string, { delimiters, after }: Found): boolean {
  if (!/[\r\n]/.test(delimiters.segment)) return false;
  const end = text.indexOf(delimiters.segment, after + 1);
  return end > 0 && text.charAt(end - 1) === delimiters.component;
}

/** Whether an envelope's segment, or the end of the text, comes next. */
function isFollowed(text: string, after: number, separator: string): boolean {
  let position = after;
  while (position < text.length && isBlank(text.charCodeAt(position), separator.charCodeAt(0))) position += 1;
  if (position === text.length) return true;
  return ["GS", "TA1", "IEA", "ISA", "ISB", "ISE"].some((id) => text.startsWith(id, position));
}

function asRepetition(text: string): string {
  return text.length === 1 && !/[A-Za-z0-9 ]/.test(text) ? text : "";
}
