import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { arbitraryClaim } from "../../../test/fixtures/edi/arbitrary-claim.ts";
import { fictionalBatch } from "../../../test/fixtures/edi/fictional-claim.ts";
import { claimSchema, type ProfessionalClaim } from "../../claims/professional-claim.ts";
import { EdiWriteError } from "../x12/write-error.ts";
import { write837p } from "./write.ts";

/**
 * What the model has and the file need not have: facts of paper and of the practice, which no payer misses. Everything
 * else either comes back from a written file (the round trip proves it) or is refused (proved here).
 */
const NOT_IN_THE_FILE = [
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

type Schema = {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
};

/** Every leaf of the model by its path, with a value that its schema takes. */
function leavesOf(schema: Schema, path = ""): Map<string, unknown> {
  if (schema.items) return leavesOf(schema.items, `${path}[]`);
  if (!schema.properties) return new Map([[path, exampleOf(schema)]]);
  return new Map(Object.entries(schema.properties).flatMap(([key, of]) => [...leavesOf(of, `${path}.${key}`)]));
}

function exampleOf(schema: Schema): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  return schema.type === "string" ? "12" : schema.type === "boolean" ? true : 1;
}

function pathsOf(value: unknown, path = ""): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => pathsOf(one, `${path}[]`));
  if (typeof value !== "object" || value === null) return [path];
  return Object.entries(value).flatMap(([key, of]) => pathsOf(of, `${path}.${key}`));
}

/** The claim with a value put at a path, in the first place of each list; undefined where its parent is not there. */
function withValue(claim: ProfessionalClaim, path: string, value: unknown): ProfessionalClaim | undefined {
  const changed = structuredClone(claim);
  const steps = path.slice(1).split(/(?:\[\])?\./);
  const last = steps.pop()?.replace("[]", "") ?? "";
  let place: unknown = changed;
  for (const step of steps) {
    place = (place as Record<string, unknown>)[step];
    if (Array.isArray(place)) place = place[0];
    if (typeof place !== "object" || place === null) return undefined;
  }
  (place as Record<string, unknown>)[last] = path.endsWith("[]") ? [value] : value;
  return changed;
}

/** The first claim that can take the value; where none has the object around it, one with an object of this value. */
function firstWith(claims: readonly ProfessionalClaim[], path: string, value: unknown): ProfessionalClaim | undefined {
  for (const claim of claims) {
    const changed = withValue(claim, path, value);
    if (changed) return changed;
  }
  const parent = path.slice(0, path.lastIndexOf("."));
  return parent === "" ? undefined : firstWith(claims, parent, { [path.slice(parent.length + 1)]: value });
}

describe("the whole claim model in the 837P", () => {
  const claims = fc.sample(arbitraryClaim, { seed: 7, numRuns: 160 });
  const generated = new Set(claims.flatMap((claim) => pathsOf(claim)));
  const leaves = leavesOf(z.toJSONSchema(claimSchema, { io: "input" }) as Schema);

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
