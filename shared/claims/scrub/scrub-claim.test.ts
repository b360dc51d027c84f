import { describe, expect, it } from "vitest";
import { cleanClaim, cleanContext } from "../../../test/fixtures/claims/clean-claim.ts";
import type { IsoDate } from "../../dates/iso-date.ts";
import { cents } from "../../money/cents.ts";
import { type Claim, claimSchema } from "../claim.ts";
import { claimProblemSchema } from "../claim-problem.ts";
import { scrubClaim } from "./scrub-claim.ts";
import type { ScrubContext } from "./scrub-rule.ts";

type Change = (claim: Claim, context: ScrubContext) => void;
const day = (text: string) => text as IsoDate;
const line = (claim: Claim) => claim.lines[0]!;
const coverage = (claim: Claim) => claim.coverages[0]!;

function scrub(change: Change) {
  const claim = cleanClaim();
  const context = cleanContext();
  change(claim, context);
  return scrubClaim(claim, context);
}

/** Addresses the claim to a secondary payer, after a primary whose answer accounts for so many cents. */
function secondaryAfter(claim: Claim, explainedCents: number, lineNumber = 1) {
  const { procedureCode } = line(claim);
  const paidCents = cents(80_00);
  const adjustments = [{ group: "CO", carc: "45", amountCents: cents(explainedCents - paidCents) }];
  const answered = { lineNumber, paidCents, paidUnits: "1", procedureCode, modifiers: [], adjustments };
  claim.coverages.push({ ...coverage(claim), rank: "secondary" });
  claim.destination = "secondary";
  coverage(claim).priorAdjudication = {
    paidCents,
    adjudicationDate: day("2026-03-10"),
    claimAdjustments: [],
    lines: [answered],
  };
}

