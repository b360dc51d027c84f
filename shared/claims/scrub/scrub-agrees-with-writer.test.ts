import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanClaim, cleanContext } from "../../../test/fixtures/claims/clean-claim.ts";
import { fictionalProfile } from "../../../test/fixtures/edi/fictional-claim.ts";
import { addDays, type IsoDate } from "../../dates/iso-date.ts";
import { write837p } from "../../edi/837p/write.ts";
import { cents } from "../../money/cents.ts";
import { type Claim, type ClaimProvider, claimSchema } from "../claim.ts";
import { scrubClaim } from "./scrub-claim.ts";

/**
 * A claim in which the scrubber finds no error can be written: one bad claim must never stop a whole batch after the
 * screen had called it clean. Odd values are put into every field that a biller can reach.
 */

const oddText = ["", " ", "A", "Zoë O'Neil-Smith", "a*b", "a:b", "漢字", "x".repeat(200), ".."];
const oddIds = ["1234567890", "1245319599", "ABC", "1EG4TE5MK73", "207Q00000X", "12 34"];
const oddCodes = [
  "",
  "99213",
  "0001A",
  "J3490",
  "J1100",
  "64999",
  "9921",
  "E119",
  "U071",
  "QA00101",
  "W19XXXA",
  "11",
  "21",
  "25",
  "QW",
  "IL",
  "ZZ",
];
const oddUnits = ["", "0", "1", "1.5", "001", "1.000", "2.50", "1e3", "-1", "1000", "9999999"];
const oddDates = [
  "1850-01-01",
  "1980-05-06",
  "2025-03-01",
  "2026-03-01",
  "2026-03-02",
  "2026-03-16",
  "2026-03-17",
  "2099-01-01",
];
const oddZips = ["", "60601", "606011234", "606010000", "6060", "ABCDE"];
const booleans = [true, false];
const oddCents = [-1, 0, 1, 200_00, 10_000_000_00].map(cents);

const choices: Readonly<Record<string, readonly string[]>> = {
  relationship: ["18", "01", "19", "G8"],
  filingCode: ["CI", "MB", "MC", "WC", "ZZ"],
  frequency: ["1", "7", "8"],
  acceptAssignment: ["A", "B", "C"],
  sex: ["M", "F", "U"],
  benefitsAssigned: ["N", "W", "Y"],
  releaseOfInformation: ["I", "Y"],
  unitBasis: ["UN", "MJ"],
  unit: ["F2", "GR", "ME", "ML", "UN"],
  kind: ["person", "organization"],
  taxIdKind: ["EIN", "SSN"],
};

/** Leaves of the claim by the kind of odd value that fits their type. */
function oddValues(path: string, value: unknown): readonly unknown[] {
  const choice = choices[path.split(".").at(-1)!];
  if (choice) return choice;
  if (typeof value === "boolean") return booleans;
  if (typeof value === "number") return path.endsWith("Cents") ? oddCents : [1, 2, 12];
  if (/[dD]ate$|^dates\./.test(path)) return oddDates;
  if (path.endsWith("units") || path.endsWith("quantity")) return oddUnits;
  if (path.endsWith("zip")) return oddZips;
  if (/npi|taxonomy|[iI]d$|Number$|cliaNumber|ndc\.code/.test(path)) return [...oddIds, ...oddText];
  if (/[cC]ode$|diagnoses|modifiers|placeOfService|state/.test(path)) return oddCodes;
  return oddText;
}

