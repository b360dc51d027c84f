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
import { institutionalBatch } from "../../../test/fixtures/edi/fictional-institutional-claim.ts";
import { write837i } from "../../edi/837i/write.ts";
import { UB04_CELLS } from "./cells.ts";
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
});