/** Each finding: what breaks a clean claim, and where the biller is sent. */
const ERRORS: readonly [code: string, box: string, field: string, change: Change][] = [
  [
    "two-clia-numbers",
    "23",
    "cliaNumber",
    (claim) => {
      claim.cliaNumber = "05D1234567";
      claim.serviceFacility = { name: "Site", cliaNumber: "05D7654321", address: claim.patient.address };
    },
  ],
  [
    "outside-lab-charge",
    "20",
    "outsideLabChargeCents",
    (claim, context) => {
      claim.outsideLabChargeCents = cents(1);
      context.payer.submission = "electronic";
    },
  ],
  ["earlier-answer-unbalanced", "11d", "coverageIds.primary", (claim) => secondaryAfter(claim, 199_99)],
  ["earlier-answer-unbalanced", "11d", "coverageIds.primary", (claim) => secondaryAfter(claim, 200_00, 2)],
  [
    "subscriber-not-patient",
    "4",
    "coverageIds.primary",
    (claim) => (coverage(claim).subscriber.name = { last: "Somebody", first: "Else" }),
  ],
  [
    "claim-forwarded",
    "11d",
    "coverageIds.secondary",
    (claim) => {
      secondaryAfter(claim, 200_00);
      coverage(claim).priorAdjudication!.outpatient = { remarkCodes: ["MA18"] };
    },
  ],
  ["original-with-payer-number", "22", "payerControlNumber", (claim) => (claim.payerControlNumber = "ICN1")],
  ["character-not-carried", "24", "lines[0].note", (claim) => (line(claim).note = "see: chart")],
  ["character-not-carried", "2", "patientId", (claim) => (claim.patient.name.first = "漢字")],
  ["blank-text", "19", "note", (claim) => (claim.note = "  ")],
  ["name-missing", "17", "referringProviderId", (claim) => (claim.referringProvider!.lastOrOrganization = "")],
  [
    "related-causes",
    "10",
    "relatedCauses.employment",
    (claim) => (claim.relatedCauses = { employment: true, autoAccident: true, otherAccident: true }),
  ],
  ["claim-number-missing", "26", "claimNumber", (claim) => (claim.claimNumber = "")],
  ["claim-number-form", "26", "claimNumber", (claim) => (claim.claimNumber = "BW-1")],
  ["patient-name-missing", "2", "patientId", (claim) => (claim.patient.name.last = "")],
  ["patient-address-missing", "5", "patientId", (claim) => (claim.patient.address.city = "")],
  ["billing-name-missing", "33", "billingProvider", (claim) => (claim.billingProvider.lastOrOrganization = "")],
  ["billing-npi-missing", "33a", "billingProvider", (claim) => (claim.billingProvider.npi = "")],
  ["member-id-missing", "1a", "coverageIds.primary", (claim) => (coverage(claim).memberId = "")],
  ["payer-id-missing", "11c", "coverageIds.primary", (claim) => (coverage(claim).payer.payerId = "")],
  ["diagnosis-missing", "21", "diagnoses[0]", (claim) => (claim.diagnoses = [])],
  ["npi-check-digit", "33a", "billingProvider", (claim) => (claim.billingProvider.npi = "1234567890")],
  ["npi-check-digit", "24J", "renderingProviderId", (claim) => (claim.renderingProvider!.npi = "1245319598")],
  ["npi-check-digit", "17b", "referringProviderId", (claim) => (claim.referringProvider!.npi = "1497758545")],
  ["rendering-npi-missing", "24J", "renderingProviderId", (claim) => delete claim.renderingProvider!.npi],
  ["tax-id-form", "25", "billingProvider", (claim) => (claim.billingProvider.taxId = "12-345678")],
  ["taxonomy-form", "33b", "billingProvider", (claim) => (claim.billingProvider.taxonomy = "207Q00000")],
  ["clia-form", "23", "cliaNumber", (claim) => (claim.cliaNumber = "1234567890")],
  ["billing-po-box", "33", "billingProvider", (claim) => (claim.billingProvider.address.line1 = "P.O. Box 12")],
  ["zip-nine-digits", "33", "billingProvider", (claim) => (claim.billingProvider.address.zip = "60601")],
  ["state-unknown", "5", "patientId", (claim) => (claim.patient.address.state = "ZZ")],
  ["diagnosis-form", "21", "diagnoses[1]", (claim) => (claim.diagnoses[1] = "11.9")],
  ["diagnosis-repeated", "21", "diagnoses[1]", (claim) => (claim.diagnoses[1] = claim.diagnoses[0]!)],
  ["external-cause-first", "21", "diagnoses[0]", (claim) => (claim.diagnoses[0] = "W19XXXA")],
  ["pointer-missing", "24E", "lines[0].diagnosisPointers", (claim) => (line(claim).diagnosisPointers = [])],
  ["pointer-to-nothing", "24E", "lines[0].diagnosisPointers", (claim) => (line(claim).diagnosisPointers = [3])],
  ["pointer-repeated", "24E", "lines[0].diagnosisPointers", (claim) => (line(claim).diagnosisPointers = [1, 1])],
  ["procedure-form", "24D", "lines[0].procedureCode", (claim) => (line(claim).procedureCode = "9921")],
  ["modifier-form", "24D", "lines[0].modifiers[0]", (claim) => (line(claim).modifiers = ["5"])],
  ["modifier-repeated", "24D", "lines[0].modifiers[1]", (claim) => (line(claim).modifiers = ["25", "25"])],
  ["description-missing", "24", "lines[0].description", (claim) => (line(claim).procedureCode = "J3490")],
  ["dates-reversed", "24A", "lines[0].toDate", (claim) => (line(claim).toDate = day("2026-02-27"))],
  ["service-in-future", "24A", "lines[0].toDate", (claim) => (line(claim).toDate = day("2026-03-17"))],
  ["service-before-birth", "24A", "lines[0].fromDate", (claim) => (claim.patient.birthDate = day("2026-03-03"))],
  ["service-after-death", "24A", "lines[0].fromDate", (claim) => (claim.patient.deathDate = day("2026-03-01"))],
  [
    "disability-reversed",
    "16",
    "dates.disabilityTo",
    (claim) => (claim.dates = { disabilityFrom: day("2026-03-02"), disabilityTo: day("2026-03-01") }),
  ],
  ["date-in-future", "14", "dates.onset", (claim) => (claim.dates.onset = day("2026-03-17"))],
  ["birth-in-future", "3", "patientId", (claim) => (claim.patient.birthDate = day("2026-03-17"))],
  ["units-form", "24G", "lines[0].units", (claim) => (line(claim).units = "0")],
  ["units-form", "24G", "lines[0].units", (claim) => (line(claim).units = "1,5")],
  ["charge-negative", "24F", "lines[0].chargeCents", (claim) => (line(claim).chargeCents = cents(-1))],
  ["patient-paid-negative", "29", "patientPaidCents", (claim) => (claim.patientPaidCents = cents(-1))],
  ["total-too-large", "28", "lines", (claim) => (line(claim).chargeCents = cents(10_000_000_00))],
  ["place-of-service", "24B", "placeOfService", (claim) => (claim.placeOfService = "30")],
  ["place-of-service", "24B", "lines[0].placeOfService", (claim) => (line(claim).placeOfService = "1")],
  ["admission-missing", "18", "dates.admission", (claim) => (line(claim).placeOfService = "21")],
  [
    "ndc-form",
    "24",
    "lines[0].ndc.code",
    (claim) => (line(claim).ndc = { code: "0002751001", quantity: "1", unit: "ML" }),
  ],
  [
    "ndc-quantity",
    "24",
    "lines[0].ndc.quantity",
    (claim) => (line(claim).ndc = { code: "00002751001", quantity: "0", unit: "ML" }),
  ],
  ["accident-date-missing", "14", "dates.accident", (claim) => (claim.relatedCauses.otherAccident = true)],
  ["accident-not-named", "10", "relatedCauses.otherAccident", (claim) => (claim.dates.accident = day("2026-03-01"))],
  [
    "accident-state-missing",
    "10b",
    "relatedCauses.autoAccidentState",
    (claim) => (claim.relatedCauses.autoAccident = true),
  ],
  [
    "referrer-missing",
    "17",
    "referringProviderId",
    (claim) => {
      delete claim.referringProvider;
      claim.referralNumber = "R1";
    },
  ],
  ["referrer-not-a-person", "17", "referringProviderId", (claim) => (claim.referringProvider!.kind = "organization")],
  ["payer-number-missing", "22", "payerControlNumber", (claim) => (claim.frequency = "7")],
  [
    "replacement-not-accepted",
    "22",
    "frequency",
    (claim, context) => {
      claim.frequency = "8";
      claim.payerControlNumber = "ICN1";
      context.payer.acceptsReplacement = false;
    },
  ],
  ["medicare-number-form", "1a", "coverageIds.primary", (claim) => (coverage(claim).payer.filingCode = "MB")],
  ["subscriber-name-missing", "4", "coverageIds.primary", (claim) => (coverage(claim).subscriber.name.first = "")],
  [
    "subscriber-birth-missing",
    "11a",
    "coverageIds.primary",
    (claim) => {
      coverage(claim).relationship = "19";
      delete coverage(claim).subscriber.birthDate;
    },
  ],
  [
    "coverage-not-in-force",
    "24A",
    "lines[0].fromDate",
    (_claim, context) => (context.coverageInForce.to = day("2026-03-01")),
  ],
  [
    "coverage-not-in-force",
    "24A",
    "lines[0].fromDate",
    (_claim, context) => (context.coverageInForce.from = day("2026-03-03")),
  ],
  [
    "earlier-answer-missing",
    "11d",
    "coverageIds.primary",
    (claim) => {
      claim.coverages.push({ ...coverage(claim), rank: "secondary" });
      claim.destination = "secondary";
    },
  ],
  ["rank-repeated", "11d", "coverageIds.secondary", (claim) => claim.coverages.push(coverage(claim))],
  [
    "too-many-lines",
    "24",
    "lines[50].procedureCode",
    (claim) => (claim.lines = Array.from({ length: 51 }, () => line(claim))),
  ],
  ["provider-signature-missing", "31", "providerSignatureOnFile", (claim) => (claim.providerSignatureOnFile = false)],
];

