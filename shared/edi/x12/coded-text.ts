import type { CodedText } from "./segment.ts";

/** A piece of a file: its text, with its bytes where the reader of the file has them at hand. */
export type EdiPiece = string | CodedText;

const BYTE_ORDER_MARK = 0xfeff;
const BEYOND = 255;

/** A piece with its bytes. A byte-order mark becomes a zero, which means nothing between segments. */
export function codeText(piece: EdiPiece): CodedText {
  if (typeof piece !== "string") return piece;
  const codes = new Uint8Array(piece.length);
  for (let at = 0; at < piece.length; at += 1) {
    const code = piece.charCodeAt(at);
    codes[at] = code < BEYOND ? code : code === BYTE_ORDER_MARK ? 0 : BEYOND;
  }
  return { text: piece, codes };
}

/** What is left of one text, from a place on, with the pieces that follow it. */
export function joinTexts(left: CodedText, from: number, pieces: readonly CodedText[]): CodedText {
  const [only] = pieces;
  if (from >= left.text.length && pieces.length === 1 && only) return only;
  const rest = left.text.slice(from);
  const text = [rest, ...pieces.map((piece) => piece.text)].join("");
  const codes = new Uint8Array(text.length);
  codes.set(left.codes.subarray(from, left.text.length));
  let at = rest.length;
  for (const piece of pieces) {
    codes.set(piece.codes, at);
    at += piece.text.length;
  }
  return { text, codes };
}
