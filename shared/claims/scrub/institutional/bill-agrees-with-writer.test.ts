import { describe, expect, it } from "vitest";
import {
  inpatientClaim,
  institutionalBatch,
  secondaryInpatientClaim,
} from "../../../../test/fixtures/edi/fictional-institutional-claim.ts";
import { isoDate } from "../../../dates/iso-date.ts";
import { write837i } from "../../../edi/837i/write.ts";
import { cents } from "../../../money/cents.ts";
import { type InstitutionalClaim, institutionalClaimSchema } from "../../institutional-claim.ts";
import type { ScrubContext } from "../scrub-rule.ts";
import { scrubInstitutionalClaim } from "./scrub-institutional-claim.ts";

/**
 * A bill in which the scrubber finds no error can be written: one bad bill must never stop a whole batch after the
 * screen had called it clean. Odd values are put into every field that a biller can reach.
 */

const oddText = ["", " ", "Zoë O'Neil", "a*b"];
const oddCodes = ["", "1", "30", "0120", "J3490", "E119", "W19XXXA"];
const oddUnits = ["", "0", "001", "1.000", "-1", "9999999"];
const oddDates = ["1850-01-01", "2026-05-09", "2026-05-10", "2026-05-15", "2099-01-01"];
const oddIds = ["1234567890", "12 34"];
const oddZips = ["", "60601", "6060"];
const oddHours = ["", "0000", "2359", "2400", "9900"];
const oddCents = [-1, 0, 10_000_000_00].map(cents);

const choices: Readonly<Record<string, readonly string[]>> = {
  frequency: ["", "1", "2", "4", "7", "8", "6"],
  facilityType: ["", "11", "13", "71", "9"],
  relationship: ["18", "19"],
  filingCode: ["CI", "MA", "MB"],
  kind: ["person", "organization"],
  taxIdKind: ["EIN", "SSN"],
};

function oddValues(path: string, value: unknown): readonly unknown[] {
  const name = path.split(".").at(-1)!;
  if (choices[name]) return choices[name];
  if (typeof value === "number") return path.endsWith("Cents") ? oddCents : [2];
  if (/[dD]ate$|statement/.test(path)) return oddDates;
  if (/[hH]our$/.test(path)) return oddHours;
  if (name === "units" || name === "quantity") return oddUnits;
  if (name === "zip") return oddZips;
  if (/npi|taxonomy|[iI]d$|Number$/.test(name)) return [...oddIds, ...oddText];
  if (/[cC]ode|Diagnos|reasons|modifiers|Status|state|admission(?:Type|Source)/.test(path)) return oddCodes;
  return oddText;
}

/** A stay in which every optional field that a screen offers is filled, so that each can be spoiled. */
function fullBill(): InstitutionalClaim {
  const bill = inpatientClaim();
  const person = { kind: "person" as const, lastOrOrganization: "Sample", first: "Lee", npi: "1003000126" };
  const [room, drug] = bill.lines;
  Object.assign(room!, { rateCents: cents(80_000), nonCoveredCents: cents(100), paperDescription: "A room" });
  Object.assign(drug!, {
    procedureCode: "J3490",
    modifiers: ["25"],
    description: "A drug",
    fromDate: bill.statementFrom,
  });
  Object.assign(drug!, { drug: { code: "00002751001", quantity: "1.5", unit: "ML" } });
  return {
    ...bill,
    conditionCodes: ["07"],
    occurrenceSpans: [{ code: "72", fromDate: bill.statementFrom, toDate: bill.statementTo }],
    externalCauses: [{ code: "W19XXXA" }],
    reasonsForVisit: ["R1031"],
    otherProcedures: [{ code: "0DTJ4ZZ", date: isoDate("2026-05-11") }],
    otherOperatingProvider: person,
    renderingProvider: person,
    referringProvider: person,
    serviceFacility: { name: "Sample Site", npi: "1992999999", address: { ...bill.billingProvider.address } },
    priorAuthorization: "AUTH1",
    referralNumber: "REF1",
    billingNote: "A remark",
    autoAccidentState: "IL",
    patientEstimateCents: cents(1),
  };
}

function leaves(value: unknown, path = ""): [string, unknown][] {
  if (value === null || typeof value !== "object") return [[path, value]];
  return Object.entries(value).flatMap(([key, one]) => leaves(one, path === "" ? key : `${path}.${key}`));
}

function withValue(bill: InstitutionalClaim, path: string, value: unknown): unknown {
  const copy = structuredClone(bill);
  const keys = path.split(".");
  const last = keys.pop()!;
  let target = copy as unknown as Record<string, unknown>;
  for (const key of keys) target = target[key] as Record<string, unknown>;
  target[last] = value;
  return copy;
}

const context: ScrubContext = {
  today: isoDate("2026-07-04"),
  payer: { timelyFilingDays: null, acceptsReplacement: true },
  coverageInForce: { from: null, to: null },
  otherClaims: [],
};

/** Fields that no screen writes, and what an earlier payer answered. */
const UNREACHABLE =
  /^(kind|billingProvider\.kind|claimNumber|destination|lines\.\d\.(lineNumber|controlNumber)|coverages\.\d\.(rank|prior))/;

function disagreement(bill: InstitutionalClaim, path: string, odd: unknown): string | undefined {
  const parsed = institutionalClaimSchema.safeParse(withValue(bill, path, odd));
  if (!parsed.success) return undefined;
  if (scrubInstitutionalClaim(parsed.data, context).some((one) => one.severity === "error")) return undefined;
  try {
    write837i(institutionalBatch([parsed.data]));
    return undefined;
  } catch (error) {
    return `${path} = ${JSON.stringify(odd)}: ${(error as Error).message}`;
  }
}

describe("the scrubber of bills and the 837I writer", () => {
  it.each([
    ["a full stay", fullBill(), /./],
    ["a second payer's coverage", secondaryInpatientClaim(), /^coverages/],
  ])("agree on every single odd value of %s", (_what, bill, paths) => {
    expect(scrubInstitutionalClaim(bill, context).filter((one) => one.severity === "error")).toEqual([]);
    expect(write837i(institutionalBatch([bill]))).toContain("CLM*INST000");
    const spoils = leaves(bill).filter(([path]) => paths.test(path) && !UNREACHABLE.test(path));
    const all = spoils.flatMap(([path, value]) => oddValues(path, value).map((odd) => disagreement(bill, path, odd)));
    expect(all.filter((one) => one !== undefined)).toEqual([]);
  });
});
