/** A piece of text as it stands on a page, in points from the page's top left corner. */
export interface TextPiece {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A place on a page, in points from its top left corner. */
export type TextBox = Omit<TextPiece, "text">;

/** A page's text in the order in which it was drawn, and where each piece of it stands. */
export interface PageText {
  readonly text: string;
  readonly pieces: readonly (TextPiece & { readonly start: number })[];
}

/** Pieces this close together, in shares of their height, are one word: fonts change within names. */
const JOINED_GAP = 0.15;

/** Joins pieces to a text that words can be looked for in. */
export function joinPieces(pieces: readonly TextPiece[]): PageText {
  let text = "";
  const placed: (TextPiece & { start: number })[] = [];
  for (const piece of pieces) {
    if (piece.text.trim() === "") continue;
    const before = placed.at(-1);
    if (before && !touches(before, piece)) text += " ";
    placed.push({ ...piece, start: text.length });
    text += fold(piece.text);
  }
  return { text, pieces: placed };
}

/** Every place where the words stand, each as the boxes of the pieces that it runs through. */
export function findInPage({ text, pieces }: PageText, words: string): TextBox[][] {
  const wanted = fold(words.trim().replace(/\s+/g, " "));
  const found: TextBox[][] = [];
  if (wanted === "") return found;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    const end = at + wanted.length;
    found.push(
      pieces
        .filter((piece) => piece.start < end && piece.start + piece.text.length > at)
        .map((piece) => partOf(piece, at - piece.start, end - piece.start)),
    );
  }
  return found;
}

function touches(before: TextPiece, piece: TextPiece): boolean {
  const gap = piece.left - (before.left + before.width);
  return Math.abs(before.top - piece.top) < 1 && gap > -piece.height && gap < piece.height * JOINED_GAP;
}

/** The part of a piece between two characters, as if all were of one width. */
function partOf({ text, left, top, width, height }: TextPiece, from: number, to: number): TextBox {
  const perCharacter = width / text.length;
  const first = Math.max(0, from);
  return { left: left + perCharacter * first, top, width: perCharacter * (Math.min(text.length, to) - first), height };
}

/** Small letters, character for character, so that places in the text stay places on the page. */
function fold(text: string): string {
  return [...text].map((one) => (one.toLowerCase().length === one.length ? one.toLowerCase() : one)).join("");
}
