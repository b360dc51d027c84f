import type { CodedText } from "./segment.ts";

/** A piece of a file: its text, with its bytes where the reader of the file has them at hand. */
export type EdiPiece = string | CodedText;

const BYTE_ORDER_MARK = 0xfeff;
const BEYOND = 255;

/** Characters looked at together. */
const STRETCH = 65_536;

/** A piece with its bytes. A byte-order mark becomes a zero, which means nothing between segments. */
export function codeText(piece: EdiPiece): CodedText {
  if (typeof piece !== "string") return piece;
  const codes = new Uint8Array(piece.length);
  for (let at = 0; at < piece.length; at += STRETCH) codeStretch(piece, at, codes);
  return { text: piece, codes };
}

function codeStretch(whole: string, from: number, codes: Uint8Array): void {
  const slice = whole.slice(from, from + STRETCH);
  // Joining copies the slice: the characters of a copy are quicker to ask for than those of a large string's part.
  const text = whole.length > STRETCH ? [slice, ""].join(" ") : slice;
  for (let at = 0; at < slice.length; at += 1) {
    const code = text.charCodeAt(at);
    codes[from + at] = code < BEYOND ? code : code === BYTE_ORDER_MARK ? 0 : BEYOND;
  }
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
