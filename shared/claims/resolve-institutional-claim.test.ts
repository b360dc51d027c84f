import { describe, expect, it } from "vitest";
import { FICTIONAL_FACTS } from "../../test/fixtures/claims/claim-facts.ts";
import type { Provider } from "../contract/practice.ts";
import { isoDate } from "../dates/iso-date.ts";
import { cents } from "../money/cents.ts";
import { institutionalClaimSchema } from "./institutional-claim.ts";
import { emptyInstitutionalDraft, emptyRevenueLine, type InstitutionalDraft } from "./institutional-draft.ts";
import { resolveInstitutionalClaim } from "./resolve-institutional-claim.ts";
import type { ClaimFacts } from "./resolve-parties.ts";

const provider = (last: string) =>
  ({
    id: last,
    kind: "person",
    lastOrOrganization: last,
    first: "ANY",
    middle: null,
    suffix: null,
    npi: "1003000126",
  }) as Provider;
const facts: ClaimFacts = {
  ...FICTIONAL_FACTS,
  providers: new Map(["ONE", "TWO", "THREE", "FOUR"].map((last) => [last, provider(last)])),
};
const first = isoDate("2026-05-10");
const last = isoDate("2026-05-14");

/** A draft in which every field is typed. */
const full: InstitutionalDraft = {
  ...emptyInstitutionalDraft(),
  ...{ patientId: "P1", typeOfBill: "117", statementFrom: first, statementTo: last },
  ...{ admissionDate: first, admissionHour: "14", admissionType: "1", pointOfOrigin: "1" },
  ...{ dischargeHour: "9", patientStatus: "01", conditionCodes: ["07"], accidentState: "il" },
  occurrences: [{ code: "11", date: first }],
  occurrenceSpans: [{ code: "72", fromDate: first, toDate: last }],
  values: [{ code: "80", amountCents: cents(400) }],
  coverageIds: { primary: "C1", secondary: null, tertiary: null },
  patientEstimateCents: cents(5_000),
  authorizations: { primary: "AUTH1", secondary: "AUTH2", tertiary: "" },
  ...{ referralNumber: "REF1", payerControlNumber: "ICN1" },
  principalDiagnosis: { code: "k35.80", presentOnAdmission: "Y" },
  otherDiagnoses: [{ code: "I10", presentOnAdmission: "" }],
  ...{ admittingDiagnosis: "R10.31", reasonsForVisit: ["R51.9"], diagnosisRelatedGroup: "343" },
  externalCauses: [{ code: "W19.XXXA", presentOnAdmission: "" }],
  principalProcedure: { code: "0dtj4zz", date: first },
  otherProcedures: [{ code: "0DTJ0ZZ", date: last }],
  ...{ attendingProviderId: "ONE", operatingProviderId: "TWO" },
  otherProviders: [
    { role: "82", providerId: "THREE" },
    { role: "DN", providerId: "FOUR" },
  ],
  ...{ facilityId: "F1", remarks: "A REMARK" },
  codeCodes: [
    { qualifier: "A1", code: "b1", value: "" },
    { qualifier: "A2", code: "18", value: "050126" },
    { qualifier: "A3", code: "74", value: "051126051226" },
    { qualifier: "A4", code: "A1", value: "2050" },
  ],
  lines: [
    {
      ...emptyRevenueLine(),
      ...{ revenueCode: "0120", units: "4", unitBasis: "DA", rateCents: cents(80_000), chargeCents: cents(320_000) },
      nonCoveredCents: cents(100),
    },
    {
      ...emptyRevenueLine(),
      ...{ revenueCode: "0636", procedureCode: "j3490", modifiers: ["jw", ""], description: "A DRUG" },
      ...{ fromDate: first, toDate: last, chargeCents: cents(500) },
      ndc: { code: "00002751001", quantity: "1.5", unit: "ML" },
    },
  ],
};

const resolve = (changes: Partial<InstitutionalDraft> = {}) =>
  resolveInstitutionalClaim({ ...full, ...changes }, facts);

