import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryInstitutionalClaim } from "../../../test/fixtures/edi/arbitrary-institutional-claim.ts";
import {
  inpatientClaim,
  institutionalBatch,
  outpatientClaim,
  secondaryInpatientClaim,
} from "../../../test/fixtures/edi/fictional-institutional-claim.ts";
import { isoDate } from "../../dates/iso-date.ts";
import { checkEdi } from "../check.ts";
import { readEdi } from "../read.ts";
import { write837i } from "./write.ts";

describe("837I written and read back", () => {
  it("gives back every claim, whatever it carries", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(arbitraryInstitutionalClaim, { minLength: 1, maxLength: 3, selector: (one) => one.claimNumber }),
        (claims) => {
          const content = readEdi(write837i(institutionalBatch(claims)));
          expect(content.problems).toEqual([]);
          const byNumber = new Map(content.institutionalClaims.map((claim) => [claim.claimNumber, claim]));
          expect(claims.map((claim) => byNumber.get(claim.claimNumber))).toEqual(claims);
          expect(content.institutionalClaims).toHaveLength(claims.length);
        },
      ),
      { numRuns: 25 },
    );
  });

  it.each([
    ["a stay", inpatientClaim()],
    ["a visit", outpatientClaim()],
    ["a stay that another payer answered", secondaryInpatientClaim()],
  ])("writes %s without a word of the checker", (_what, claim) => {
    const text = write837i(institutionalBatch([claim]));
    expect(checkEdi(text, { today: isoDate("2026-07-04") }).problems).toEqual([]);
    expect(readEdi(text).institutionalClaims).toEqual([claim]);
  });
});
