import type { EdiPiece } from "./coded-text.ts";
import { readDelimiters } from "./read-delimiters.ts";

/** How much of a text is looked at: what was broken into lines shows it long before. */
const LOOKED_AT = 65_536;
const ISA_SEPARATORS = 16;
/** Fewer lines that end inside of a segment may be slips in its data. */
const MIN_BROKEN_LINES = 3;

/**
 * Whether a text was broken into lines of one width without regard to its segments, as mainframes do (every 80
 * characters): then a line ends inside of the first ISA, where no segment can end, or lines of one width keep ending
 * inside of segments, where the ISA stands on a line of its own.
 */
export function isWrapped(text: string): boolean {
  const looked = text.slice(0, LOOKED_AT);
  const start = findIsa(looked);
  if (start < 0) return false;
  const end = looked.slice(start).search(/[\r\n]/);
  if (end < 0) return false;
  const line = looked.slice(start, start + end);
  const separators = line.split(line.charAt(3)).length - 1;
  const follows = looked.slice(start + end, start + end + 10).trimStart();
  if (separators > 0 && separators < ISA_SEPARATORS && !/^(GS|TA1|IEA|ISA)[^A-Za-z0-9\s]/.test(follows)) return true;
  return breaksInsideSegments(looked, start);
}

function breaksInsideSegments(text: string, isa: number): boolean {
  const delimiters = readDelimiters(text, isa);
  if (!delimiters || /[\r\n]/.test(delimiters.segment)) return false;
  // The last line may be cut off here, and the last of a file ends where it ends.
  const lines = text
    .slice(isa)
    .split(/\r\n|\n|\r/)
    .slice(0, -1);
  const broken = lines.filter((line) => line !== "" && !line.trimEnd().endsWith(delimiters.segment));
  const widths = broken.map((line) => line.length);
  // A space at the end of a line may have been taken off on the way.
  return broken.length >= MIN_BROKEN_LINES && Math.max(...widths) - Math.min(...widths) <= 1;
}

/** The text with its lines put together again where it was wrapped; else the text itself. */
export function unwrapLines(text: string): string {
  return isWrapped(text) ? text.replace(/[\r\n]+/g, "") : text;
}

/** {@link unwrapLines} of a text that comes in pieces: only its beginning is held back. */
export function* unwrapPieces(pieces: Iterable<EdiPiece>): Generator<EdiPiece, void, undefined> {
  const held: EdiPiece[] = [];
  let start = "";
  let wrapped: boolean | undefined;
  for (const piece of pieces) {
    if (wrapped !== undefined) {
      yield unwrapped(piece, wrapped);
      continue;
    }
    held.push(piece);
    start += textOf(piece).slice(0, LOOKED_AT);
    if (start.length < LOOKED_AT) continue;
    wrapped = isWrapped(start);
    for (const one of held.splice(0)) yield unwrapped(one, wrapped);
  }
  wrapped ??= isWrapped(start);
  for (const one of held) yield unwrapped(one, wrapped);
}

function findIsa(text: string): number {
  return text.search(/ISA[^A-Za-z0-9\s]/);
}

function unwrapped(piece: EdiPiece, wrapped: boolean): EdiPiece {
  return wrapped ? textOf(piece).replace(/[\r\n]+/g, "") : piece;
}

function textOf(piece: EdiPiece): string {
  return typeof piece === "string" ? piece : piece.text;
}
