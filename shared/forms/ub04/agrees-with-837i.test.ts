import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareBoxes, strangeBoxes } from "../../../test/differential/compare-boxes.ts";
import {
  INSTITUTIONAL_FREE_BOXES,
  INSTITUTIONAL_PAPER_BOXES,
  INSTITUTIONAL_RULES,
} from "../../../test/differential/institutional-boxes.ts";
import { InstitutionalFile } from "../../../test/differential/institutional-file.ts";
import { arbitraryPaperBill } from "../../../test/fixtures/edi/arbitrary-paper-bill.ts";
import {
  institutionalBatch,
  secondaryInpatientClaim,
} from "../../../test/fixtures/edi/fictional-institutional-claim.ts";
import { write837i } from "../../edi/837i/write.ts";
import { UB04_CELLS, type Ub04CellId } from "./cells.ts";
import { fillUb04 } from "./fill-ub04.ts";

describe("the UB-04 and the 837I of one claim", () => {
  it("say the same in every box", () => {
    fc.assert(
      fc.property(arbitraryPaperBill, (claim) => {
        const batch = institutionalBatch([claim]);
        const form = fillUb04(claim, { totals: "last-page", createdDate: batch.createdAt.date });
        const file = new InstitutionalFile(write837i(batch));
        expect(compareBoxes(form, file, INSTITUTIONAL_RULES)).toEqual([]);
        expect(strangeBoxes(form, INSTITUTIONAL_RULES, INSTITUTIONAL_PAPER_BOXES)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it("leave no box unexplained: compared, paper's own, or free", () => {
    const known = [
      ...INSTITUTIONAL_RULES.flatMap((rule) => rule.cells),
      ...INSTITUTIONAL_PAPER_BOXES.map((box) => box.cell),
      ...INSTITUTIONAL_FREE_BOXES,
    ];
    expect(known.toSorted()).toEqual(UB04_CELLS.map((cell) => cell.id).toSorted());
  });

  it("are seen to differ as soon as any compared box says something else", () => {
    const claim = secondaryInpatientClaim();
    const batch = institutionalBatch([claim]);
    const form = fillUb04(claim, { totals: "last-page", createdDate: batch.createdAt.date });
    const file = new InstitutionalFile(write837i(batch));
    const [page] = form.pages;
    const paperOnly = new Set<string>(INSTITUTIONAL_PAPER_BOXES.map((box) => box.cell));
    const compared = Object.keys(page!.cells).filter((cell) => !paperOnly.has(cell)) as Ub04CellId[];
    const unseen = compared.filter((cell) => {
      const altered = { ...form, pages: [{ ...page!, cells: { ...page!.cells, [cell]: "7Q" } }] };
      return !compareBoxes(altered, file, INSTITUTIONAL_RULES).some((one) => one.box.split(", ").includes(cell));
    });
    expect(compared.length).toBeGreaterThan(60);
    expect(unseen).toEqual([]);
  });
});
