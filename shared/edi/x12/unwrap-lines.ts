import type { EdiPiece } from "./coded-text.ts";

/** Line ends say nothing in front of an ISA that begins later than this, and ISA itself is much shorter. */
const LOOKED_AT = 65_536;
const ISA_SEPARATORS = 16;
/** Of text in tiny pieces, not every one is a reason to look again. */
const LOOK_AGAIN_AFTER = 100;

/**
 * Whether a text was broken into lines of one width without regard to its segments, as mainframes do (every 80
 * characters): then a line ends inside of the first ISA, where no segment can end.
 */
export function isWrapped(text: string): boolean {
  const start = findIsa(text);
  if (start < 0) return false;
  const end = text.slice(start, start + LOOKED_AT).search(/[\r\n]/);
  if (end < 0) return false;
  const line = text.slice(start, start + end);
  const separators = line.split(line.charAt(3)).length - 1;
  const follows = text.slice(start + end, start + end + 10).trimStart();
  return separators > 0 && separators < ISA_SEPARATORS && !/^(GS|TA1|IEA|ISA)[^A-Za-z0-9\s]/.test(follows);
}

/** The text with its lines put together again where it was wrapped; else the text itself. */
export function unwrapLines(text: string): string {
  return isWrapped(text) ? text.replace(/[\r\n]+/g, "") : text;
}

/** {@link unwrapLines} of a text that comes in pieces: only what stands in front of its first ISA's end is held back. */
export function* unwrapPieces(pieces: Iterable<EdiPiece>): Generator<EdiPiece, void, undefined> {
  const held: EdiPiece[] = [];
  let start = "";
  let wrapped: boolean | undefined;
  let enough = 0;
  for (const piece of pieces) {
    if (wrapped !== undefined) {
      yield unwrapped(piece, wrapped);
      continue;
    }
    held.push(piece);
    start += textOf(piece).slice(0, LOOKED_AT);
    if (start.length < enough) continue;
    enough = start.length + LOOK_AGAIN_AFTER;
    const isa = findIsa(start);
    if (start.length < LOOKED_AT && (isa < 0 || !hasWholeIsa(start, isa))) continue;
    wrapped = isWrapped(start);
    for (const one of held.splice(0)) yield unwrapped(one, wrapped);
  }
  wrapped ??= isWrapped(start);
  for (const one of held) yield unwrapped(one, wrapped);
}

function findIsa(text: string): number {
  return text.slice(0, LOOKED_AT).search(/ISA[^A-Za-z0-9\s]/);
}

/** Whether as many separators follow as an ISA has, and the segment after it begins. */
function hasWholeIsa(text: string, isa: number): boolean {
  return text.slice(isa).split(text.charAt(isa + 3)).length > ISA_SEPARATORS + 1;
}

function unwrapped(piece: EdiPiece, wrapped: boolean): EdiPiece {
  return wrapped ? textOf(piece).replace(/[\r\n]+/g, "") : piece;
}

function textOf(piece: EdiPiece): string {
  return typeof piece === "string" ? piece : piece.text;
}
