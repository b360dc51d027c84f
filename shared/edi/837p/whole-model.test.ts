import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryClaim } from "../../../test/fixtures/edi/arbitrary-claim.ts";
import { fictionalBatch } from "../../../test/fixtures/edi/fictional-claim.ts";
import { firstWith, leavesOfModel, pathsOf } from "../../../test/fixtures/edi/model-leaves.ts";
import { claimSchema, type ProfessionalClaim } from "../../claims/professional-claim.ts";
import { EdiWriteError } from "../x12/write-error.ts";
import { write837p } from "./write.ts";

/**
 * What the model has and the file need not have: facts of paper and of the practice, which no payer misses. Everything
 * else either comes back from a written file (the round trip proves it) or is refused (proved here).
 */
const NOT_IN_THE_FILE = [
  // Why a claim is not sent at all; the remarks of the payer that forwarded it are in the file.
  ".coverages[].priorAdjudication.forwarded",
  // Only the billing and the rendering provider tell their taxonomy.
  ".referringProvider.taxonomy",
  ".primaryCareProvider.taxonomy",
  ".supervisingProvider.taxonomy",
  ".orderingProvider.taxonomy",
  ".lines[].purchasedServiceProvider.taxonomy",
  ".lines[].supervisingProvider.taxonomy",
  ".lines[].orderingProvider.taxonomy",
  ".lines[].referringProvider.taxonomy",
  ".lines[].primaryCareProvider.taxonomy",
  // Telephone numbers of patients stand on paper forms and statements.
  ".patient.phone",
  ".coverages[].subscriber.phone",
  // Comes back as the claim's own CLIA number.
  ".serviceFacility.cliaNumber",
];

describe("the whole claim model in the 837P", () => {
  const claims = fc.sample(arbitraryClaim, { seed: 7, numRuns: 160 });
  const generated = new Set(claims.flatMap((claim) => pathsOf(claim)));
  const leaves = leavesOfModel(claimSchema);

  it("is written and read back, refused, or known to stay out", () => {
    const unproved: string[] = [];
    for (const [path, value] of leaves) {
      if (generated.has(path) || NOT_IN_THE_FILE.includes(path)) continue;
      const changed = firstWith(claims, path, value);
      if (!changed || !isRefused(changed)) unproved.push(path);
    }
    expect(unproved).toEqual([]);
  });

  it("keeps out only what it says", () => {
    expect(NOT_IN_THE_FILE.filter((path) => generated.has(path) || !leaves.has(path))).toEqual([]);
  });
});

function isRefused(claim: ProfessionalClaim): boolean {
  try {
    write837p(fictionalBatch([claim]));
    return false;
  } catch (error) {
    return error instanceof EdiWriteError && /[.]$/.test(error.message);
  }
}
