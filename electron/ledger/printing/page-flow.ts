/** A piece of a page that is drawn whole: a row, a heading, a paragraph. */
export interface FlowBlock {
  readonly heightPt: number;
  /** Draws the block with its top at y. */
  readonly draw: (top: number) => void;
  /** Stays on the same page as the block behind it, as a heading does. */
  readonly keepWithNext?: boolean;
  /** Belongs to the page's table, whose column names must stand above it. */
  readonly inTable?: boolean;
}

/** Room for blocks on a page, in points from its top. */
export interface FlowArea {
  readonly top: number;
  readonly bottom: number;
}

/**
 * Deals blocks out to pages.
 * @param areaOf the room on a page, numbered from 0.
 * @returns the blocks of each page; one page at least. A block taller than a page has a page to itself.
 */
export function dealBlocks(blocks: readonly FlowBlock[], areaOf: (page: number) => FlowArea): FlowBlock[][] {
  const pages: FlowBlock[][] = [[]];
  let left = roomOf(areaOf(0));
  for (let index = 0; index < blocks.length; ) {
    const group = groupAt(blocks, index);
    const height = group.reduce((total, block) => total + block.heightPt, 0);
    const page = pages.at(-1) ?? [];
    if (height > left && (page.length > 0 || pages.length === 1)) {
      pages.push([]);
      left = roomOf(areaOf(pages.length - 1));
    }
    pages.at(-1)?.push(...group);
    left -= height;
    index += group.length;
  }
  return pages;
}

/** Draws one page's blocks from the top of its area down; returns where they end. */
export function drawBlocks(blocks: readonly FlowBlock[], area: FlowArea): number {
  let top = area.top;
  for (const block of blocks) {
    block.draw(top);
    top += block.heightPt;
  }
  return top;
}

function roomOf(area: FlowArea): number {
  return area.bottom - area.top;
}

function groupAt(blocks: readonly FlowBlock[], start: number): FlowBlock[] {
  let end = start;
  while (blocks[end]?.keepWithNext && end + 1 < blocks.length) end += 1;
  return blocks.slice(start, end + 1);
}
