import type { AnyClaim } from "../../claims/claim.ts";
import type { ClaimCoverage } from "../../claims/claim-coverage.ts";

/** Claims of one patient under one subscriber and payer; at most as many as loop 2300 may repeat. */
export type PatientGroup<Claim extends AnyClaim> = { readonly claims: readonly Claim[] };
export type SubscriberGroup<Claim extends AnyClaim> = {
  readonly patientIsSubscriber: boolean;
  readonly patients: readonly PatientGroup<Claim>[];
};
export type BillingGroup<Claim extends AnyClaim> = { readonly subscribers: readonly SubscriberGroup<Claim>[] };

const CLAIMS_PER_PATIENT = 100;

/** The coverage that the claim goes to. @throws RangeError when the claim has none; see refuse-coverages.ts. */
export function destinationCoverage(claim: AnyClaim): ClaimCoverage {
  const coverage = claim.coverages.find((one) => one.rank === claim.destination);
  if (!coverage) throw new RangeError("A claim must have the coverage that it goes to.");
  return coverage;
}

/** Orders claims into the 837's hierarchy; what is the same is written once. Order of first appearance is kept. */
export function groupClaims<Claim extends AnyClaim>(claims: readonly Claim[]): BillingGroup<Claim>[] {
  return gather(claims, (claim) => JSON.stringify(claim.billingProvider)).map((ofBilling) => ({
    subscribers: gather(ofBilling, subscriberKey).flatMap((ofSubscriber): SubscriberGroup<Claim>[] => {
      const first = ofSubscriber[0] as Claim;
      const patientIsSubscriber = destinationCoverage(first).relationship === "18";
      const patients = gather(ofSubscriber, patientKey).flatMap((ofPatient) =>
        chunk(ofPatient, CLAIMS_PER_PATIENT).map((claimsOfPatient) => ({ claims: claimsOfPatient })),
      );
      // A subscriber who is the patient has claims of its own and no patient level: one group each.
      if (patientIsSubscriber) return patients.map((patient) => ({ patientIsSubscriber, patients: [patient] }));
      return [{ patientIsSubscriber, patients }];
    }),
  }));
}

function subscriberKey(claim: AnyClaim): string {
  const {
    priorAdjudication: _answer,
    benefitsAssigned: _box13,
    releaseOfInformation: _box12,
    patientSignatureSource: _signature,
    relationship,
    ...rest
  } = destinationCoverage(claim);
  const self = relationship === "18";
  return JSON.stringify([rest, self, self ? patientKey(claim) : ""]);
}

function patientKey(claim: AnyClaim): string {
  const { accountNumber: _number, phone: _phone, ...patient } = claim.patient;
  return JSON.stringify([patient, claim.propertyCasualtyNumber, destinationCoverage(claim).relationship]);
}

function gather<Claim extends AnyClaim>(claims: readonly Claim[], keyOf: (claim: Claim) => string): Claim[][] {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    const key = keyOf(claim);
    const group = groups.get(key);
    if (group) group.push(claim);
    else groups.set(key, [claim]);
  }
  return [...groups.values()];
}

/** Cuts a list into pieces of at most `size`. */
export function chunk<T>(all: readonly T[], size: number): T[][] {
  const pieces: T[][] = [];
  for (let start = 0; start < all.length; start += size) pieces.push(all.slice(start, start + size));
  return pieces;
}