const WARNINGS: readonly [code: string, box: string, field: string, change: Change][] = [
  [
    "claim-forwarded",
    "11d",
    "coverageIds.secondary",
    (claim, context) => {
      secondaryAfter(claim, 200_00);
      coverage(claim).priorAdjudication!.outpatient = { remarkCodes: ["N89"] };
      context.payer.submission = "paper";
    },
  ],
  ["outside-lab-charge", "20", "outsideLabChargeCents", (claim) => (claim.outsideLabChargeCents = cents(1))],
  ["referring-npi-missing", "17b", "referringProviderId", (claim) => delete claim.referringProvider!.npi],
  ["clia-missing", "23", "cliaNumber", (claim) => (line(claim).modifiers = ["QW"])],
  ["injury-without-cause", "10", "relatedCauses.otherAccident", (claim) => (claim.diagnoses[0] = "S72001A")],
  ["description-missing", "24", "lines[0].description", (claim) => (line(claim).procedureCode = "64999")],
  ["charge-zero", "24F", "lines[0].chargeCents", (claim) => (line(claim).chargeCents = cents(0))],
  ["units-many", "24G", "lines[0].units", (claim) => (line(claim).units = "1000")],
  ["patient-paid-above-total", "29", "patientPaidCents", (claim) => (claim.patientPaidCents = cents(99_999_99))],
  ["ndc-missing", "24", "lines[0].ndc", (claim) => (line(claim).procedureCode = "J1100")],
  ["member-id-spaces", "1a", "coverageIds.primary", (claim) => (coverage(claim).memberId = "AB 123")],
  ["benefits-not-assigned", "13", "patientId", (claim) => (coverage(claim).benefitsAssigned = "N")],
  ["employment-payer", "10a", "coverageIds.primary", (claim) => (claim.relatedCauses.employment = true)],
  ["age-unlikely", "3", "patientId", (claim) => (claim.patient.birthDate = day("1890-01-01"))],
];

