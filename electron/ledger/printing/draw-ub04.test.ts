import { describe, expect, it } from "vitest";
import { isoDate, isoMomentSchema } from "../../../shared/dates/iso-date.ts";
import { fillUb04 } from "../../../shared/forms/ub04/fill-ub04.ts";
import { fictionalRevenueLine, inpatientClaim } from "../../../test/fixtures/edi/fictional-institutional-claim.ts";
import type { FormDrawing } from "./draw-form-cells.ts";
import { drawUb04, drawUb04TestPrint } from "./draw-ub04.ts";
import { openPrintFonts } from "./fonts.ts";
import { readPdfText } from "./read-pdf-text.ts";

const fonts = openPrintFonts();
const createdAt = isoMomentSchema.parse("2026-03-05T12:00:00.000Z");

function longBill() {
  const lines = Array.from({ length: 30 }, (_, index) => fictionalRevenueLine({ lineNumber: index + 1 }));
  return fillUb04(inpatientClaim({ lines }), { totals: "continued", createdDate: isoDate("2026-03-05") });
}

async function wordsOf(drawing: Partial<FormDrawing>): Promise<string[]> {
  const drawn = await drawUb04(longBill().pages, { mode: "facsimile", createdAt, ...drawing }, fonts);
  const placed = await readPdfText(drawn.bytes);
  return [1, 2].map((page) =>
    placed
      .filter(({ pageNumber }) => pageNumber === page)
      .map(({ text }) => text)
      .join(" "),
  );
}

describe("the UB-04 on paper", () => {
  it("has a sheet for every 22 lines, the form's labels on each, the total on the last", async () => {
    const [first, second] = await wordsOf({});
    for (const page of [first, second]) expect(page).toContain("58 INSURED’S NAME");
    expect(first).toContain("CONTINUED");
    expect(second).not.toContain("CONTINUED");
    // Thirty lines of the same charge.
    expect(second).toContain(String((30 * fictionalRevenueLine().chargeCents) / 100));
  });

  it("has the typed text alone on red stock", async () => {
    const [first] = await wordsOf({ mode: "data" });
    expect(first).toContain("COPERNICUS GEN HOSP");
    expect(first).not.toMatch(/INSURED|DRAWN COPY/);
  });

  it("is the same to the byte when drawn again", async () => {
    const draw = () => drawUb04(longBill().pages, { mode: "facsimile", createdAt }, openPrintFonts());
    const [first, second] = [await draw(), await draw()];
    expect(second.bytes.equals(first.bytes)).toBe(true);
  });

  it("moves its test print by the printer's offset", async () => {
    const offset = { xQuarterPts: 4, yQuarterPts: 2 };
    const placed = await readPdfText((await drawUb04TestPrint({ offset, createdAt }, fonts)).bytes);
    // Box 4 is published at 565.0 and 33.8; a character stands 0.3 points into its column.
    expect(placed.find(({ text }) => text === "XXXX")).toMatchObject({
      left: expect.closeTo(565 + 0.3 + 1, 1),
      baseline: expect.closeTo(33.8 + 0.5, 1),
    });
    expect(placed.some(({ text }) => text.includes("1.00 points to the right, 0.50 points down"))).toBe(true);
  });
});
