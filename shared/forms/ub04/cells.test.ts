import { describe, expect, it } from "vitest";
import { cellBaselinePt, cellLeftPt, cellRightPt, cellTextLeftPt } from "../form-cell.ts";
import { UB04_CELLS, UB04_GRID, ub04Cell } from "./cells.ts";

/** Capitals of the ten-point type in which cells are printed rise this far above the baseline. */
const CAPITAL_RISE_PT = 5.9;
/** The drawn frame of the form. */
const FRAME = { left: 10.6, right: 601.9, top: 13.4, bottom: 768.6 };

describe("the cells of the UB-04", () => {
  it("have distinct names and none is missing", () => {
    expect(new Set(UB04_CELLS.map((cell) => cell.id)).size).toBe(UB04_CELLS.length);
    expect(UB04_CELLS).toHaveLength(502);
  });

  it("never overlap each other", () => {
    const overlapping: string[] = [];
    for (const [index, first] of UB04_CELLS.entries()) {
      for (const second of UB04_CELLS.slice(index + 1)) {
        const sharesColumns =
          cellLeftPt(first, UB04_GRID) < cellRightPt(second, UB04_GRID) - 0.01 &&
          cellLeftPt(second, UB04_GRID) < cellRightPt(first, UB04_GRID) - 0.01;
        const apart = Math.abs(cellBaselinePt(first, UB04_GRID) - cellBaselinePt(second, UB04_GRID));
        if (sharesColumns && apart < CAPITAL_RISE_PT) overlapping.push(`${first.id} and ${second.id}`);
      }
    }
    expect(overlapping).toEqual([]);
  });

  it("hold their longest text inside the frame and inside themselves", () => {
    for (const cell of UB04_CELLS) {
      for (const characters of [1, cell.length]) {
        const left = cellTextLeftPt(cell, characters, UB04_GRID);
        expect(left, cell.id).toBeGreaterThanOrEqual(cellLeftPt(cell, UB04_GRID) - 0.01);
        expect(left + 7.2 * characters, cell.id).toBeLessThanOrEqual(cellRightPt(cell, UB04_GRID) + 0.01);
      }
      expect(cellLeftPt(cell, UB04_GRID), cell.id).toBeGreaterThanOrEqual(FRAME.left - 0.01);
      expect(cellRightPt(cell, UB04_GRID), cell.id).toBeLessThanOrEqual(FRAME.right);
      expect(cellBaselinePt(cell, UB04_GRID) - CAPITAL_RISE_PT, cell.id).toBeGreaterThan(FRAME.top);
      expect(cellBaselinePt(cell, UB04_GRID), cell.id).toBeLessThan(FRAME.bottom);
    }
  });

  it.each([
    ["3a", 392.2, 21.8],
    ["9d", 500.2, 81.8],
    ["36b.through", 500.2, 141.8],
    ["41d.cents", 586.6, 201.8],
    ["line.22.dollars", 442.6, 477.8],
    ["total.nonCoveredDollars", 514.6, 489.8],
    ["55C.dollars", 392.2, 537.8],
    ["64B", 233.8, 621.8],
    ["67Q.poa", 529, 657.8],
    ["74e.date", 291.4, 717.8],
    ["79.first", 514.6, 765.8],
    ["81d.value", 284.2, 765.8],
  ] as const)("%s stands where the form's grid puts it", (id, left, baseline) => {
    expect(cellLeftPt(ub04Cell(id), UB04_GRID)).toBeCloseTo(left, 5);
    expect(cellBaselinePt(ub04Cell(id), UB04_GRID)).toBeCloseTo(baseline, 5);
  });

  it("codes whose drawn cell is a column wider stand in its middle", () => {
    // The form's rules beside condition code 18 are at 248.4 and 270.1.
    expect(cellTextLeftPt(ub04Cell("18"), 2, UB04_GRID)).toBeCloseTo(251.8, 5);
    expect(cellTextLeftPt(ub04Cell("total.page"), 1, UB04_GRID)).toBeCloseTo(82.6, 5);
  });
});
