import { describe, expect, it } from "vitest";
import {
  fictionalRevenueLine,
  inpatientClaim,
  outpatientClaim,
  secondaryInpatientClaim,
} from "../../../../test/fixtures/edi/fictional-institutional-claim.ts";
import { isoDate } from "../../../dates/iso-date.ts";
import { cents } from "../../../money/cents.ts";
import type { InstitutionalClaim } from "../../institutional-claim.ts";
import type { ScrubContext } from "../scrub-rule.ts";
import { scrubInstitutionalClaim } from "./scrub-institutional-claim.ts";

const context: ScrubContext = {
  today: isoDate("2026-07-04"),
  payer: { timelyFilingDays: 365, acceptsReplacement: true },
  coverageInForce: { from: null, to: null },
  otherClaims: [],
};

type Bill = Partial<InstitutionalClaim>;
type Case = readonly [
  code: string,
  box: string,
  field: string,
  bill: InstitutionalClaim,
  around?: Partial<ScrubContext>,
];

const found = (bill: InstitutionalClaim, around: Partial<ScrubContext> = {}) =>
  scrubInstitutionalClaim(bill, { ...context, ...around });

const stay = (changes: Bill = {}) => inpatientClaim(changes);
const visit = (changes: Bill = {}) => outpatientClaim(changes);
const day = { fromDate: isoDate("2026-06-01"), unitBasis: "UN", units: "1", chargeCents: cents(5_000) } as const;
const visitLine = (changes: Parameters<typeof fictionalRevenueLine>[0]) =>
  visit({ lines: [fictionalRevenueLine({ ...day, revenueCode: "0270", ...changes })] });
const without = (bill: InstitutionalClaim, key: keyof InstitutionalClaim): InstitutionalClaim => {
  const { [key]: _left, ...rest } = bill;
  return rest as InstitutionalClaim;
};
const person = (changes: object) => ({ ...stay().attendingProvider!, ...changes });

