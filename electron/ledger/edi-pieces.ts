import { isAscii } from "node:buffer";
import { closeSync, openSync, readSync } from "node:fs";
import type { EdiPiece } from "../../shared/edi/x12/coded-text.ts";

/** Large enough that reading costs little, small enough that a file of any size fits into memory. */
const PIECE_BYTES = 64 * 1024;
/** The terminator of nearly every file, and how far before the end of what was read it is looked for. */
const TILDE = 126;
const LOOKED_AT_BYTES = 1024;

/**
 * An EDI file's text piece by piece, decoded as {@link ediTextOf} does it: ASCII or UTF-8, and Latin-1 from the piece on
 * that is not valid UTF-8. The file is closed when the pieces end or are no longer wanted.
 * @throws the system's error when the file cannot be opened or read.
 */
export function* readEdiPieces(path: string): Generator<EdiPiece, void, undefined> {
  const file = openSync(path, "r");
  try {
    let decode: ((bytes: Buffer) => string) | undefined;
    let left = new Uint8Array(0);
    for (;;) {
      const bytes = Buffer.allocUnsafeSlow(PIECE_BYTES);
      bytes.set(left);
      const readBytes = readSync(file, bytes, left.length, PIECE_BYTES - left.length, null);
      const filled = bytes.subarray(0, left.length + readBytes);
      if (filled.length === 0) return;
      const piece = readBytes === 0 ? filled : wholeSegments(filled);
      left = filled.subarray(piece.length);
      if (!decode && !isAscii(piece)) decode = createDecoder();
      if (decode) yield decode(piece);
      else yield { text: piece.toString("latin1"), codes: new Uint8Array(bytes.buffer, 0, piece.length) };
    }
  } finally {
    closeSync(file);
  }
}

/** Up to the last terminator, where one is near the end: a segment that lies across two pieces costs a copy of both. */
function wholeSegments(bytes: Buffer): Buffer {
  const end = bytes.lastIndexOf(TILDE) + 1;
  return end > Math.max(0, bytes.length - LOOKED_AT_BYTES) ? bytes.subarray(0, end) : bytes;
}

/** UTF-8 whose characters may lie across two pieces, until something is no UTF-8. */
function createDecoder(): (bytes: Buffer) => string {
  let decoder: TextDecoder | undefined = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false });
  return (bytes) => {
    if (!decoder) return bytes.toString("latin1");
    try {
      return decoder.decode(bytes, { stream: true });
    } catch {
      decoder = undefined;
      return bytes.toString("latin1");
    }
  };
}
