import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryInstitutionalClaim } from "../../../test/fixtures/edi/arbitrary-institutional-claim.ts";
import { institutionalBatch } from "../../../test/fixtures/edi/fictional-institutional-claim.ts";
import { firstWith, leavesOfModel, pathsOf } from "../../../test/fixtures/edi/model-leaves.ts";
import { type InstitutionalClaim, institutionalClaimSchema } from "../../claims/institutional-claim.ts";
import { EdiWriteError } from "../x12/write-error.ts";
import { write837i } from "./write.ts";

/**
 * What the model has and the file need not have. Everything else either comes back from a written file (the round trip
 * proves it) or is refused (proved here).
 */
const NOT_IN_THE_FILE = [
  // Why a claim is not sent at all; the remarks of the payer that forwarded it are in the file.
  ".coverages[].priorAdjudication.forwarded",
  // Only the billing and the attending provider tell their taxonomy.
  ".operatingProvider.taxonomy",
  ".otherOperatingProvider.taxonomy",
  ".renderingProvider.taxonomy",
  ".referringProvider.taxonomy",
  ".lines[].operatingProvider.taxonomy",
  ".lines[].otherOperatingProvider.taxonomy",
  ".lines[].renderingProvider.taxonomy",
  ".lines[].referringProvider.taxonomy",
  // Telephone numbers of patients stand on paper forms and statements.
  ".patient.phone",
  ".coverages[].subscriber.phone",
  // The rate of accommodation stands on the paper bill; since 5010 the file tells charge and days.
  ".lines[].rateCents",
  // So do its words; the file tells only what a code without a service of its own stands for.
  ".lines[].paperDescription",
];

describe("the whole institutional claim model in the 837I", () => {
  const claims = fc.sample(arbitraryInstitutionalClaim, { seed: 7, numRuns: 100 });
  const generated = new Set(claims.flatMap((claim) => pathsOf(claim)));
  const leaves = leavesOfModel(institutionalClaimSchema);

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

function isRefused(claim: InstitutionalClaim): boolean {
  try {
    write837i(institutionalBatch([claim]));
    return false;
  } catch (error) {
    return error instanceof EdiWriteError && /[.]$/.test(error.message);
  }
}
