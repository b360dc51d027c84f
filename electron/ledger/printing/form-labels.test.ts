import { describe, expect, it } from "vitest";
import { isoMomentSchema } from "../../../shared/dates/iso-date.ts";
import { CMS1500_CELLS, CMS1500_GRID } from "../../../shared/forms/cms1500/cells.ts";
import * as form1500 from "../../../shared/forms/cms1500/facsimile-geometry.ts";
import { FORM_LABELS, LABEL_SIZE_PT } from "../../../shared/forms/cms1500/facsimile-labels.ts";
import { CHECK_BOX_CENTRES, CHECK_BOX_SIDE_PT } from "../../../shared/forms/cms1500/facsimile-marks.ts";
import type { FormLabel, Rectangle, Rule } from "../../../shared/forms/form-art.ts";
import {
  cellBaselinePt,
  cellLeftPt,
  cellRightPt,
  type FormCell,
  type FormGrid,
} from "../../../shared/forms/form-cell.ts";
import { UB04_CELLS, UB04_GRID } from "../../../shared/forms/ub04/cells.ts";
import * as ub04 from "../../../shared/forms/ub04/facsimile-geometry.ts";
import { UB04_LABEL_SIZE_PT, UB04_LABELS } from "../../../shared/forms/ub04/facsimile-labels.ts";
import { openPrintFonts } from "./fonts.ts";
import { LETTER_WIDTH_PT, PrintedDocument } from "./printed-document.ts";

/** Inter's capitals rise 1490/2048 of the size; parentheses, commas and g fall at most 0.2 of it. */
const CAPITAL_RISE = 1490 / 2048;
const DESCENT = 0.2;
/** Courier Prime's capitals rise 1187/2048 of eleven points. */
const CELL_RISE_PT = 6.4;
/** Nobody reads smaller print on paper. */
const LEAST_SIZE_PT = 4;

const document = new PrintedDocument(
  { title: "Labels", createdAt: isoMomentSchema.parse("2026-03-05T12:00:00.000Z") },
  openPrintFonts(),
);
document.addPage();

interface LabelledForm {
  readonly name: string;
  readonly labels: readonly FormLabel[];
  readonly usualSizePt: number;
  readonly across: readonly Rule[];
  readonly down: readonly Rule[];
  readonly boxes: readonly Rectangle[];
  readonly cells: readonly FormCell[];
  readonly grid: FormGrid;
}

const half = CHECK_BOX_SIDE_PT / 2 + 0.25;
const FORMS: readonly LabelledForm[] = [
  {
    name: "form 1500",
    labels: FORM_LABELS,
    usualSizePt: LABEL_SIZE_PT,
    across: [...form1500.HORIZONTAL_RULES, ...form1500.DASHED_HORIZONTAL_RULES],
    down: [...form1500.VERTICAL_RULES, ...form1500.DASHED_VERTICAL_RULES],
    boxes: CHECK_BOX_CENTRES.map(([x, y]) => ({ left: x - half, right: x + half, top: y - half, bottom: y + half })),
    cells: CMS1500_CELLS,
    grid: CMS1500_GRID,
  },
  {
    name: "the UB-04",
    labels: UB04_LABELS,
    usualSizePt: UB04_LABEL_SIZE_PT,
    across: ub04.UB04_ACROSS,
    down: [...ub04.UB04_DOWN, ...ub04.UB04_DOTTED_DOWN],
    boxes: [],
    cells: UB04_CELLS,
    grid: UB04_GRID,
  },
];

const overlap = (a: Rectangle, b: Rectangle): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

describe.each(FORMS)("labels of $name, drawn", ({ labels, usualSizePt, across, down, boxes, cells, grid }) => {
  const placed = labels.map(([text, left, baseline, sizePt = usualSizePt, style]) => {
    const face = style === undefined ? ("regular" as const) : ("semibold" as const);
    const right = left + document.widthOf(text, { face, sizePt });
    const hangs = /[gjpqy,()]/.test(text) ? sizePt * DESCENT : 0;
    return { text, sizePt, left, right, top: baseline - sizePt * CAPITAL_RISE, bottom: baseline + hangs };
  });

  it("touch no rule", () => {
    const rules = [
      ...across.map(({ at, from, to, width = 0.5 }) => ({
        left: from,
        right: to,
        top: at - width / 2,
        bottom: at + width / 2,
      })),
      ...down.map(({ at, from, to, width = 0.5 }) => ({
        left: at - width / 2,
        right: at + width / 2,
        top: from,
        bottom: to,
      })),
      ...boxes,
    ];
    const touching = placed.filter((label) => rules.some((rule) => overlap(label, rule)));
    expect(touching.map(({ text, left, top }) => `${text} @ ${left}, ${top}`)).toEqual([]);
  });

  it("touch no other label", () => {
    const touching = placed.flatMap((first, index) =>
      placed
        .slice(index + 1)
        .filter((second) => overlap(first, second))
        .map((second) => `${first.text} | ${second.text}`),
    );
    expect(touching).toEqual([]);
  });

  it("touch no text, however full its cell", () => {
    const texts = cells.map((cell) => ({
      id: cell.id,
      left: cellLeftPt(cell, grid),
      right: cellRightPt(cell, grid),
      top: cellBaselinePt(cell, grid) - CELL_RISE_PT,
      bottom: cellBaselinePt(cell, grid),
    }));
    const touching = placed.flatMap((label) =>
      texts.filter((cell) => overlap(label, cell)).map((cell) => `${label.text} | ${cell.id}`),
    );
    expect(touching).toEqual([]);
  });

  it("are large enough to read and lie on the page", () => {
    for (const { text, sizePt, left, right } of placed) {
      expect(sizePt, text).toBeGreaterThanOrEqual(LEAST_SIZE_PT);
      expect(left, text).toBeGreaterThan(3);
      expect(right, text).toBeLessThan(LETTER_WIDTH_PT);
    }
  });
});

describe("white labels of the UB-04", () => {
  it("lie within a dark band, and no others do", () => {
    const inBand = UB04_LABELS.filter(([, x, baseline]) =>
      ub04.UB04_DARK_AREAS.some(
        (area) => area.left < x && x < area.right && area.top < baseline && baseline < area.bottom,
      ),
    );
    expect(inBand).toEqual(UB04_LABELS.filter(([, , , , style]) => style === "white"));
  });
});
