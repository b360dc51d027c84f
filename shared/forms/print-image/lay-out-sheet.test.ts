import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { claimForPaper } from "../../../test/fixtures/claims/claim-for-paper.ts";
import { arbitraryInstitutionalClaim } from "../../../test/fixtures/edi/arbitrary-institutional-claim.ts";
import { isoDate } from "../../dates/iso-date.ts";
import { CMS1500_CELLS, cms1500Cell } from "../cms1500/cells.ts";
import { fillCms1500 } from "../cms1500/fill-cms1500.ts";
import type { FormCell } from "../form-cell.ts";
import { UB04_CELLS, ub04Cell } from "../ub04/cells.ts";
import { fillUb04 } from "../ub04/fill-ub04.ts";
import { joinSheets, layOutSheet, SHEET_LINES } from "./lay-out-sheet.ts";

const DAY = isoDate("2026-03-05");

/** What stands at the columns of a cell. */
function readCell(image: string, { pageLine, column, length }: FormCell): string {
  const line = image.split("\r\n")[Math.round(pageLine) - 1] ?? "";
  return line
    .padEnd(column - 1 + length)
    .slice(column - 1, column - 1 + length)
    .trim();
}

describe("a claim form as print-image text", () => {
  it.each([
    ["form 1500", CMS1500_CELLS, cms1500Cell],
    ["the UB-04", UB04_CELLS, ub04Cell],
  ] as const)("%s keeps every cell apart, however full", (_name, cells, cellOf) => {
    const full = Object.fromEntries(cells.map((cell) => [cell.id, "W".repeat(cell.length)]));
    const image = layOutSheet(full, cellOf as (id: string) => FormCell);
    expect(image.split("\r\n")).toHaveLength(SHEET_LINES);
    // Were two cells to overlap, there would be fewer letters than columns.
    expect(image.replace(/[^W]/g, "").length).toBe(cells.reduce((sum, cell) => sum + cell.length, 0));
  });

  it("says in each cell's columns what the form says there, whatever the claim", () => {
    fc.assert(
      fc.property(arbitraryInstitutionalClaim, (claim) => {
        for (const { cells } of fillUb04(claim, { totals: "continued", createdDate: DAY }).pages) {
          const image = layOutSheet(cells, ub04Cell);
          for (const cell of UB04_CELLS) expect(readCell(image, cell), cell.id).toBe((cells[cell.id] ?? "").trim());
          expect(image).toMatch(/^[ -~\r\n]*$/);
        }
      }),
      { numRuns: 20 },
    );
  });

  it("has form 1500's boxes on the lines and columns of its printing standard", () => {
    const { cells } = fillCms1500(claimForPaper(), { totals: "last-page", signedDate: DAY }).pages[0]!;
    const lines = layOutSheet(cells, cms1500Cell).split("\r\n");
    expect(lines[9]?.slice(49)).toBe(cells["1a"]);
    expect(lines[11]?.slice(0, 28).trimEnd()).toBe(cells["2"]);
    expect(lines[45]?.slice(67, 77)).toBe(cells["24.1.renderingNpi"]);
    // Dollars end in column 57, cents begin in the next.
    expect(lines[57]?.slice(50, 59).trimStart()).toBe(`${cells["28.dollars"]}${cells["28.cents"]}`);
    expect(lines[65]).toBe("");
  });

  it("has a form feed between two sheets, and none after the last", () => {
    expect(joinSheets(["one", "two"])).toBe("one\ftwo");
  });

  it("puts a question mark for a letter that such a printer lacks", () => {
    expect(layOutSheet({ "2": "NÚÑEZ" }, cms1500Cell).trim()).toBe("N??EZ");
  });
});
