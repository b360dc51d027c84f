import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryClaim } from "../../../test/fixtures/edi/arbitrary-claim.ts";
import { withoutUndefined } from "../../../test/fixtures/edi/arbitrary-words.ts";
import { fictionalBatch, fictionalClaim, secondaryClaim } from "../../../test/fixtures/edi/fictional-claim.ts";
import { readEdi } from "../read.ts";
import { write837p } from "./write.ts";

describe("837P written and read back", () => {
  it("gives back every claim, whatever it carries", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(arbitraryClaim, { minLength: 1, maxLength: 3, selector: (one) => one.claimNumber }),
        (claims) => {
          const content = readEdi(write837p(fictionalBatch(claims)));
          expect(content.problems).toEqual([]);
          const byNumber = new Map(content.claims.map((claim) => [claim.claimNumber, claim]));
          expect(claims.map((claim) => byNumber.get(claim.claimNumber))).toEqual(claims);
          expect(content.claims).toHaveLength(claims.length);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("gives back the answer of the primary payer on a secondary claim", () => {
    const claim = secondaryClaim();
    const [read] = readEdi(write837p(fictionalBatch([claim]))).claims;
    expect(read?.coverages[0]?.priorAdjudication).toEqual(claim.coverages[0]?.priorAdjudication);
  });

  it("names a claim that the claim model cannot hold instead of bending it", () => {
    const text = write837p(fictionalBatch([fictionalClaim()])).replace("11:B:1", "11:B:6");
    const content = readEdi(text);
    expect(content.claims).toEqual([]);
    expect(content.problems).toMatchObject([{ code: "claim-not-carried", segmentId: "CLM", severity: "warning" }]);
  });

  it("leaves out what only paper carries", () => {
    const claim = fictionalClaim();
    const [read] = readEdi(
      write837p(fictionalBatch([{ ...claim, patient: { ...claim.patient, phone: "5555550199" } }])),
    ).claims;
    expect(read).toEqual(withoutUndefined(claim));
  });
});