const ERRORS: readonly Case[] = [
  ["bill-type-form", "4", "typeOfBill", visit({ facilityType: "9", frequency: "" })],
  ["bill-type-form", "4", "typeOfBill", visit({ frequency: "6" })],
  ["statement-reversed", "6", "statementTo", visit({ statementFrom: isoDate("2026-06-02") })],
  ["statement-in-future", "6", "statementTo", visit({ statementTo: isoDate("2026-07-05") })],
  ["service-before-birth", "6", "statementFrom", visit({ statementFrom: isoDate("1980-02-28") })],
  [
    "coverage-not-in-force",
    "6",
    "statementFrom",
    visit(),
    { coverageInForce: { from: isoDate("2026-06-02"), to: null } },
  ],
  [
    "coverage-not-in-force",
    "6",
    "statementFrom",
    visit(),
    { coverageInForce: { from: null, to: isoDate("2026-05-31") } },
  ],
  ["admission-missing", "12", "admissionDate", without(stay(), "admission")],
  ["admission-missing", "12", "admissionDate", visit({ facilityType: "81" })],
  ["admission-after-statement", "12", "admissionDate", stay({ admission: { date: isoDate("2026-05-15") } })],
  ["admission-type-form", "14", "admissionType", stay({ admissionType: "6" })],
  ["admission-type-missing", "14", "admissionType", without(stay(), "admissionType")],
  ["hour-form", "13", "admissionHour", stay({ admission: { date: isoDate("2026-05-10"), hour: "2400" } })],
  ["hour-form", "16", "dischargeHour", stay({ dischargeHour: "AB00" })],
  ["patient-status-missing", "17", "patientStatus", visit({ patientStatus: "" })],
  ["patient-status-form", "17", "patientStatus", visit({ patientStatus: "99" })],
  ["patient-status-frequency", "17", "patientStatus", stay({ patientStatus: "30" })],
  ["patient-status-frequency", "17", "patientStatus", stay({ frequency: "2" })],
  ["nubc-code-form", "18", "conditionCodes[0]", visit({ conditionCodes: ["7"] })],
  ["nubc-code-repeated", "18", "conditionCodes[1]", visit({ conditionCodes: ["07", "07"] })],
  [
    "occurrence-kind",
    "31",
    "occurrences[0].code",
    visit({ occurrences: [{ code: "72", date: isoDate("2026-05-30") }] }),
  ],
  [
    "occurrence-kind",
    "35",
    "occurrenceSpans[0].code",
    visit({ occurrenceSpans: [{ code: "11", fromDate: isoDate("2026-05-01"), toDate: isoDate("2026-05-02") }] }),
  ],
  [
    "span-reversed",
    "35",
    "occurrenceSpans[0].toDate",
    visit({ occurrenceSpans: [{ code: "72", fromDate: isoDate("2026-05-02"), toDate: isoDate("2026-05-01") }] }),
  ],
  ["value-negative", "39", "values[0].amountCents", visit({ values: [{ code: "A1", amountCents: cents(-1) }] })],
  ["accident-state", "29", "accidentState", visit({ autoAccidentState: "XX" })],
  ["revenue-code-form", "42", "lines[0].revenueCode", visitLine({ revenueCode: "270" })],
  ["revenue-total-typed", "42", "lines[0].revenueCode", visitLine({ revenueCode: "0001" })],
  ["procedure-form", "44", "lines[0].procedureCode", visitLine({ procedureCode: "9921" })],
  ["procedure-missing", "44", "lines[0].procedureCode", visitLine({ modifiers: ["59"] })],
  ["description-missing", "43", "lines[0].description", visitLine({ procedureCode: "J3490" })],
  ["ndc-form", "43", "lines[0].ndc.code", visitLine({ drug: { code: "1", quantity: "1", unit: "UN" } })],
  [
    "ndc-quantity",
    "43",
    "lines[0].ndc.quantity",
    visitLine({ drug: { code: "00002751001", quantity: "0", unit: "UN" } }),
  ],
  ["modifier-form", "44", "lines[0].modifiers[0]", visitLine({ procedureCode: "99213", modifiers: ["5"] })],
  ["modifier-repeated", "44", "lines[0].modifiers[1]", visitLine({ procedureCode: "99213", modifiers: ["59", "59"] })],
  [
    "line-date-missing",
    "45",
    "lines[0].fromDate",
    visit({
      statementFrom: isoDate("2026-05-31"),
      lines: [fictionalRevenueLine({ revenueCode: "0510", procedureCode: "99213" })],
    }),
  ],
  ["line-outside-statement", "45", "lines[0].fromDate", visitLine({ fromDate: isoDate("2026-06-02") })],
  ["dates-reversed", "45", "lines[0].toDate", visitLine({ toDate: isoDate("2026-05-31") })],
  ["units-form", "46", "lines[0].units", visitLine({ units: "0" })],
  ["charge-negative", "47", "lines[0].chargeCents", visitLine({ chargeCents: cents(-1) })],
  ["non-covered-charge", "48", "lines[0].nonCoveredCents", visitLine({ nonCoveredCents: cents(5_001) })],
  ["total-too-large", "47", "lines", visitLine({ chargeCents: cents(10_000_000_00) })],
  ["original-with-payer-number", "64", "payerControlNumber", visit({ payerControlNumber: "ICN1" })],
  ["payer-number-missing", "64", "payerControlNumber", visit({ frequency: "7" })],
  [
    "replacement-not-accepted",
    "4",
    "typeOfBill",
    visit({ frequency: "8", payerControlNumber: "ICN1" }),
    { payer: { timelyFilingDays: null, acceptsReplacement: false } },
  ],
  ["diagnosis-missing", "67", "principalDiagnosis.code", visit({ principalDiagnosis: { code: "" } })],
  ["diagnosis-form", "67", "principalDiagnosis.code", visit({ principalDiagnosis: { code: "12" } })],
  ["external-cause-first", "67", "principalDiagnosis.code", visit({ principalDiagnosis: { code: "W19XXXA" } })],
  ["diagnosis-repeated", "67A", "otherDiagnoses[0].code", visit({ otherDiagnoses: [{ code: "E119" }] })],
  ["diagnosis-form", "67B", "otherDiagnoses[1].code", visit({ otherDiagnoses: [{ code: "I10" }, { code: "X" }] })],
  ["admitting-diagnosis-missing", "69", "admittingDiagnosis", without(stay(), "admittingDiagnosis")],
  ["diagnosis-form", "70", "reasonsForVisit[0]", visit({ reasonsForVisit: ["1"] })],
  ["drg-form", "71", "diagnosisRelatedGroup", stay({ diagnosisRelatedGroup: "34" })],
  ["external-cause-form", "72", "externalCauses[0].code", visit({ externalCauses: [{ code: "I10" }] })],
  [
    "operation-form",
    "74",
    "principalProcedure.code",
    stay({ principalProcedure: { code: "0DTI4ZZ", date: isoDate("2026-05-11") } }),
  ],
  [
    "operation-after-statement",
    "74",
    "principalProcedure.date",
    stay({ principalProcedure: { code: "0DTJ4ZZ", date: isoDate("2026-05-15") } }),
  ],
  [
    "principal-operation-missing",
    "74",
    "principalProcedure.code",
    visit({ otherProcedures: [{ code: "0DTJ4ZZ", date: isoDate("2026-06-01") }] }),
  ],
  ["attending-missing", "76", "attendingProviderId", without(visit(), "attendingProvider")],
  ["provider-npi-missing", "76", "attendingProviderId", visit({ attendingProvider: person({ npi: "" }) })],
  ["npi-check-digit", "76", "attendingProviderId", visit({ attendingProvider: person({ npi: "1234567890" }) })],
  [
    "provider-not-a-person",
    "77",
    "operatingProviderId",
    visit({ operatingProvider: person({ kind: "organization" }) }),
  ],
  [
    "name-missing",
    "78",
    "otherProviders[DN].providerId",
    visit({ referringProvider: person({ lastOrOrganization: "" }) }),
  ],
  ["billing-ssn", "5", "billingProvider", visit({ billingProvider: { ...visit().billingProvider, taxIdKind: "SSN" } })],
  ["tax-id-form", "5", "billingProvider", visit({ billingProvider: { ...visit().billingProvider, taxId: "1" } })],
  ["npi-check-digit", "56", "billingProvider", visit({ billingProvider: { ...visit().billingProvider, npi: "1" } })],
  ["taxonomy-form", "81", "billingProvider", visit({ billingProvider: { ...visit().billingProvider, taxonomy: "A" } })],
  ["character-not-carried", "80", "remarks", visit({ billingNote: "a*b" })],
  ["blank-text", "63", "authorizations.primary", visit({ priorAuthorization: " " })],
  ["character-not-carried", "42", "lines[0].description", visitLine({ procedureCode: "J3490", description: "a:b" })],
  [
    "member-id-missing",
    "60A",
    "coverageIds.primary",
    visit({ coverages: [{ ...visit().coverages[0]!, memberId: "" }] }),
  ],
  ["patient-address-missing", "9", "patientId", visit({ patient: { ...visit().patient, address: noAddress() } })],
  [
    "earlier-answer-missing",
    "54A",
    "coverageIds.primary",
    visit({
      destination: "secondary",
      coverages: [visit().coverages[0]!, { ...visit().coverages[0]!, rank: "secondary", memberId: "SEC1" }],
    }),
  ],
];

