import { formatDate } from "../../../shared/dates/date-text.ts";
import type { IsoDate } from "../../../shared/dates/iso-date.ts";
import { HEADING, rightAligned, SMALL, TEXT_LEFT_PT, TEXT_RIGHT_PT } from "./document-style.ts";
import { drawLetterhead } from "./letterhead.ts";
import { dealBlocks, drawBlocks, type FlowArea, type FlowBlock } from "./page-flow.ts";
import { type DrawnDocument, LETTER_HEIGHT_PT, type PrintedDocument } from "./printed-document.ts";

const FIRST_AREA: FlowArea = { top: 132, bottom: LETTER_HEIGHT_PT - 48 };
const LATER_AREA: FlowArea = { top: 56, bottom: LETTER_HEIGHT_PT - 48 };
const areaOf = (page: number): FlowArea => (page === 0 ? FIRST_AREA : LATER_AREA);

/** What stands around the text of a paper about one claim. */
interface ClaimPaper {
  readonly practice: Parameters<typeof drawLetterhead>[1];
  readonly claimNumber: string;
  readonly printedDate: IsoDate;
}

/** Lays the blocks of a paper about one claim on as many pages as they need: letterhead first, claim and page below. */
export function layClaimPaper(document: PrintedDocument, paper: ClaimPaper, blocks: readonly FlowBlock[]): void {
  const pages = dealBlocks(blocks, areaOf);
  for (const [index, pageBlocks] of pages.entries()) {
    document.addPage();
    if (index === 0) drawLetterhead(document, paper.practice);
    drawBlocks(pageBlocks, areaOf(index));
    const footer = `Claim ${paper.claimNumber}, printed ${formatDate(paper.printedDate)}, page ${index + 1} of ${pages.length}`;
    document.text(footer, TEXT_RIGHT_PT, LETTER_HEIGHT_PT - 24, rightAligned(SMALL));
  }
}

/** A paper about one claim that is a document of its own. See {@link layClaimPaper}. */
export function drawClaimPaper(
  document: PrintedDocument,
  paper: ClaimPaper,
  blocks: readonly FlowBlock[],
): Promise<DrawnDocument> {
  layClaimPaper(document, paper, blocks);
  return document.finish();
}

/** A heading that stays with what follows it. */
export function heading(document: PrintedDocument, text: string, heightPt: number): FlowBlock {
  const fitted = document.fit(text, TEXT_RIGHT_PT - TEXT_LEFT_PT, HEADING);
  return {
    heightPt,
    keepWithNext: true,
    draw: (top) => document.text(fitted, TEXT_LEFT_PT, top + heightPt - 8, HEADING),
  };
}