/** A claim in which every optional field that a screen offers is filled, so that each can be spoiled. */
function fullClaim(): Claim {
  const claim = cleanClaim();
  const person: ClaimProvider = { kind: "person", lastOrOrganization: "Sample", first: "Lee", npi: "1003000126" };
  claim.lines[0]!.ndc = { code: "00002751001", quantity: "1.5", unit: "ML" };
  Object.assign(claim.lines[0]!, {
    modifiers: ["25"],
    description: "A service",
    note: "A note",
    orderingProvider: person,
  });
  claim.lines.push({
    ...structuredClone(claim.lines[0]!),
    lineNumber: 2,
    controlNumber: "LCN2",
    procedureCode: "85025",
  });
  Object.assign(claim, {
    priorAuthorization: "AUTH1",
    referralNumber: "REF1",
    cliaNumber: "05D1234567",
    note: "A claim note",
    dates: { onset: "2026-02-20", initialTreatment: "2026-02-21", lastSeen: "2026-02-22", accident: "2026-02-19" },
    relatedCauses: { employment: false, autoAccident: true, otherAccident: false, autoAccidentState: "IL" },
    serviceFacility: { name: "Sample Site", npi: "1992999999", address: { ...claim.billingProvider.address } },
    supervisingProvider: { ...person, npi: "1497758544" },
  });
  const other = structuredClone(claim.coverages[0]!);
  other.payer = { name: "Harbor Supplemental", payerId: "HRB02", filingCode: "CI" };
  claim.coverages.push({ ...other, rank: "secondary", memberId: "HRB9", groupNumber: "G2", planName: "Plus" });
  claim.coverages[0]!.groupNumber = "G1";
  claim.coverages[0]!.subscriber.phone = "2175550101";
  return claim;
}

function leaves(value: unknown, path: string): [string, unknown][] {
  if (value === null || typeof value !== "object") return [[path, value]];
  return Object.entries(value).flatMap(([key, one]) => leaves(one, path === "" ? key : `${path}.${key}`));
}

function withValue(claim: Claim, path: string, value: unknown): Claim {
  const copy = structuredClone(claim);
  const keys = path.split(".");
  const last = keys.pop()!;
  let target = copy as unknown as Record<string, unknown>;
  for (const key of keys) target = target[key] as Record<string, unknown>;
  target[last] = value;
  return copy;
}

const UNREACHABLE = /^(kind|claimNumber|lines\.\d\.(lineNumber|controlNumber)|destination|coverages\.0\.rank)/;
const spoils = leaves(fullClaim(), "")
  .filter(([path]) => !UNREACHABLE.test(path))
  .flatMap(([path, value]) => oddValues(path, value).map((odd): [string, unknown] => [path, odd]));

function writeAlone(claim: Claim): string {
  const today = cleanContext().today;
  return write837p({
    claims: [claim],
    profile: fictionalProfile,
    controlNumbers: { interchange: 1, group: 1, transaction: 1, batchReference: "B1" },
    createdAt: { date: today, time: "0915" },
    usage: "T",
  });
}

function disagreement(spoiled: readonly (readonly [string, unknown])[]): string | undefined {
  const claim = spoiled.reduce((one, [path, value]) => withValue(one, path, value), fullClaim());
  const parsed = claimSchema.safeParse(claim);
  if (!parsed.success) return undefined;
  if (scrubClaim(parsed.data, cleanContext()).some((one) => one.severity === "error")) return undefined;
  try {
    writeAlone(parsed.data);
    return undefined;
  } catch (error) {
    return `${JSON.stringify(spoiled)}: ${(error as Error).message}`;
  }
}

describe("the scrubber and the 837P writer", () => {
  it("agree that the full claim and the clean one are good", () => {
    for (const claim of [cleanClaim(), fullClaim()]) {
      expect(scrubClaim(claim, cleanContext()).filter((one) => one.severity === "error")).toEqual([]);
      expect(writeAlone(claim)).toContain("CLM*BW0001*");
    }
  });

  it("agree on every single odd value", () => {
    expect(spoils.map((spoil) => disagreement([spoil])).filter((one) => one !== undefined)).toEqual([]);
  });

  it("agree on odd values together", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...spoils), { minLength: 2, maxLength: 3, selector: ([path]) => path }),
        (some) => {
          expect(disagreement(some)).toBeUndefined();
        },
      ),
      { numRuns: 150 },
    );
  });

  it("agree on dates around today", () => {
    for (const offset of [-1, 0, 1]) {
      const date: IsoDate = addDays(cleanContext().today, offset);
      expect(
        disagreement([
          ["lines.0.fromDate", date],
          ["lines.0.toDate", date],
        ]),
      ).toBeUndefined();
    }
  });
});
