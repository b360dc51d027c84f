import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AnyClaim } from "../../shared/claims/claim.ts";
import { write837i } from "../../shared/edi/837i/write.ts";
import { write837p } from "../../shared/edi/837p/write.ts";
import { type EdiContent, readEdi } from "../../shared/edi/read.ts";
import { arbitraryClaim } from "../fixtures/edi/arbitrary-claim.ts";
import { arbitraryInstitutionalClaim } from "../fixtures/edi/arbitrary-institutional-claim.ts";
import { fictionalBatch } from "../fixtures/edi/fictional-claim.ts";
import { institutionalBatch } from "../fixtures/edi/fictional-institutional-claim.ts";

/** Files to write; BILLWRIGHT_CLAIM_FILES asks for more of them, as before a release. */
const FILES = Number(process.env.BILLWRIGHT_CLAIM_FILES ?? 30);

/**
 * Whole batches of generated claims, each with anything that the model has, written (the writer checks what it wrote),
 * read and compared. The unit tests do the same in small.
 */
function expectBack<Claim extends AnyClaim>(
  claims: fc.Arbitrary<Claim>,
  write: (batch: readonly Claim[]) => string,
  read: (content: EdiContent) => readonly Claim[],
): void {
  const batches = fc.uniqueArray(claims, { minLength: 1, maxLength: 12, selector: (one) => one.claimNumber });
  const comesBack = fc.property(batches, (batch) => {
    const content = readEdi(write(batch));
    expect(content.problems).toEqual([]);
    const byNumber = new Map(read(content).map((claim) => [claim.claimNumber, claim]));
    expect(batch.map((claim) => byNumber.get(claim.claimNumber))).toEqual(batch);
    expect(byNumber.size).toBe(batch.length);
  });
  fc.assert(comesBack, { numRuns: FILES, endOnFailure: true });
}

describe("claims through files", () => {
  it("brings professional claims back whole", () => {
    expectBack(
      arbitraryClaim,
      (batch) => write837p(fictionalBatch(batch)),
      (content) => content.claims,
    );
  });

  it("brings institutional claims back whole", () => {
    expectBack(
      arbitraryInstitutionalClaim,
      (batch) => write837i(institutionalBatch(batch)),
      (content) => content.institutionalClaims,
    );
  });
});
