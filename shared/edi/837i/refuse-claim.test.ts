import { describe, expect, it } from "vitest";
import {
  fictionalRevenueLine,
  inpatientClaim,
  institutionalBatch,
  secondaryInpatientClaim,
} from "../../../test/fixtures/edi/fictional-institutional-claim.ts";
import type { InstitutionalClaim } from "../../claims/institutional-claim.ts";
import { isoDate } from "../../dates/iso-date.ts";
import { cents } from "../../money/cents.ts";
import { EdiWriteError } from "../x12/write-error.ts";
import { write837i } from "./write.ts";

const stay = inpatientClaim();
const insured = stay.coverages[0]!;
const billing = stay.billingProvider;
const answered = secondaryInpatientClaim();
const answer = answered.coverages[0]!;

function billedBy(changes: Partial<InstitutionalClaim["billingProvider"]>): InstitutionalClaim {
  return inpatientClaim({ billingProvider: { ...billing, ...changes } });
}

function patientWith(changes: Partial<InstitutionalClaim["patient"]>): InstitutionalClaim {
  return inpatientClaim({ patient: { ...stay.patient, ...changes } });
}

function coveredBy(changes: Partial<typeof insured>): InstitutionalClaim {
  return inpatientClaim({ coverages: [{ ...insured, ...changes }] });
}

function lineWith(changes: Parameters<typeof fictionalRevenueLine>[0]): InstitutionalClaim {
  return inpatientClaim({ lines: [fictionalRevenueLine(changes)] });
}

const facility = { name: "TYCHO WING", address: billing.address };
const id = { qualifier: "G2", value: "HOSP1" };

const REFUSALS: readonly (readonly [code: string, what: string, claim: InstitutionalClaim])[] = [
  ["claim-number", "a number that is too long", inpatientClaim({ claimNumber: "A".repeat(21) })],
  ["no-lines", "no line", inpatientClaim({ lines: [] })],
  ["payer-control-number-missing", "a void without the payer's number", inpatientClaim({ frequency: "8" })],
  ["payer-control-number-on-original", "an original with one", inpatientClaim({ payerControlNumber: "ICN1" })],
  ["dates-reversed", "a period that ends first", inpatientClaim({ statementTo: isoDate("2026-05-01") })],
  ["billing-person", "a biller who is a person", billedBy({ kind: "person" })],
  ["billing-ssn", "a biller with a social security number", billedBy({ taxIdKind: "SSN" })],
  [
    "billing-numbers",
    "a biller with a licence number",
    billedBy({ secondaryIds: [{ qualifier: "0B", value: "LIC1" }] }),
  ],
  [
    "billing-numbers",
    "a biller with two numbers of the payer",
    billedBy({ payerAssignedId: "HOSP0", secondaryIds: [id] }),
  ],
  [
    "provider-organization",
    "an attending organization",
    inpatientClaim({ attendingProvider: { kind: "organization", lastOrOrganization: "GROUP" } }),
  ],
  ["death-date", "a day of death", patientWith({ deathDate: isoDate("2026-05-14") })],
  ["patient-body", "the patient's weight", patientWith({ weightPounds: "140" })],
  ["patient-contact", "whom to call about the patient", patientWith({ contact: { phone: "5555550100" } })],
  [
    "property-casualty-id",
    "a number of the insured patient",
    patientWith({ propertyCasualtyId: { qualifier: "1W", value: "X1" } }),
  ],
  ["medicare-secondary-reason", "a Medicare secondary reason", coveredBy({ medicareSecondaryReason: "12" })],
  ["signature-source", "a signature by the provider", coveredBy({ patientSignatureSource: "P" })],
  [
    "subscriber-contact",
    "whom to call about the subscriber",
    coveredBy({ subscriber: { ...insured.subscriber, contact: { phone: "5555550100" } } }),
  ],
  ["other-payer-facts", "an amount that its own payer does not cover", coveredBy({ nonCoveredCents: cents(100) })],
  [
    "facility-facts",
    "a laboratory number of the facility",
    inpatientClaim({ serviceFacility: { ...facility, cliaNumber: "11D1111111" } }),
  ],
  ["references", "a care plan", inpatientClaim({ references: { carePlanOversight: "1234567893" } })],
  ["line-order", "lines that do not count from one", lineWith({ lineNumber: 2 })],
  ["procedure-missing", "a modifier without procedure", lineWith({ modifiers: ["59"] })],
  ["line-date", "a last day without a first", lineWith({ toDate: isoDate("2026-05-11") })],
  [
    "dates-reversed",
    "a line that ends first",
    lineWith({ fromDate: isoDate("2026-05-12"), toDate: isoDate("2026-05-11") }),
  ],
  ["line-control-number-missing", "a line without its number", lineWith({ controlNumber: "" })],
  [
    "cob-claim-balance",
    "an answer that leaves a dollar unexplained",
    {
      ...answered,
      coverages: [
        { ...answer, priorAdjudication: { ...answer.priorAdjudication!, paidCents: cents(599_900) } },
        answered.coverages[1]!,
      ],
    },
  ],
  [
    "other-payer-provider",
    "a number of a supervising provider",
    {
      ...answered,
      coverages: [
        { ...answer, otherPayerProviders: [{ role: "supervising", kind: "person", ids: [id] }] },
        answered.coverages[1]!,
      ],
    },
  ],
  [
    "written-file-has-errors",
    "a note of a kind that this file does not know",
    inpatientClaim({ notes: [{ kind: "CER", text: "NO" }] }),
  ],
  ["written-file-has-errors", "an hour that does not exist", inpatientClaim({ dischargeHour: "2561" })],
];

describe("837I refuses what it cannot carry", () => {
  it.each(REFUSALS)("%s: %s", (code, _what, claim) => {
    const refused = catchRefusal(() => write837i(institutionalBatch([claim])));
    expect(refused?.code).toBe(code);
    expect(refused?.message).toContain(claim.claimNumber);
  });

  it("claim-repeated: a claim that was chosen twice", () => {
    expect(catchRefusal(() => write837i(institutionalBatch([stay, stay])))?.code).toBe("claim-repeated");
  });
});

function catchRefusal(write: () => string): EdiWriteError | undefined {
  try {
    write();
    return undefined;
  } catch (error) {
    if (error instanceof EdiWriteError) return error;
    throw error;
  }
}
