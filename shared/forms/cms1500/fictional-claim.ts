import type { Claim, ClaimLine } from "../../claims/claim.ts";
import { isoDate } from "../../dates/iso-date.ts";
import { cents } from "../../money/cents.ts";

/** A service line of nobody's: an office visit for $125.00. For tests of the paper forms. */
export function fictionalLine(lineNumber: number, changes: Partial<ClaimLine> = {}): ClaimLine {
  return {
    lineNumber,
    controlNumber: `TESTLINE${lineNumber}`,
    fromDate: isoDate("2026-03-02"),
    toDate: isoDate("2026-03-02"),
    placeOfService: "11",
    emergency: false,
    procedureCode: "99213",
    modifiers: ["25"],
    diagnosisPointers: [1, 2],
    chargeCents: cents(12_500),
    units: "1",
    unitBasis: "UN",
    epsdt: false,
    familyPlanning: false,
    ...changes,
  };
}

/** A claim of nobody's, to an insurer that does not exist. For tests of the paper forms. */
export function fictionalClaim(changes: Partial<Claim> = {}): Claim {
  const address = { line1: "12 Invented Lane", city: "Nowhere", state: "CO", zip: "809990000" };
  return {
    kind: "professional",
    claimNumber: "BW0000000001",
    frequency: "1",
    billingProvider: {
      kind: "organization",
      lastOrOrganization: "Imaginary Creek Clinic",
      npi: "1234567893",
      taxonomy: "207Q00000X",
      taxId: "000000001",
      taxIdKind: "EIN",
      address: { line1: "400 Example Way, Suite 9", city: "Nowhere", state: "CO", zip: "809990001" },
      phone: "7195550100",
    },
    renderingProvider: {
      kind: "person",
      lastOrOrganization: "Madeup",
      first: "Dora",
      middle: "Quill",
      npi: "1000000012",
      taxonomy: "207Q00000X",
    },
    patient: {
      name: { last: "Ficción-Łukasz", first: "José", middle: "Ángel", suffix: "Jr." },
      birthDate: isoDate("1980-02-29"),
      sex: "M",
      address,
      phone: "7195550123",
      accountNumber: "10042",
    },
    coverages: [
      {
        rank: "primary",
        payer: {
          name: "Pretend Mutual Insurance",
          payerId: "PRETEND1",
          address: { line1: "PO Box 1", line2: "Claims Department", city: "Sampleton", state: "OH", zip: "43000" },
          filingCode: "CI",
        },
        relationship: "18",
        subscriber: { name: { last: "Ficción-Łukasz", first: "José" } },
        memberId: "XYZ-000 000 001",
        groupNumber: "GRP-77",
        planName: "Pretend Gold",
        benefitsAssigned: "Y",
        releaseOfInformation: "Y",
      },
    ],
    destination: "primary",
    placeOfService: "11",
    providerSignatureOnFile: true,
    acceptAssignment: "A",
    relatedCauses: { employment: false, autoAccident: false, otherAccident: false },
    dates: {},
    patientPaidCents: cents(0),
    diagnoses: ["J069", "R059"],
    lines: [fictionalLine(1)],
    ...changes,
  };
}
