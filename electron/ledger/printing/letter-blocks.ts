import type { LetterBlock } from "../../../shared/forms/letters/fill-template.ts";
import { HEADING } from "./document-style.ts";
import { LETTER_LEADING_PT, LETTER_LEFT_PT, LETTER_RIGHT_PT, LETTER_TEXT } from "./letter-style.ts";
import { tableFlow } from "./letter-table.ts";
import type { FlowBlock } from "./page-flow.ts";
import type { PrintedDocument, TextStyle } from "./printed-document.ts";

/** A piece of a letter; one of a table can draw its columns' names above itself where it begins a page. */
export interface LetterFlow extends FlowBlock {
  readonly drawHead?: (bottom: number) => void;
}

const WIDTH_PT = LETTER_RIGHT_PT - LETTER_LEFT_PT;
const PARAGRAPH_GAP_PT = 7;
const ITEM_INDENT_PT = 14;

/** A letter's text as pieces for pages. What closes it stays together with the paragraph above, so that no page is all signature. */
export function letterBlocks(document: PrintedDocument, blocks: readonly LetterBlock[]): LetterFlow[] {
  const signatureAt = blocks.findLastIndex((block) => block.kind === "gap");
  const flow = blocks.flatMap((block, index) => {
    const pieces = toFlow(document, block);
    return signatureAt > 0 && index >= signatureAt - 2 ? keptTogether(pieces) : pieces;
  });
  // The last piece has nothing to stay with.
  return flow.map((piece, index) => (index === flow.length - 1 ? { ...piece, keepWithNext: false } : piece));
}

function keptTogether(pieces: readonly LetterFlow[]): LetterFlow[] {
  return pieces.map((piece) => ({ ...piece, keepWithNext: true }));
}

function toFlow(document: PrintedDocument, block: LetterBlock): LetterFlow[] {
  switch (block.kind) {
    case "heading": {
      const style = { ...HEADING, color: document.accentColor };
      const lines = document.wrap(block.text, WIDTH_PT, style);
      return keptTogether(textFlow(document, lines, { style, gapPt: 4 }));
    }
    case "paragraph": {
      const lines = block.lines.flatMap((line) => document.wrap(line, WIDTH_PT, LETTER_TEXT));
      return textFlow(document, lines, { style: LETTER_TEXT, gapPt: PARAGRAPH_GAP_PT });
    }
    case "list":
      return block.items.flatMap((item, index) => {
        const lines = document.wrap(item, WIDTH_PT - ITEM_INDENT_PT, LETTER_TEXT);
        const gapPt = index === block.items.length - 1 ? PARAGRAPH_GAP_PT : 2;
        return textFlow(document, lines, { style: LETTER_TEXT, gapPt, bullet: true });
      });
    case "table":
      return tableFlow(document, block.table);
    case "gap":
      return [{ heightPt: block.lineCount * LETTER_LEADING_PT, keepWithNext: true, draw: () => undefined }];
  }
}

interface TextFlow {
  readonly style: TextStyle;
  /** Below the last line. */
  readonly gapPt: number;
  readonly bullet?: boolean;
}

/** Lines as pieces of their own; the first two and the last two stay together, so that none stands alone on a page. */
function textFlow(
  document: PrintedDocument,
  lines: readonly string[],
  { style, gapPt, bullet }: TextFlow,
): LetterFlow[] {
  const left = LETTER_LEFT_PT + (bullet ? ITEM_INDENT_PT : 0);
  return lines.map((line, index) => ({
    heightPt: LETTER_LEADING_PT + (index === lines.length - 1 ? gapPt : 0),
    keepWithNext: lines.length > 1 && (index === 0 || index === lines.length - 2),
    draw(top) {
      if (bullet && index === 0) document.text("•", LETTER_LEFT_PT + 3, top + 10.5, style);
      document.text(line, left, top + 10.5, style);
    },
  }));
}
