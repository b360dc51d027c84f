import { describe, expect, it } from "vitest";
import { cellBaselinePt, cellLeftPt, cellRightPt, cellTextLeftPt } from "../form-cell.ts";
import { CMS1500_CELLS, CMS1500_GRID, cms1500Cell } from "./cells.ts";

/** Capitals of the eleven-point type in which cells are printed rise this far above the baseline. */
const CAPITAL_RISE_PT = 6.4;

describe("the cells of form 1500", () => {
  it("have distinct names and none is missing", () => {
    expect(new Set(CMS1500_CELLS.map((cell) => cell.id)).size).toBe(CMS1500_CELLS.length);
    expect(CMS1500_CELLS.length).toBe(276);
  });

  it("never overlap each other", () => {
    const overlapping: string[] = [];
    for (const [index, first] of CMS1500_CELLS.entries()) {
      for (const second of CMS1500_CELLS.slice(index + 1)) {
        const sharesColumns =
          cellLeftPt(first, CMS1500_GRID) < cellRightPt(second, CMS1500_GRID) &&
          cellLeftPt(second, CMS1500_GRID) < cellRightPt(first, CMS1500_GRID);
        const sharesHeight =
          Math.abs(cellBaselinePt(first, CMS1500_GRID) - cellBaselinePt(second, CMS1500_GRID)) < CAPITAL_RISE_PT;
        if (sharesColumns && sharesHeight) overlapping.push(`${first.id} and ${second.id}`);
      }
    }
    expect(overlapping).toEqual([]);
  });

  it("stay inside the 79 columns and 66 lines of a letter page", () => {
    for (const cell of CMS1500_CELLS) {
      expect(cell.column).toBeGreaterThanOrEqual(1);
      expect(cell.column + cell.length - 1, cell.id).toBeLessThanOrEqual(79);
      expect(cell.pageLine).toBeLessThanOrEqual(66);
    }
  });

  it("stand where the printing standard puts them", () => {
    expect(cellLeftPt(cms1500Cell("1a"), CMS1500_GRID)).toBeCloseTo(374.2, 5);
    expect(cellBaselinePt(cms1500Cell("1a"), CMS1500_GRID)).toBeCloseTo(116.8, 5);
    expect(cellLeftPt(cms1500Cell("24.6.renderingNpi"), CMS1500_GRID)).toBeCloseTo(503.8, 5);
    expect(cellBaselinePt(cms1500Cell("24.6.renderingNpi"), CMS1500_GRID)).toBeCloseTo(668.8, 5);
    expect(cellBaselinePt(cms1500Cell("31.signature"), CMS1500_GRID)).toBeCloseTo(737.2, 5);
  });

  it("right-aligned text ends at its cell's last column", () => {
    expect(cellTextLeftPt(cms1500Cell("28.dollars"), 7, CMS1500_GRID)).toBeCloseTo(381.4, 5);
    expect(cellTextLeftPt(cms1500Cell("28.dollars"), 3, CMS1500_GRID)).toBeCloseTo(381.4 + 4 * 7.2, 5);
  });
});
