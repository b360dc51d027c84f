import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareBoxes, strangeBoxes } from "../../../test/differential/compare-boxes.ts";
import {
  PROFESSIONAL_FREE_BOXES,
  PROFESSIONAL_PAPER_BOXES,
  PROFESSIONAL_RULES,
} from "../../../test/differential/professional-boxes.ts";
import { ProfessionalFile } from "../../../test/differential/professional-file.ts";
import { arbitraryPaperClaim } from "../../../test/fixtures/edi/arbitrary-paper-claim.ts";
import { fictionalBatch, secondaryClaim } from "../../../test/fixtures/edi/fictional-claim.ts";
import { isoDate } from "../../dates/iso-date.ts";
import { write837p } from "../../edi/837p/write.ts";
import { CMS1500_CELLS, type Cms1500CellId } from "./cells.ts";
import { fillCms1500 } from "./fill-cms1500.ts";

describe("form 1500 and the 837P of one claim", () => {
  it("say the same in every box", () => {
    fc.assert(
      fc.property(arbitraryPaperClaim, (claim) => {
        const form = fillCms1500(claim, { totals: "last-page", signedDate: isoDate("2026-07-04") });
        const file = new ProfessionalFile(write837p(fictionalBatch([claim])));
        expect(compareBoxes(form, file, PROFESSIONAL_RULES)).toEqual([]);
        expect(strangeBoxes(form, PROFESSIONAL_RULES, PROFESSIONAL_PAPER_BOXES)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it("leave no box unexplained: compared, paper's own, or free", () => {
    const known = [
      ...PROFESSIONAL_RULES.flatMap((rule) => rule.cells),
      ...PROFESSIONAL_PAPER_BOXES.map((box) => box.cell),
      ...PROFESSIONAL_FREE_BOXES,
    ];
    expect(known.toSorted()).toEqual(CMS1500_CELLS.map((cell) => cell.id).toSorted());
  });

  it("are seen to differ as soon as any compared box says something else", () => {
    const claim = secondaryClaim();
    const form = fillCms1500(claim, { totals: "last-page", signedDate: isoDate("2026-07-04") });
    const file = new ProfessionalFile(write837p(fictionalBatch([claim])));
    const [page] = form.pages;
    const paperOnly = new Set<string>(PROFESSIONAL_PAPER_BOXES.map((box) => box.cell));
    const compared = Object.keys(page!.cells).filter((cell) => !paperOnly.has(cell)) as Cms1500CellId[];
    const unseen = compared.filter((cell) => {
      const altered = { ...form, pages: [{ ...page!, cells: { ...page!.cells, [cell]: "7Q" } }] };
      return !compareBoxes(altered, file, PROFESSIONAL_RULES).some((one) => one.box.split(", ").includes(cell));
    });
    expect(compared.length).toBeGreaterThan(60);
    expect(unseen).toEqual([]);
  });
});