describe("resolving an institutional draft", () => {
  it("makes a claim of everything that was typed", () => {
    const claim = resolve()!;
    expect(institutionalClaimSchema.parse(claim)).toEqual(claim);
    expect(claim).toMatchObject({
      ...{ facilityType: "11", frequency: "7", payerControlNumber: "ICN1", statementFrom: first, statementTo: last },
      ...{ admission: { date: first, hour: "1400" }, dischargeHour: "0900", admissionType: "1", admissionSource: "1" },
      ...{ patientStatus: "01", autoAccidentState: "IL", priorAuthorization: "AUTH1", referralNumber: "REF1" },
      conditionCodes: ["07", "B1"],
      occurrences: [
        { code: "11", date: first },
        { code: "18", date: "2026-05-01" },
      ],
      occurrenceSpans: [
        { code: "72", fromDate: first, toDate: last },
        { code: "74", fromDate: "2026-05-11", toDate: "2026-05-12" },
      ],
      values: [
        { code: "80", amountCents: 400 },
        { code: "A1", amountCents: 2_050 },
      ],
      principalDiagnosis: { code: "K3580", presentOnAdmission: "Y" },
      otherDiagnoses: [{ code: "I10" }],
      ...{ admittingDiagnosis: "R1031", reasonsForVisit: ["R519"], diagnosisRelatedGroup: "343" },
      externalCauses: [{ code: "W19XXXA" }],
      principalProcedure: { code: "0DTJ4ZZ", date: first },
      otherProcedures: [{ code: "0DTJ0ZZ", date: last }],
      attendingProvider: { lastOrOrganization: "ONE" },
      operatingProvider: { lastOrOrganization: "TWO" },
      renderingProvider: { lastOrOrganization: "THREE" },
      referringProvider: { lastOrOrganization: "FOUR" },
      ...{ billingNote: "A REMARK", patientEstimateCents: 5_000 },
    });
    expect(claim.otherOperatingProvider).toBeUndefined();
    expect(claim.lines).toEqual([
      expect.objectContaining({ lineNumber: 1, revenueCode: "0120", rateCents: 80_000, units: "4", unitBasis: "DA" }),
      expect.objectContaining({
        ...{ lineNumber: 2, procedureCode: "J3490", modifiers: ["JW"], description: "A DRUG", toDate: last },
        drug: { code: "00002751001", quantity: "1.5", unit: "ML" },
      }),
    ]);
  });

  it("drops nothing in silence: whatever is emptied again changes the claim", () => {
    const empty = emptyInstitutionalDraft();
    const silent = Object.keys(full).filter((name) => {
      const key = name as keyof InstitutionalDraft;
      if (["kind", "patientId", "coverageIds", "destination", "acceptAssignment", "facilityId"].includes(key))
        return false;
      return JSON.stringify(resolve({ [key]: empty[key] })) === JSON.stringify(resolve());
    });
    expect(silent).toEqual([]);
  });

  it("is nobody's claim without coverage, and no claim yet without its period", () => {
    expect(resolveInstitutionalClaim(full, { ...facts, coverages: [] })).toBeUndefined();
    expect(resolve({ statementFrom: null })).toBeUndefined();
    expect(resolve({ statementTo: null })).toBeUndefined();
  });

  it("leaves out what the file has no place for: day of death, Medicare's reason, a laboratory's number", () => {
    const [one] = facts.coverages;
    const claim = resolveInstitutionalClaim(full, {
      ...facts,
      patient: { ...facts.patient, deathDate: last },
      coverages: [{ ...one!, coverage: { ...one!.coverage, medicareSecondaryReason: "12" } }],
    })!;
    expect(claim.patient.deathDate).toBeUndefined();
    expect(claim.coverages[0]!.medicareSecondaryReason).toBeUndefined();
    expect(claim.serviceFacility).toEqual({ name: "INVENTED CLINIC", address: facts.facility!.address });
  });

  it("has no time for an hour that is not known, and keeps a line's number where one before it is unfinished", () => {
    expect(resolve({ admissionHour: "99", dischargeHour: "99" })!).not.toHaveProperty("dischargeHour");
    expect(resolve({ admissionHour: "99" })!.admission).toEqual({ date: first });
    const claim = resolve({ lines: [emptyRevenueLine(), full.lines[1]!] })!;
    expect(claim.lines.map((line) => [line.lineNumber, line.controlNumber])).toEqual([[2, "CLAIM1L2"]]);
  });

  it("puts words beside a code of its own on paper alone, and rate codes under their list", () => {
    const [line] = resolve({
      lines: [{ ...full.lines[1]!, revenueCode: "0023", procedureCode: "1AFK1", description: "HOME HEALTH" }],
    })!.lines;
    expect(line).toMatchObject({ procedureList: "HP", paperDescription: "HOME HEALTH" });
    expect(line!.description).toBeUndefined();
  });

  it("tells the next payer the first one's answer by revenue code", () => {
    const answer = (lineNumber: number, procedureCode: string) => {
      return { lineNumber, paidCents: cents(1), paidUnits: "1", procedureCode, modifiers: [], adjustments: [] };
    };
    const prior = {
      ...{ paidCents: cents(2), adjudicationDate: last, claimAdjustments: [] },
      lines: [answer(1, "0120"), answer(2, "J3490")],
    };
    const claim = resolveInstitutionalClaim(full, { ...facts, priorAdjudications: new Map([["primary", prior]]) })!;
    expect(claim.coverages[0]!.priorAdjudication!.lines).toEqual([
      expect.objectContaining({ procedureCode: "", revenueCode: "0120" }),
      expect.objectContaining({ procedureCode: "J3490", revenueCode: "0636" }),
    ]);
  });
});
