import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareBoxes, strangeBoxes } from "../../../test/differential/compare-boxes.ts";
import { PROFESSIONAL_PAPER_BOXES, PROFESSIONAL_RULES } from "../../../test/differential/professional-boxes.ts";
import { ProfessionalFile } from "../../../test/differential/professional-file.ts";
import { arbitraryPaperClaim } from "../../../test/fixtures/edi/arbitrary-paper-claim.ts";
import { fictionalBatch } from "../../../test/fixtures/edi/fictional-claim.ts";
import { isoDate } from "../../dates/iso-date.ts";
import { write837p } from "../../edi/837p/write.ts";
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
});
