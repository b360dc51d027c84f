import { describe, expect, it } from "vitest";
import { isoMomentSchema } from "../../../shared/dates/iso-date.ts";
import { CMS1500_CELLS } from "../../../shared/forms/cms1500/cells.ts";
import * as form1500 from "../../../shared/forms/cms1500/facsimile-geometry.ts";
import { DIAGNOSIS_UNDERLINES } from "../../../shared/forms/cms1500/facsimile-marks.ts";
import type { FormPage } from "../../../shared/forms/filled-form.ts";
import type { Rectangle, Rule } from "../../../shared/forms/form-art.ts";
import type { FormCell } from "../../../shared/forms/form-cell.ts";
import { UB04_CELLS } from "../../../shared/forms/ub04/cells.ts";
import { UB04_ACROSS, UB04_DOTTED_DOWN, UB04_DOWN } from "../../../shared/forms/ub04/facsimile-geometry.ts";
import { PUBLISHED_1500_CELLS } from "../../../test/fixtures/forms/published-1500.ts";
import type { PublishedCell } from "../../../test/fixtures/forms/published-cell.ts";
import { PUBLISHED_UB04_CELLS } from "../../../test/fixtures/forms/published-ub04.ts";
import { drawCms1500 } from "./draw-cms1500.ts";
import type { FormDrawing } from "./draw-form-cells.ts";
import { drawUb04 } from "./draw-ub04.ts";
import { openPrintFonts } from "./fonts.ts";
import { readPdfText } from "./read-pdf-text.ts";

const fonts = openPrintFonts();
const createdAt = isoMomentSchema.parse("2026-03-05T12:00:00.000Z");
const TOLERANCE_PT = 0.5;
/** Ink of the widest letter, W, at eleven points: beyond its advance at both sides, above and below the baseline. */
const INK = { beside: 0.06, above: 6.5, below: 0.13 };

interface TestedForm {
  readonly name: string;
  readonly cells: readonly FormCell[];
  readonly published: readonly PublishedCell[];
  /** Ours alone: the published form has no place for it. */
  readonly own: readonly string[];
  readonly draw: (pages: FormPage<string>[], mode: FormDrawing["mode"]) => Promise<{ bytes: Buffer }>;
  readonly across: readonly Rule[];
  readonly down: readonly Rule[];
}

const FORMS: readonly TestedForm[] = [
  {
    name: "form 1500",
    cells: CMS1500_CELLS,
    published: PUBLISHED_1500_CELLS,
    own: ["pageMark"],
    draw: (pages, mode) => drawCms1500(pages, { mode, createdAt }, fonts),
    across: [...form1500.HORIZONTAL_RULES, ...form1500.DASHED_HORIZONTAL_RULES, ...DIAGNOSIS_UNDERLINES],
    down: [...form1500.VERTICAL_RULES, ...form1500.DASHED_VERTICAL_RULES],
  },
  {
    name: "the UB-04",
    cells: UB04_CELLS,
    published: PUBLISHED_UB04_CELLS,
    own: [],
    draw: (pages, mode) => drawUb04(pages, { mode, createdAt }, fonts),
    across: UB04_ACROSS,
    down: [...UB04_DOWN, ...UB04_DOTTED_DOWN],
  },
];

/** Cells dealt to sheets so that no two on one line of a sheet are near: a reader would take them for one text. */
function dealCells(published: readonly PublishedCell[]): PublishedCell[][] {
  const sheets: PublishedCell[][] = [];
  for (const cell of published) {
    const isNear = (other: PublishedCell): boolean =>
      Math.abs(other.baseline - cell.baseline) < 14 && other.left < cell.right + 15 && cell.left < other.right + 15;
    const free = sheets.find((sheet) => !sheet.some(isNear));
    if (free) free.push(cell);
    else sheets.push([cell]);
  }
  return sheets;
}

const overlap = (a: Rectangle, b: Rectangle): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

describe.each(FORMS)("text on $name", ({ cells, published, own, draw, across, down }) => {
  const columnsOf = new Map<string, number>(cells.map((cell) => [cell.id, cell.length]));
  const fill = (cell: PublishedCell): string => "W".repeat(columnsOf.get(cell.id) ?? 0);

  it("has a published place for every cell", () => {
    expect(published.map((cell) => cell.id).toSorted()).toEqual(
      cells
        .map((cell) => cell.id)
        .filter((id) => !own.includes(id))
        .toSorted(),
    );
  });

  it.each(["data", "facsimile"] as const)(
    "stands within half a point of its published place, never outside its box, every cell full (%s)",
    async (mode) => {
      const sheets = dealCells(published);
      const pages = sheets.map((sheet) => ({
        pageNumber: 1,
        pageCount: 1,
        cells: Object.fromEntries(sheet.map((cell) => [cell.id, fill(cell)])),
      }));
      const placed = await readPdfText((await draw(pages, mode)).bytes);
      for (const [index, sheet] of sheets.entries()) {
        const found = placed.filter(({ pageNumber, text }) => pageNumber === index + 1 && /^W+$/.test(text));
        expect(found).toHaveLength(sheet.length);
        for (const cell of sheet) {
          const text = found.find(
            ({ left, baseline }) =>
              Math.abs(left - cell.left) < TOLERANCE_PT && Math.abs(baseline - cell.baseline) < TOLERANCE_PT,
          );
          expect(text?.text, cell.id).toBe(fill(cell));
          expect(text!.left - INK.beside, cell.id).toBeGreaterThan(cell.left);
          expect(text!.left + text!.width + INK.beside, cell.id).toBeLessThan(cell.right);
          expect(Math.abs(cell.right - (text!.left + text!.width)), cell.id).toBeLessThan(TOLERANCE_PT);
        }
      }
    },
  );

  it("shares no ink with another cell nor with a rule of the drawn form, every cell full", () => {
    const inks = published.map((cell) => ({
      id: cell.id,
      left: cell.left + 0.3 - INK.beside,
      right: cell.right - 0.3 + INK.beside,
      top: cell.baseline - INK.above,
      bottom: cell.baseline + INK.below,
    }));
    const rules = [
      ...across.map(({ at, from, to, width = 0.5 }) => ({
        id: `rule across at ${at}`,
        left: from,
        right: to,
        top: at - width / 2,
        bottom: at + width / 2,
      })),
      ...down.map(({ at, from, to, width = 0.5 }) => ({
        id: `rule down at ${at}`,
        left: at - width / 2,
        right: at + width / 2,
        top: from,
        bottom: to,
      })),
    ];
    const touching = inks.flatMap((ink, index) =>
      [...inks.slice(index + 1), ...rules]
        .filter((other) => overlap(ink, other))
        .map((other) => `${ink.id}: ${other.id}`),
    );
    expect(touching).toEqual([]);
  });
});
