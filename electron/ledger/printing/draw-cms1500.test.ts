import { describe, expect, it } from "vitest";
import { isoDate, isoMomentSchema } from "../../../shared/dates/iso-date.ts";
import { CMS1500_CELLS, CMS1500_GRID } from "../../../shared/forms/cms1500/cells.ts";
import type { Cms1500Page } from "../../../shared/forms/cms1500/cms1500-form.ts";
import { fillCms1500 } from "../../../shared/forms/cms1500/fill-cms1500.ts";
import { cellRightPt, cellTextLeftPt } from "../../../shared/forms/form-cell.ts";
import { claimForPaper, lineForPaper } from "../../../test/fixtures/claims/claim-for-paper.ts";
import { drawCms1500, drawCms1500TestPrint } from "./draw-cms1500.ts";
import { openPrintFonts } from "./fonts.ts";
import { readPdfText } from "./read-pdf-text.ts";

const fonts = openPrintFonts();
const createdAt = isoMomentSchema.parse("2026-03-05T12:00:00.000Z");
/** A character stands in the middle of its column, which is this much wider at each side. */
const HALF_SPACE_PT = 0.3;

describe("text on form 1500", () => {
  it("ends at the right edge of a right-aligned cell", async () => {
    const cell = CMS1500_CELLS.find(({ id }) => id === "28.dollars")!;
    const page: Cms1500Page = { pageNumber: 1, pageCount: 1, cells: { "28.dollars": "125" } };
    const [found] = await readPdfText((await drawCms1500([page], { mode: "data", createdAt }, fonts)).bytes);
    expect(found?.left).toBeCloseTo(cellTextLeftPt(cell, 3, CMS1500_GRID) + HALF_SPACE_PT, 1);
    expect(found!.left + found!.width).toBeCloseTo(cellRightPt(cell, CMS1500_GRID) - HALF_SPACE_PT, 1);
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
      [expect.closeTo(22.4 + HALF_SPACE_PT, 1), expect.closeTo(93.3, 1)],
      [expect.closeTo(562.4 + HALF_SPACE_PT, 1), expect.closeTo(93.3, 1)],
    ]);
    expect(placed.some(({ text }) => text.includes("1.00 points to the right, 0.50 points down"))).toBe(true);
  });
});
