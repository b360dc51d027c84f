import { formatDate } from "../../../shared/dates/date-text.ts";
import type { IsoDate } from "../../../shared/dates/iso-date.ts";
import type { LetterBlock } from "../../../shared/forms/letters/fill-template.ts";
import type { Letterhead } from "../../../shared/forms/statement/statement-document.ts";
import { rightAligned, SMALL } from "./document-style.ts";
import type { PrintFonts } from "./fonts.ts";
import { type LetterFlow, letterBlocks } from "./letter-blocks.ts";
import { LETTER_RIGHT_PT } from "./letter-style.ts";
import { drawLetterhead } from "./letterhead.ts";
import { dealBlocks, drawBlocks, type FlowArea } from "./page-flow.ts";
import type { Drawing } from "./practice-look.ts";
import { type DrawnDocument, LETTER_HEIGHT_PT, PrintedDocument } from "./printed-document.ts";

const FIRST_AREA: FlowArea = { top: 132, bottom: LETTER_HEIGHT_PT - 56 };
const LATER_AREA: FlowArea = { top: 72, bottom: LETTER_HEIGHT_PT - 56 };
const areaOf = (page: number): FlowArea => (page === 0 ? FIRST_AREA : LATER_AREA);

/** A paper that is not mailed in a window: no address, its text from near the top. */
export interface Paper {
  readonly title: string;
  readonly practice: Letterhead;
  readonly printedDate: IsoDate;
  readonly blocks: readonly LetterBlock[];
}

/** Draws a paper of text and tables under the practice's head, its title and page number at the foot. */
export function drawPaper(paper: Paper, drawing: Drawing, fonts: PrintFonts): Promise<DrawnDocument> {
  const document = new PrintedDocument({ title: paper.title, ...drawing }, fonts);
  const pages = dealBlocks(letterBlocks(document, paper.blocks), areaOf) as LetterFlow[][];
  for (const [index, blocks] of pages.entries()) {
    document.addPage();
    if (index === 0) drawLetterhead(document, paper.practice);
    else blocks[0]?.drawHead?.(LATER_AREA.top);
    drawBlocks(blocks, areaOf(index));
    const footer = `${paper.title}, printed ${formatDate(paper.printedDate)}, page ${index + 1} of ${pages.length}`;
    document.text(footer, LETTER_RIGHT_PT, LETTER_HEIGHT_PT - 30, rightAligned(SMALL));
  }
  return document.finish();
}
