import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dealBlocks, drawBlocks, type FlowBlock } from "./page-flow.ts";

const block = (heightPt: number, keepWithNext = false): FlowBlock => ({
  heightPt,
  keepWithNext,
  draw: () => undefined,
});
const areaOf = (page: number) => (page === 0 ? { top: 50, bottom: 100 } : { top: 0, bottom: 100 });

describe("dealing blocks out to pages", () => {
  it("loses none, keeps their order and overfills no page", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 25 }), fc.boolean())), (shapes) => {
        const blocks = shapes.map(([height, keep]) => block(height, keep && height < 12));
        const single = blocks.map((each, index) =>
          blocks[index - 1]?.keepWithNext ? { ...each, keepWithNext: false } : each,
        );
        const pages = dealBlocks(single, areaOf);
        expect(pages.flat()).toEqual(single);
        for (const [index, page] of pages.entries()) {
          const { top, bottom } = areaOf(index);
          expect(page.reduce((total, { heightPt }) => total + heightPt, 0)).toBeLessThanOrEqual(bottom - top);
        }
      }),
    );
  });

  it("keeps a heading with what it heads", () => {
    const [heading, row] = [block(10, true), block(45)];
    expect(dealBlocks([heading, row], areaOf)).toEqual([[], [heading, row]]);
  });

  it("gives a block taller than any page a page of its own", () => {
    expect(dealBlocks([block(300), block(5)], areaOf).map((page) => page.length)).toEqual([0, 1, 1]);
  });

  it("draws from the top down", () => {
    const tops: number[] = [];
    const recording = [10, 20].map((heightPt): FlowBlock => ({ heightPt, draw: (top) => void tops.push(top) }));
    expect(drawBlocks(recording, { top: 7, bottom: 99 })).toBe(37);
    expect(tops).toEqual([7, 17]);
  });
});
