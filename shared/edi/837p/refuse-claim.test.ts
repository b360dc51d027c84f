import { describe, expect, it } from "vitest";
import { fictionalClaim, fictionalLine, secondaryClaim } from "../../../test/fixtures/edi/fictional-claim.ts";
import type { Claim, ClaimCoverage, PriorAdjudication } from "../../claims/claim.ts";
import { isoDate } from "../../dates/iso-date.ts";
import { cents } from "../../money/cents.ts";
import { EdiWriteError } from "../x12/write-error.ts";
import { refuseUnwritableClaim } from "./refuse-claim.ts";

function refusalOf(claim: Claim): string {
  try {
    refuseUnwritableClaim(claim);
    return "none";
  } catch (error) {
    if (!(error instanceof EdiWriteError)) throw error;
    expect(error.message).toMatch(/^Claim \w+: .+[.]$/);
    return error.code;
  }
}

/** The secondary claim with its primary coverage changed, and what the primary answered. */
function afterPrimary(coverage: Partial<ClaimCoverage>, answer: Partial<PriorAdjudication> = {}): Claim {
  const claim = secondaryClaim();
  const [primary, secondary] = claim.coverages as [ClaimCoverage, ClaimCoverage];
  const priorAdjudication = { ...primary.priorAdjudication!, ...answer };
  return { ...claim, coverages: [{ ...primary, priorAdjudication, ...coverage }, secondary] };
}

/** The claim whose destination coverage is changed. */
function toPayer(changes: Partial<ClaimCoverage>): Claim {
  const claim = fictionalClaim();
  return { ...claim, coverages: [{ ...claim.coverages[0]!, ...changes }] };
}

const contact = { name: "DESK", phone: "5555550150" };
const facility = { name: "FAR SIDE HALL", address: fictionalClaim().patient.address };
const patient = fictionalClaim().patient;
const [answer] = secondaryClaim().coverages[0]!.priorAdjudication!.lines;

describe("what an 837P cannot say is refused", () => {
  it.each<[string, Claim, string]>([
    [
      "a line without a number of its own",
      fictionalClaim({ lines: [fictionalLine({ controlNumber: "" })] }),
      "line-control-number-missing",
    ],
    [
      "a subscriber who is the patient by another name",
      toPayer({ subscriber: { name: { last: "SOMEBODY", first: "ELSE" } } }),
      "subscriber-not-patient",
    ],
    ["a claim forwarded without a remark", afterPrimary({}, { forwarded: true }), "claim-forwarded"],
    [
      "a claim forwarded by the payer before",
      afterPrimary({}, { outpatient: { remarkCodes: ["MA18"] } }),
      "claim-forwarded",
    ],
    [
      "liability on the claim and on its lines",
      afterPrimary({}, { lines: [{ ...answer!, remainingPatientLiabilityCents: cents(1) }] }),
      "liability-twice",
    ],
    [
      "a provider who is only in hospitals",
      afterPrimary({
        otherPayerProviders: [{ role: "attending", kind: "person", ids: [{ qualifier: "G2", value: "A1" }] }],
      }),
      "other-payer-provider",
    ],
    ["an answer to an inpatient stay", afterPrimary({}, { inpatient: { coveredDays: "3" } }), "inpatient-answer"],
    ["an answer by revenue code", afterPrimary({}, { lines: [{ ...answer!, revenueCode: "0450" }] }), "revenue-answer"],
    [
      "an answer that names no procedure",
      afterPrimary({}, { lines: [{ ...answer!, procedureCode: "" }] }),
      "answer-without-procedure",
    ],
    ["what is told only of other payers", toPayer({ otherPayerAuthorization: "AUTH1" }), "other-payer-facts"],
    [
      "a contact of a subscriber who is the patient",
      toPayer({ subscriber: { ...toPayer({}).coverages[0]!.subscriber, contact } }),
      "subscriber-contact",
    ],
    ["ICD-9 for today's services", fictionalClaim({ diagnosisSystem: "ICD-9" }), "diagnosis-system"],
    [
      "a disability that ends before it begins",
      fictionalClaim({ dates: { disabilityFrom: isoDate("2026-06-02"), disabilityTo: isoDate("2026-06-01") } }),
      "dates-reversed",
    ],
    [
      "the state of no accident",
      fictionalClaim({
        relatedCauses: { employment: true, autoAccident: false, otherAccident: false, autoAccidentState: "IL" },
      }),
      "accident-state-alone",
    ],
    ["the kind of no note", fictionalClaim({ noteKind: "CER" }), "note-empty"],
    ["the kind of no line note", fictionalClaim({ lines: [fictionalLine({ noteKind: "DCP" })] }), "note-empty"],
    [
      "units of a whole repriced claim",
      fictionalClaim({ repricing: { method: "00", allowedCents: cents(1), units: "1" } }),
      "repricing-of-claim",
    ],
    [
      "a casualty number of a patient who is the subscriber",
      fictionalClaim({ patient: { ...patient, propertyCasualtyId: { qualifier: "1W", value: "M1" } } }),
      "property-casualty-id",
    ],
    [
      "two mammography numbers",
      fictionalClaim({ references: { mammography: "1" }, serviceFacility: { ...facility, mammographyNumber: "2" } }),
      "two-mammography-numbers",
    ],
    [
      "an unknown kind of number of the billing provider",
      fictionalClaim({
        billingProvider: { ...fictionalClaim().billingProvider, secondaryIds: [{ qualifier: "ZZ", value: "1" }] },
      }),
      "billing-number-kind",
    ],
    [
      "a laboratory's number at a line's place",
      fictionalClaim({ lines: [fictionalLine({ serviceFacility: { ...facility, cliaNumber: "11D1111111" } })] }),
      "line-facility-number",
    ],
    [
      "a contact at a line's place",
      fictionalClaim({ lines: [fictionalLine({ serviceFacility: { ...facility, contact } })] }),
      "line-facility-contact",
    ],
    [
      "the name of a purchased service's provider",
      fictionalClaim({
        lines: [fictionalLine({ purchasedServiceProvider: { kind: "organization", lastOrOrganization: "SELLER" } })],
      }),
      "purchased-service-name",
    ],
  ])("%s", (_name, claim, code) => {
    expect(refusalOf(claim)).toBe(code);
  });

  it("lets a forwarded claim go where the payer did not forward it, and when it is replaced", () => {
    const forwarded = afterPrimary({}, { outpatient: { remarkCodes: ["MA18"] } });
    expect(refusalOf({ ...forwarded, frequency: "7", payerControlNumber: "ICN1" })).toBe("none");
    const [primary, secondary] = forwarded.coverages as [ClaimCoverage, ClaimCoverage];
    const third: ClaimCoverage = { ...secondary, rank: "tertiary", payer: { ...secondary.payer, payerId: "THIRD" } };
    const onward: Claim = { ...forwarded, destination: "tertiary", coverages: [primary, secondary, third] };
    expect(refusalOf(onward)).toBe("none");
  });
});