const toObject = ([code, box, field, bill, around]: Case) => ({ code, box, field, bill, around });

function noAddress() {
  return { line1: "", city: "", state: "", zip: "" };
}

const WARNINGS: readonly Case[] = [
  ["admission-type-missing", "14", "admissionType", without(visit(), "admissionType")],
  ["point-of-origin-missing", "15", "pointOfOrigin", without(visit(), "admissionSource")],
  ["discharge-hour-missing", "16", "dischargeHour", without(stay(), "dischargeHour")],
  ["procedure-asked", "44", "lines[0].procedureCode", visitLine({ revenueCode: "0301" })],
  ["rate-times-units", "47", "lines[0].chargeCents", visitLine({ rateCents: cents(4_999) })],
  ["charge-zero", "47", "lines", visitLine({ chargeCents: cents(0) })],
  [
    "present-on-admission-missing",
    "67",
    "principalDiagnosis.presentOnAdmission",
    stay({ otherDiagnoses: [{ code: "I10" }] }),
  ],
  [
    "present-on-admission-unasked",
    "67",
    "principalDiagnosis.presentOnAdmission",
    visit({ principalDiagnosis: { code: "E119", presentOnAdmission: "Y" } }),
  ],
  ["operating-missing", "77", "operatingProviderId", without(stay(), "operatingProvider")],
  ["change-reason-missing", "18", "conditionCodes[0]", asMedicare({ frequency: "7", payerControlNumber: "ICN1" })],
  ["secondary-value-missing", "39", "values[0].code", secondaryInpatientClaim(), { medicareSecondaryReason: "12" }],
  ["filing-limit-past", "6", "statementTo", visit(), { payer: { timelyFilingDays: 32, acceptsReplacement: true } }],
  ["filing-limit-near", "6", "statementTo", visit(), { payer: { timelyFilingDays: 33, acceptsReplacement: true } }],
  [
    "duplicate-service",
    "42",
    "lines[0].revenueCode",
    visitLine({ fromDate: undefined }),
    {
      otherClaims: [
        {
          claimNumber: "OTHER1",
          payerId: "PRET1",
          lines: [{ ...day, procedureCode: "0270", modifiers: [] }],
        },
      ],
    },
  ],
];

