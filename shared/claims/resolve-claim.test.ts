import { describe, expect, it } from "vitest";
import type { Patient } from "../contract/patients.ts";
import type { Facility, Practice } from "../contract/practice.ts";
import { isoDate } from "../dates/iso-date.ts";
import { cents, ZERO_CENTS } from "../money/cents.ts";
import { type ClaimDraft, type DraftLine, emptyClaimDraft, emptyDraftLine } from "./claim-draft.ts";
import { resolveClaim } from "./resolve-claim.ts";
import type { ClaimFacts } from "./resolve-parties.ts";

const address = { line1: "1 IMAGINARY ST", city: "NOWHERE", state: "IL", zip: "609990001" };
const patient = {
  id: "P1",
  accountNumber: "1001",
  last: "NOBODY",
  first: "NORA",
  middle: null,
  suffix: null,
  birthDate: isoDate("1980-02-03"),
  sex: "F",
  address,
  phone: null,
  deathDate: null,
  releaseSignedDate: isoDate("2025-01-02"),
  assignmentSignedDate: null,
} as unknown as Patient;

const facts: ClaimFacts = {
  practice: { name: "INVENTED CLINIC", address, payToAddress: null, taxId: "990000001", taxIdKind: "EIN" } as Practice,
  patient,
  coverages: [
    {
      rank: "primary",
      coverage: {
        id: "C1",
        rank: "primary",
        payerId: "PAYER1",
        relationship: "18",
        subscriber: null,
        memberId: "M1",
        groupNumber: null,
        planName: null,
        medicareSecondaryReason: null,
        copayCents: null,
        effectiveFrom: null,
        effectiveTo: null,
      },
      payer: { id: "PAYER1", name: "PRETEND MUTUAL", payerId: "90009", address: null, filingCode: "CI" } as never,
    },
  ],
  providers: new Map(),
  facility: {
    name: "INVENTED CLINIC",
    npi: null,
    address,
    cliaNumber: "14D9999999",
    mammographyNumber: null,
  } as Facility,
  claimNumber: "CLAIM1",
  lineControlNumbers: [],
  patientPaidCents: ZERO_CENTS,
  priorAdjudications: new Map(),
};

const line = (changes: Partial<DraftLine>): DraftLine => ({
  ...emptyDraftLine("11"),
  fromDate: isoDate("2026-03-02"),
  procedureCode: "99213",
  chargeCents: cents(10_000),
  ...changes,
});
const draft = (changes: Partial<ClaimDraft>): ClaimDraft => ({
  ...emptyClaimDraft(),
  patientId: "P1",
  coverageIds: { primary: "C1", secondary: null, tertiary: null },
  lines: [line({})],
  ...changes,
});

describe("resolving a draft", () => {
  it("leaves incomplete lines out and lets the others keep their numbers", () => {
    const claim = resolveClaim(draft({ lines: [line({ fromDate: null }), line({})] }), facts);
    expect(claim?.lines.map((one) => one.lineNumber)).toEqual([2]);
  });

  it("keeps an empty diagnosis in its place, because lines point to places", () => {
    expect(resolveClaim(draft({ diagnoses: ["I10", "", "E11.9", ""] }), facts)?.diagnoses).toEqual(["I10", "", "E119"]);
  });

  it("gives the CLIA number to claims with a laboratory test alone", () => {
    expect(resolveClaim(draft({}), facts)?.cliaNumber).toBeUndefined();
    expect(resolveClaim(draft({ lines: [line({ procedureCode: "87880" })] }), facts)?.cliaNumber).toBe("14D9999999");
  });

  it("tells a missing assignment as not assigned", () => {
    expect(resolveClaim(draft({}), facts)?.coverages[0]).toMatchObject({
      benefitsAssigned: "N",
      releaseOfInformation: "Y",
    });
  });

  it("makes no claim of a self-pay visit", () => {
    const selfPay = { coverageIds: { primary: null, secondary: null, tertiary: null } };
    expect(resolveClaim(draft(selfPay), { ...facts, coverages: [] })).toBeUndefined();
  });
});