const find = (change: Change, severity: "error" | "warning", code: string, field: string) =>
  scrub(change).find((one) => one.severity === severity && one.code === code && one.field === field);

describe("scrubClaim", () => {
  it("finds nothing on a clean claim, which the claim model accepts", () => {
    expect(claimSchema.parse(cleanClaim())).toEqual(cleanClaim());
    expect(scrub(() => {})).toEqual([]);
  });

  it.each(ERRORS)("error %s in box %s at %s", (code, box, field, change) => {
    const problem = find(change, "error", code, field);
    expect(problem).toMatchObject({ box });
    expect(claimProblemSchema.parse(problem)).toEqual(problem);
  });

  it.each(WARNINGS)("warning %s in box %s at %s", (code, box, field, change) => {
    expect(find(change, "warning", code, field)).toMatchObject({ box });
  });

  it("finds nothing on a secondary claim whose primary's answer accounts for every cent", () => {
    expect(scrub((claim) => secondaryAfter(claim, 200_00))).toEqual([]);
  });

  it("puts errors before warnings", () => {
    const severities = scrub((claim) => {
      line(claim).chargeCents = cents(0);
      claim.providerSignatureOnFile = false;
    }).map((one) => one.severity);
    expect(severities).toEqual(["error", "warning"]);
  });

  it("never repeats a patient's name or member number", () => {
    const text = ERRORS.flatMap(([, , , change]) => scrub(change))
      .map((one) => `${one.message} ${one.fix ?? ""}`)
      .join();
    expect(text).not.toMatch(/Fictional|Quill|EVG123/);
  });
});

describe("filing limits", () => {
  const codes = (today: string, days: number | null, filing: "CI" | "MB" = "CI") =>
    scrub((claim, context) => {
      context.today = day(today);
      context.payer.timelyFilingDays = days;
      if (filing === "MB") coverage(claim).memberId = "1EG4TE5MK73";
      coverage(claim).payer.filingCode = filing;
    }).map((one) => one.code);

  it.each([
    ["2026-04-30", []],
    ["2026-05-01", ["filing-limit-near"]],
    ["2026-05-31", ["filing-limit-near"]],
    ["2026-06-01", ["filing-limit-past"]],
  ])("90 days from 2 March 2026, on %s", (today, expected) => expect(codes(today, 90)).toEqual(expected));

  it("is a calendar year for Medicare, whatever is entered", () => {
    expect(codes("2027-03-02", 90, "MB")).toEqual(["filing-limit-near"]);
    expect(codes("2027-03-03", 90, "MB")).toEqual(["filing-limit-past"]);
  });

  it("says nothing while the payer's limit is not entered", () => expect(codes("2027-12-31", null)).toEqual([]));
});

describe("duplicates", () => {
  const other = (rest: object = {}) => {
    const { payer } = coverage(cleanClaim());
    const { fromDate, procedureCode, modifiers, units, chargeCents } = line(cleanClaim());
    const service = { fromDate, procedureCode, modifiers, units, chargeCents };
    return { claimNumber: "BW0009", payerId: payer.payerId, renderingNpi: "1245319599", lines: [service], ...rest };
  };
  const codes = (change: Change) => scrub(change).map((one) => one.code);

  it("warns of the same service on another claim to the same payer", () => {
    expect(codes((_claim, context) => (context.otherClaims = [other()]))).toEqual(["duplicate-service"]);
  });
  it.each([
    ["itself", other({ claimNumber: "BW0001" })],
    ["another payer", other({ payerId: "OTHER" })],
    ["another provider", other({ renderingNpi: "1003000126" })],
    ["another day", other({ lines: [{ ...other().lines[0], fromDate: day("2026-03-03") }] })],
  ])("is silent about %s", (_name, one) => {
    expect(codes((_claim, context) => (context.otherClaims = [one]))).toEqual([]);
  });
  it("is silent when a modifier says that the repeat is meant", () => {
    expect(
      codes((claim, context) => {
        line(claim).modifiers = ["76"];
        context.otherClaims = [other({ lines: [{ ...other().lines[0], modifiers: ["76"] }] })];
      }),
    ).toEqual([]);
  });
  it("warns of a line that repeats one of its own claim", () => {
    expect(codes((claim) => claim.lines.push({ ...line(claim), lineNumber: 2, controlNumber: "LCN2" }))).toEqual([
      "duplicate-service",
    ]);
  });
});
