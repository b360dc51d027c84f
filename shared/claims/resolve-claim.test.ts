import { describe, expect, it } from "vitest";
import { FICTIONAL_FACTS as facts } from "../../test/fixtures/claims/claim-facts.ts";
import { isoDate } from "../dates/iso-date.ts";
import { cents, ZERO_CENTS } from "../money/cents.ts";
import { type ClaimDraft, type DraftLine, emptyClaimDraft, emptyDraftLine } from "./claim-draft.ts";
import { resolveClaim } from "./resolve-claim.ts";

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

  it("leaves out how a payer priced a stay, which a visit's file cannot say", () => {
    const prior = {
      ...{ paidCents: ZERO_CENTS, adjudicationDate: isoDate("2026-03-09"), claimAdjustments: [], lines: [] },
      ...{ inpatient: { coveredDays: "1" }, outpatient: { remarkCodes: ["MA01"] } },
    };
    const claim = resolveClaim(draft({}), { ...facts, priorAdjudications: new Map([["primary", prior]]) });
    const { inpatient: _stay, ...rest } = prior;
    expect(claim?.coverages[0]?.priorAdjudication).toEqual(rest);
  });

  it("makes no claim of a self-pay visit", () => {
    const selfPay = { coverageIds: { primary: null, secondary: null, tertiary: null } };
    expect(resolveClaim(draft(selfPay), { ...facts, coverages: [] })).toBeUndefined();
  });
});
