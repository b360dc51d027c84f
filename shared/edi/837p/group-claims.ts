import type { Claim, ClaimCoverage } from "../../claims/claim.ts";

/** Claims of one patient under one subscriber and payer; at most as many as loop 2300 may repeat. */
export type PatientGroup = { readonly claims: readonly Claim[] };
export type SubscriberGroup = { readonly patientIsSubscriber: boolean; readonly patients: readonly PatientGroup[] };
export type BillingGroup = { readonly subscribers: readonly SubscriberGroup[] };

const CLAIMS_PER_PATIENT = 100;

/** The coverage that the claim goes to. @throws RangeError when the claim has none; see refuse-claim.ts. */
export function destinationCoverage(claim: Claim): ClaimCoverage {
  const coverage = claim.coverages.find((one) => one.rank === claim.destination);
  if (!coverage) throw new RangeError("A claim must have the coverage that it goes to.");
  return coverage;
}

/** Orders claims into the 837P's hierarchy; what is the same is written once. Order of first appearance is kept. */
export function groupClaims(claims: readonly Claim[]): BillingGroup[] {
  return gather(claims, (claim) => JSON.stringify(claim.billingProvider)).map((ofBilling) => ({
    subscribers: gather(ofBilling, subscriberKey).flatMap((ofSubscriber): SubscriberGroup[] => {
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

function subscriberKey(claim: Claim): string {
  const {
    priorAdjudication: _answer,
    benefitsAssigned: _box13,
    releaseOfInformation: _box12,
    relationship,
    ...rest
  } = destinationCoverage(claim);
  const self = relationship === "18";
  return JSON.stringify([rest, self, self ? patientKey(claim) : ""]);
}

function patientKey(claim: Claim): string {
  const { accountNumber: _number, phone: _phone, ...patient } = claim.patient;
  return JSON.stringify([patient, destinationCoverage(claim).relationship]);
}

function gather(claims: readonly Claim[], keyOf: (claim: Claim) => string): Claim[][] {
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
