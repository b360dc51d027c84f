import type { Coverage, Patient } from "../contract/patients.ts";
import type { Facility, Payer, Practice, Provider } from "../contract/practice.ts";
import type { Cents } from "../money/cents.ts";
import type { BillingProvider, Claim, ClaimCoverage, ClaimProvider, CoverageRank, PriorAdjudication } from "./claim.ts";

/** People, payers and places as they stand on a claim of either kind, made of what the practice keeps of them. */

/** Everything that a draft names by id, looked up. */
export interface ClaimFacts {
  practice: Practice;
  patient: Patient;
  coverages: readonly { rank: CoverageRank; coverage: Coverage; payer: Payer }[];
  providers: ReadonlyMap<string, Provider>;
  facility: Facility | undefined;
  claimNumber: string;
  /** By position in the draft. */
  lineControlNumbers: readonly string[];
  /** What the patient paid toward the claim (box 29). */
  patientPaidCents: Cents;
  priorAdjudications: ReadonlyMap<CoverageRank, PriorAdjudication>;
}

export function resolveBillingProvider(practice: Practice): BillingProvider {
  return {
    kind: "organization",
    lastOrOrganization: practice.name,
    ...optional("npi", practice.npi),
    ...optional("taxonomy", practice.taxonomy),
    taxId: practice.taxId,
    taxIdKind: practice.taxIdKind,
    address: practice.address,
    ...optional("phone", practice.phone),
    ...optional("contactName", practice.contactName),
    ...(practice.payToAddress === null ? {} : { payToAddress: practice.payToAddress }),
  };
}

export function resolveProvider(id: string | null, facts: ClaimFacts): ClaimProvider | undefined {
  const provider = id === null ? undefined : facts.providers.get(id);
  if (!provider) return undefined;
  return {
    kind: provider.kind,
    lastOrOrganization: provider.lastOrOrganization,
    ...optional("first", provider.first),
    ...optional("middle", provider.middle),
    ...optional("suffix", provider.suffix),
    ...optional("npi", provider.npi),
    ...optional("taxonomy", provider.taxonomy),
  };
}

export function resolveFacility(facility: Facility): NonNullable<Claim["serviceFacility"]> {
  return {
    name: facility.name,
    ...optional("npi", facility.npi),
    address: facility.address,
    ...optional("cliaNumber", facility.cliaNumber),
    ...optional("mammographyNumber", facility.mammographyNumber),
  };
}

export function resolvePatient(patient: Patient): Claim["patient"] {
  return {
    name: personName(patient),
    birthDate: patient.birthDate,
    sex: patient.sex,
    address: patient.address,
    ...optional("phone", patient.phone),
    accountNumber: patient.accountNumber,
    ...(patient.deathDate === null ? {} : { deathDate: patient.deathDate }),
  };
}

export function resolveCoverage(
  { rank, coverage, payer }: ClaimFacts["coverages"][number],
  { patient, priorAdjudications }: ClaimFacts,
): ClaimCoverage {
  const { subscriber } = coverage;
  return {
    rank,
    payer: {
      name: payer.name,
      payerId: payer.payerId,
      ...(payer.address === null ? {} : { address: payer.address }),
      filingCode: payer.filingCode,
    },
    relationship: coverage.relationship,
    subscriber: subscriber
      ? {
          name: personName({ ...subscriber, suffix: null }),
          ...(subscriber.birthDate === null ? {} : { birthDate: subscriber.birthDate }),
          ...(subscriber.sex === null ? {} : { sex: subscriber.sex }),
          address: subscriber.address ?? patient.address,
        }
      : {
          name: personName(patient),
          birthDate: patient.birthDate,
          sex: patient.sex,
          address: patient.address,
          ...optional("phone", patient.phone),
        },
    memberId: coverage.memberId,
    ...optional("groupNumber", coverage.groupNumber),
    ...optional("planName", coverage.planName),
    ...(coverage.medicareSecondaryReason === null ? {} : { medicareSecondaryReason: coverage.medicareSecondaryReason }),
    benefitsAssigned: patient.assignmentSignedDate === null ? "N" : "Y",
    releaseOfInformation: patient.releaseSignedDate === null ? "I" : "Y",
    ...present("priorAdjudication", priorAdjudications.get(rank)),
  };
}

function personName(person: { last: string; first: string; middle: string | null; suffix: string | null }) {
  return {
    last: person.last,
    first: person.first,
    ...optional("middle", person.middle),
    ...optional("suffix", person.suffix),
  };
}

/** A property that is only there when its text is. */
export function optional<Key extends string>(key: Key, text: string | null | undefined): { [K in Key]?: string } {
  return text ? ({ [key]: text } as { [K in Key]?: string }) : {};
}

/** A property that is only there when its value is. */
export function present<Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } {
  return value === undefined ? {} : ({ [key]: value } as { [K in Key]?: Value });
}