function asMedicare(changes: Bill): InstitutionalClaim {
  const [coverage] = visit().coverages;
  const payer = { ...coverage!.payer, filingCode: "MA" as const };
  return visit({ ...changes, coverages: [{ ...coverage!, payer, memberId: "1EG4TE5MK73" }] });
}

describe("scrubbing an institutional claim", () => {
  it("finds nothing in a clean stay, a clean visit and a claim to a second payer", () => {
    for (const bill of [stay(), visit(), secondaryInpatientClaim()]) expect(found(bill)).toEqual([]);
  });

  it.each(ERRORS.map(toObject))("error $code at $box", ({ code, box, field, bill, around }) => {
    expect(found(bill, around)).toContainEqual(expect.objectContaining({ severity: "error", code, box, field }));
  });

  it.each(WARNINGS.map(toObject))("warning $code at $box", ({ code, box, field, bill, around }) => {
    expect(found(bill, around)).toContainEqual(expect.objectContaining({ severity: "warning", code, box, field }));
  });

  it("ottehr 9548: no attending provider is an error, but of transport alone, where none is named", () => {
    const ambulance = fictionalRevenueLine({ ...day, revenueCode: "0540", procedureCode: "A0427" });
    const codes = found(without(visit({ lines: [ambulance] }), "attendingProvider")).map((one) => one.code);
    expect(codes).not.toContain("attending-missing");
  });

  it("rules 3.7: an institution's filing time runs from the last day of the statement, Medicare's for a year", () => {
    const bill = asMedicare({ statementFrom: isoDate("2025-06-01"), statementTo: isoDate("2025-07-03") });
    const codes = (today: string) => found(bill, { today: isoDate(today) }).map((one) => one.code);
    expect(codes("2026-07-03")).toContain("filing-limit-near");
    expect(codes("2026-07-04")).toContain("filing-limit-past");
  });

  it("rules 3.7: Medicare's limit holds of a replaced bill too, another payer's own limit does not", () => {
    const late = { statementFrom: isoDate("2025-06-01"), statementTo: isoDate("2025-07-03") };
    const replaced = { ...late, frequency: "7", payerControlNumber: "ICN1" };
    const codes = (bill: InstitutionalClaim) => found(bill, { today: isoDate("2026-07-04") }).map((one) => one.code);
    expect(codes(asMedicare(replaced))).toContain("filing-limit-past");
    expect(codes(asMedicare({ ...replaced, frequency: "8" }))).not.toContain("filing-limit-past");
    expect(codes(visit(late))).toContain("filing-limit-past");
    expect(codes(visit(replaced))).not.toContain("filing-limit-past");
  });

  it("ottehr 7419: a diagnosis that stands twice is an error, whether principal or other", () => {
    const twice = visit({ otherDiagnoses: [{ code: "I10" }, { code: "I10" }] });
    expect(found(twice).map((one) => one.field)).toContain("otherDiagnoses[1].code");
  });

  it("asks no room's bill for procedures, days or present-on-admission marks of exempt visits", () => {
    expect(found(visitLine({ procedureCode: undefined, fromDate: undefined }))).toEqual([]);
  });

  it("is silent of a rate that fits its days, and of what is not covered up to the charge", () => {
    const room = { revenueCode: "0120", unitBasis: "DA", units: "4", rateCents: cents(80_000) } as const;
    const lines = [fictionalRevenueLine({ ...room, nonCoveredCents: cents(320_000) })];
    expect(found(stay({ lines }))).toEqual([]);
  });
});
