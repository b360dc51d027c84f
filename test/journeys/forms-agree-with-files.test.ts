import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isoDate } from "../../shared/dates/iso-date.ts";
import { write837i } from "../../shared/edi/837i/write.ts";
import { write837p } from "../../shared/edi/837p/write.ts";
import { fillCms1500 } from "../../shared/forms/cms1500/fill-cms1500.ts";
import type { FilledForm } from "../../shared/forms/filled-form.ts";
import { fillUb04 } from "../../shared/forms/ub04/fill-ub04.ts";
import { type BoxRule, compareBoxes } from "../differential/compare-boxes.ts";
import { INSTITUTIONAL_RULES } from "../differential/institutional-boxes.ts";
import { InstitutionalFile } from "../differential/institutional-file.ts";
import { PROFESSIONAL_RULES } from "../differential/professional-boxes.ts";
import { ProfessionalFile } from "../differential/professional-file.ts";
import { arbitraryPaperBill } from "../fixtures/edi/arbitrary-paper-bill.ts";
import { arbitraryPaperClaim } from "../fixtures/edi/arbitrary-paper-claim.ts";
import { fictionalBatch } from "../fixtures/edi/fictional-claim.ts";
import { institutionalBatch } from "../fixtures/edi/fictional-institutional-claim.ts";

/** Claims of each kind; BILLWRIGHT_PAPER_CLAIMS asks for more of them, as before a release. */
const CLAIMS = Number(process.env.BILLWRIGHT_PAPER_CLAIMS ?? 300);
const DAY = isoDate("2026-07-04");

/** Compares every claim, and answers with the compared cells that no claim filled. */
function compareAll<Claim, Id extends string, File>(
  claims: fc.Arbitrary<Claim>,
  rules: readonly BoxRule<Id, File>[],
  faces: (claim: Claim) => readonly [FilledForm<Id>, File],
): Id[] {
  const filled = new Set<string>();
  const agrees = fc.property(claims, (claim) => {
    const [form, file] = faces(claim);
    expect(compareBoxes(form, file, rules)).toEqual([]);
    for (const page of form.pages) for (const cell of Object.keys(page.cells)) filled.add(cell);
  });
  fc.assert(agrees, { numRuns: CLAIMS, endOnFailure: true });
  return rules.flatMap((rule) => rule.cells).filter((cell) => !filled.has(cell));
}

describe("paper and file say the same of many claims", () => {
  it("form 1500 and 837P, every compared box filled by one of them", () => {
    const never = compareAll(arbitraryPaperClaim, PROFESSIONAL_RULES, (claim) => [
      fillCms1500(claim, { totals: "last-page", signedDate: DAY }),
      new ProfessionalFile(write837p(fictionalBatch([claim]))),
    ]);
    expect(never).toEqual([]);
  });

  it("UB-04 and 837I, every compared box filled by one of them", () => {
    const never = compareAll(arbitraryPaperBill, INSTITUTIONAL_RULES, (claim) => [
      fillUb04(claim, { totals: "last-page", createdDate: DAY }),
      new InstitutionalFile(write837i(institutionalBatch([claim]))),
    ]);
    // The third payer is never asked after itself, so nothing of it is prior.
    expect(never).toEqual(["54C.dollars", "54C.cents"]);
  });
});
