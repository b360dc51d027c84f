import { describe, expect, it } from "vitest";
import { isoMomentSchema } from "../../../shared/dates/iso-date.ts";
import { CMS1500_CELLS, CMS1500_GRID } from "../../../shared/forms/cms1500/cells.ts";
import {
  DASHED_HORIZONTAL_RULES,
  DASHED_VERTICAL_RULES,
  HORIZONTAL_RULES,
  VERTICAL_RULES,
} from "../../../shared/forms/cms1500/facsimile-geometry.ts";
import { FORM_LABELS, LABEL_SIZE_PT } from "../../../shared/forms/cms1500/facsimile-labels.ts";
import { CHECK_BOX_CENTRES, CHECK_BOX_SIDE_PT } from "../../../shared/forms/cms1500/facsimile-marks.ts";
import { cellBaselinePt, cellLeftPt, cellRightPt } from "../../../shared/forms/form-cell.ts";
import { openPrintFonts } from "./fonts.ts";
import { PrintedDocument } from "./printed-document.ts";

/** Inter's capitals rise 1490/2048 of the size; parentheses, commas and g fall at most 0.2 of it. */
const CAPITAL_RISE = 1490 / 2048;
const DESCENT = 0.2;
/** Courier Prime's capitals rise 1187/2048 of eleven points. */
const CELL_RISE_PT = 6.4;

const document = new PrintedDocument(
  { title: "Labels", createdAt: isoMomentSchema.parse("2026-03-05T12:00:00.000Z") },
  openPrintFonts(),
);
document.addPage();

const labels = FORM_LABELS.map(([text, left, baseline, sizePt = LABEL_SIZE_PT, style]) => {
  const face = style === "bold" ? ("semibold" as const) : ("regular" as const);
  const right = left + document.widthOf(text, { face, sizePt });
  const hangs = /[gjpqy,()]/.test(text) ? sizePt * DESCENT : 0;
  return { text, left, right, top: baseline - sizePt * CAPITAL_RISE, bottom: baseline + hangs };
});
type Box = { left: number; right: number; top: number; bottom: number };

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

describe("labels of the drawn form 1500", () => {
  it("touch no rule", () => {
    const across = [...HORIZONTAL_RULES, ...DASHED_HORIZONTAL_RULES].map(({ at, from, to, width = 0.5 }) => ({
      left: from,
      right: to,
      top: at - width / 2,
      bottom: at + width / 2,
    }));
    const down = [...VERTICAL_RULES, ...DASHED_VERTICAL_RULES].map(({ at, from, to, width = 0.5 }) => ({
      left: at - width / 2,
      right: at + width / 2,
      top: from,
      bottom: to,
    }));
    const half = CHECK_BOX_SIDE_PT / 2 + 0.25;
    const boxes = CHECK_BOX_CENTRES.map(([x, y]) => ({
      left: x - half,
      right: x + half,
      top: y - half,
      bottom: y + half,
    }));
    const touching = labels.filter((label) => [...across, ...down, ...boxes].some((rule) => overlap(label, rule)));
    expect(touching.map(({ text, left, top }) => `${text} @ ${left}, ${top}`)).toEqual([]);
  });

  it("touch no other label", () => {
    const touching = labels.flatMap((first, index) =>
      labels
        .slice(index + 1)
        .filter((second) => overlap(first, second))
        .map((second) => `${first.text} | ${second.text}`),
    );
    expect(touching).toEqual([]);
  });

  it("touch no text, however full its cell", () => {
    const cells = CMS1500_CELLS.map((cell) => ({
      id: cell.id,
      left: cellLeftPt(cell, CMS1500_GRID),
      right: cellRightPt(cell, CMS1500_GRID),
      top: cellBaselinePt(cell, CMS1500_GRID) - CELL_RISE_PT,
      bottom: cellBaselinePt(cell, CMS1500_GRID),
    }));
    const touching = labels.flatMap((label) =>
      cells.filter((cell) => overlap(label, cell)).map((cell) => `${label.text} | ${cell.id}`),
    );
    expect(touching).toEqual([]);
  });
});
