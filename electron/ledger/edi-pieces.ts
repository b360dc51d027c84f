import { isAscii } from "node:buffer";
import { closeSync, openSync, readSync } from "node:fs";
import type { EdiPiece } from "../../shared/edi/x12/coded-text.ts";

/** Large enough that reading costs little, small enough that a file of any size fits into memory. */
const PIECE_BYTES = 64 * 1024;

/**
 * An EDI file's text piece by piece, decoded as {@link ediTextOf} does it: ASCII or UTF-8, and Latin-1 from the piece on
 * that is not valid UTF-8. The file is closed when the pieces end or are no longer wanted.
 * @throws the system's error when the file cannot be opened or read.
 */
export function* readEdiPieces(path: string): Generator<EdiPiece, void, undefined> {
  const file = openSync(path, "r");
  try {
    let decode: ((bytes: Buffer) => string) | undefined;
    for (;;) {
      const bytes = Buffer.allocUnsafeSlow(PIECE_BYTES);
      const length = readSync(file, bytes);
      if (length === 0) return;
      const piece = bytes.subarray(0, length);
      if (!decode && !isAscii(piece)) decode = createDecoder();
      if (decode) yield decode(piece);
      else yield { text: piece.toString("latin1"), codes: new Uint8Array(bytes.buffer, 0, length) };
    }
  } finally {
    closeSync(file);
  }
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
