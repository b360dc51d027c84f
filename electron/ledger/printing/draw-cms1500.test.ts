import { describe, expect, it } from "vitest";
import { isoDate, isoMomentSchema } from "../../../shared/dates/iso-date.ts";
import { CMS1500_CELLS, CMS1500_GRID } from "../../../shared/forms/cms1500/cells.ts";
import type { Cms1500Page } from "../../../shared/forms/cms1500/cms1500-form.ts";
import { fillCms1500 } from "../../../shared/forms/cms1500/fill-cms1500.ts";
import { cellBaselinePt, cellLeftPt, cellRightPt, cellTextLeftPt } from "../../../shared/forms/form-cell.ts";
import { claimForPaper, lineForPaper } from "../../../test/fixtures/claims/claim-for-paper.ts";
import { drawCms1500, drawCms1500TestPrint } from "./draw-cms1500.ts";
import { openPrintFonts } from "./fonts.ts";
import { readPdfText } from "./read-pdf-text.ts";

const fonts = openPrintFonts();
const createdAt = isoMomentSchema.parse("2026-03-05T12:00:00.000Z");
const TOLERANCE_PT = 0.5;

/** Every cell alone on a page of its own, so that pdf.js cannot join neighbours, filled to its last column. */
const fullCells = CMS1500_CELLS.map((cell) => ({ cell, text: "W".repeat(cell.length) }));
const fullPages: Cms1500Page[] = fullCells.map(({ cell, text }) => ({
  pageNumber: 1,
  pageCount: 1,
  cells: { [cell.id]: text },
}));

describe("text on form 1500", () => {
  it("stands within half a point of its cell and never outside it, for every cell filled to its end", async () => {
    const drawn = await drawCms1500(fullPages, { mode: "data", createdAt }, fonts);
    expect(drawn.pageCount).toBe(CMS1500_CELLS.length);
    const placed = await readPdfText(drawn.bytes);
    expect(placed.length).toBe(CMS1500_CELLS.length);
    for (const [index, { cell, text }] of fullCells.entries()) {
      const found = placed[index]!;
      expect(found.text, cell.id).toBe(text);
      expect(Math.abs(found.left - cellLeftPt(cell, CMS1500_GRID)), cell.id).toBeLessThan(TOLERANCE_PT);
      expect(Math.abs(found.baseline - cellBaselinePt(cell, CMS1500_GRID)), cell.id).toBeLessThan(TOLERANCE_PT);
      expect(found.left + found.width, cell.id).toBeLessThan(cellRightPt(cell, CMS1500_GRID) + 0.05);
      expect(Math.abs(found.width - 7.2 * cell.length), cell.id).toBeLessThan(TOLERANCE_PT);
    }
  });

  it("ends at the right edge of a right-aligned cell", async () => {
    const cell = CMS1500_CELLS.find(({ id }) => id === "28.dollars")!;
    const page: Cms1500Page = { pageNumber: 1, pageCount: 1, cells: { "28.dollars": "125" } };
    const [found] = await readPdfText((await drawCms1500([page], { mode: "data", createdAt }, fonts)).bytes);
    expect(found?.left).toBeCloseTo(cellTextLeftPt(cell, 3, CMS1500_GRID), 1);
    expect(found!.left + found!.width).toBeCloseTo(cellRightPt(cell, CMS1500_GRID), 1);
  });

  it("moves by quarter points on red stock and stays put on the drawn form", async () => {
    const page: Cms1500Page = { pageNumber: 1, pageCount: 1, cells: { "1a": "XYZ1" } };
    const offset = { xQuarterPts: 5, yQuarterPts: -3 };
    const place = async (mode: "data" | "facsimile", moved: boolean) => {
      const { bytes } = await drawCms1500([page], { mode, createdAt, ...(moved ? { offset } : {}) }, fonts);
      return (await readPdfText(bytes)).find(({ text }) => text === "XYZ1")!;
    };
    const [still, moved, onForm] = [
      await place("data", false),
      await place("data", true),
      await place("facsimile", true),
    ];
    expect(moved.left - still.left).toBeCloseTo(1.25, 3);
    expect(moved.baseline - still.baseline).toBeCloseTo(-0.75, 3);
    expect([onForm.left, onForm.baseline]).toEqual([still.left, still.baseline]);
  });

  it("has one page for every six lines, with the total on the last", async () => {
    const lines = Array.from({ length: 8 }, (_, index) => lineForPaper(index + 1));
    const form = fillCms1500(claimForPaper({ lines }), { totals: "last-page", signedDate: isoDate("2026-03-05") });
    const drawn = await drawCms1500(form.pages, { mode: "facsimile", createdAt }, fonts);
    const placed = await readPdfText(drawn.bytes);
    const wordsOf = (number: number): string =>
      placed
        .filter(({ pageNumber }) => pageNumber === number)
        .map(({ text }) => text)
        .join(" ");
    expect(drawn.pageCount).toBe(2);
    expect(wordsOf(1)).toContain("PAGE 1 OF 2");
    expect(wordsOf(1)).toContain("CONTINUED");
    expect(wordsOf(2)).toContain("PAGE 2 OF 2");
    for (const page of [1, 2]) expect(wordsOf(page)).toContain("25. FEDERAL TAX ID");
    expect(wordsOf(2)).toContain("100000");
  });

  it("is the same to the byte when drawn again", async () => {
    const form = fillCms1500(claimForPaper(), { totals: "last-page", signedDate: isoDate("2026-03-05") });
    const first = await drawCms1500(form.pages, { mode: "facsimile", createdAt }, fonts);
    await new Promise((resolve) => setTimeout(resolve, 5));
    const second = await drawCms1500(form.pages, { mode: "facsimile", createdAt }, openPrintFonts());
    expect(second.bytes.equals(first.bytes)).toBe(true);
    expect(first.bytes.toString("latin1")).toMatch(/\/ID \[<[0-9a-f]{32}>/i);
  });
});

describe("the test print", () => {
  it("puts XXX in both alignment blocks and names its offsets", async () => {
    const { bytes, pageCount } = await drawCms1500TestPrint(
      { offset: { xQuarterPts: 4, yQuarterPts: 2 }, createdAt },
      fonts,
    );
    const placed = await readPdfText(bytes);
    expect(pageCount).toBe(1);
    expect(placed.filter(({ text }) => text === "XXX").map(({ left, baseline }) => [left, baseline])).toEqual([
      [expect.closeTo(22.4, 1), expect.closeTo(93.3, 1)],
      [expect.closeTo(562.4, 1), expect.closeTo(93.3, 1)],
    ]);
    expect(placed.some(({ text }) => text.includes("1.00 points to the right, 0.50 points down"))).toBe(true);
  });
});
