import { isAscii } from "node:buffer";
import { closeSync, openSync, readSync } from "node:fs";

/** Large enough that reading costs little, small enough that a file of any size fits into memory. */
const PIECE_BYTES = 256 * 1024;

/**
 * An EDI file's text piece by piece, decoded as {@link ediTextOf} does it: ASCII or UTF-8, and Latin-1 from the piece on
 * that is not valid UTF-8. The file is closed when the pieces end or are no longer wanted.
 * @throws the system's error when the file cannot be opened or read.
 */
export function* readEdiPieces(path: string): Generator<string, void, undefined> {
  const file = openSync(path, "r");
  try {
    const bytes = Buffer.allocUnsafe(PIECE_BYTES);
    let decode = decodeAscii;
    for (let length = readSync(file, bytes); length > 0; length = readSync(file, bytes)) {
      const piece = bytes.subarray(0, length);
      if (decode === decodeAscii && !isAscii(piece)) decode = createDecoder();
      yield decode(piece);
    }
  } finally {
    closeSync(file);
  }
}

function decodeAscii(bytes: Buffer): string {
  return bytes.toString("latin1");
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
