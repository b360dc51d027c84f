import { describe, expect, it } from "vitest";
import type { EdiViewRow } from "../../../../shared/edi/view/edi-view.ts";
import { NO_ROWS, PAGE_ROWS, pagesMissing, rowAt, withPage } from "./file-rows.ts";

const page = (number: number): EdiViewRow[] =>
  Array.from({ length: PAGE_ROWS }, (_unused, index) => ({
    row: number * PAGE_ROWS + index,
    depth: 0,
    kind: "segment",
    segmentNumber: number * PAGE_ROWS + index + 1,
    id: "NTE",
    label: "Note",
    raw: "NTE*ADD*INVENTED",
    elements: [],
    known: true,
    problems: [],
  }));

describe("rows of a file", () => {
  const rows = withPage(withPage(NO_ROWS, 0, page(0)), 2, page(2));

  it("stand at their place, where their page came", () => {
    expect(rowAt(rows, PAGE_ROWS * 2 + 5)?.row).toBe(PAGE_ROWS * 2 + 5);
    expect(rowAt(rows, PAGE_ROWS + 5)).toBeUndefined();
  });

  it("are asked for by the page, and only those that are missing", () => {
    expect(pagesMissing(rows, -20, PAGE_ROWS * 3)).toEqual([1, 3]);
    expect(pagesMissing(rows, 3, 9)).toEqual([]);
  });

  it("let the oldest page go when there are many", () => {
    let many = NO_ROWS;
    for (let number = 0; number < 60; number += 1) many = withPage(many, number, page(number));
    expect(many.pages.size).toBe(50);
    expect(rowAt(many, 0)).toBeUndefined();
    expect(rowAt(many, 59 * PAGE_ROWS)).toBeDefined();
  });
});
