import { isLaboratoryCode } from "../codes/hcpcs.ts";
import type { Coverage, Patient } from "../contract/patients.ts";
import type { Facility, Payer, Practice, Provider } from "../contract/practice.ts";
import { type Cents, ZERO_CENTS } from "../money/cents.ts";
import { isCompleteLine } from "./check-draft.ts";
import type {
  BillingProvider,
  Claim,
  ClaimCoverage,
  ClaimLine,
  ClaimProvider,
  CoverageRank,
  PriorAdjudication,
} from "./claim.ts";
import type { ClaimDraft, DraftLine } from "./claim-draft.ts";

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

/**
 * Makes the claim model of a draft. Lines that are not complete yet are left out; a line keeps its number, so that
 * problems can still be shown beside it.
 * @returns undefined for a self-pay visit or while the addressed coverage is not chosen: there is no claim then.
 */
export function resolveClaim(draft: ClaimDraft, facts: ClaimFacts): Claim | undefined {
  const coverages = facts.coverages.map((one) => resolveCoverage(one, facts));
  if (!coverages.some((coverage) => coverage.rank === draft.destination)) return undefined;
  const provider = (id: string | null) => resolveProvider(id, facts);
  return {
    kind: "professional",
    claimNumber: facts.claimNumber,
    frequency: draft.frequency,
    ...optional("payerControlNumber", draft.payerControlNumber),
    billingProvider: resolveBillingProvider(facts.practice),
    ...present("renderingProvider", provider(draft.renderingProviderId)),
    ...present("referringProvider", provider(draft.referringProviderId)),
    ...present("supervisingProvider", provider(draft.supervisingProviderId)),
    ...present("orderingProvider", provider(draft.orderingProviderId)),
    ...present("serviceFacility", facts.facility && resolveFacility(facts.facility)),
    patient: resolvePatient(facts.patient),
    coverages,
    destination: draft.destination,
    placeOfService: draft.placeOfService,
    providerSignatureOnFile: draft.providerSignatureOnFile,
    acceptAssignment: draft.acceptAssignment,
    relatedCauses: {
      employment: draft.relatedCauses.employment,
      autoAccident: draft.relatedCauses.autoAccident,
      otherAccident: draft.relatedCauses.otherAccident,
      ...optional("autoAccidentState", draft.relatedCauses.autoAccidentState),
    },
    dates: withoutNulls(draft.dates),
    ...optional("priorAuthorization", draft.priorAuthorization),
    ...optional("referralNumber", draft.referralNumber),
    ...optional("cliaNumber", draft.cliaNumber || laboratoryNumber(draft, facts.facility)),
    ...optional("note", draft.note),
    ...(draft.outsideLabChargeCents === null ? {} : { outsideLabChargeCents: draft.outsideLabChargeCents }),
    patientPaidCents: facts.patientPaidCents,
    diagnoses: typedDiagnoses(draft.diagnoses),
    lines: draft.lines.flatMap((line, index) => (isCompleteLine(line) ? [resolveLine(line, index, draft, facts)] : [])),
  };
}

/**
 * The diagnoses up to the last one typed, without dots, as ICD-10-CM travels. An empty place in between stays one,
 * because the lines point to places.
 */
function typedDiagnoses(diagnoses: readonly string[]): string[] {
  const last = diagnoses.findLastIndex((code) => code !== "");
  return diagnoses.slice(0, last + 1).map((code) => code.replace(".", "").toUpperCase());
}

/**
 * The place's CLIA number, when the claim has a laboratory test: box 23 holds one number, and a visit without a test
 * needs it for an authorization.
 */
function laboratoryNumber(draft: ClaimDraft, facility: Facility | undefined): string {
  const hasTest = draft.lines.some((line) => isLaboratoryCode(line.procedureCode));
  return hasTest ? (facility?.cliaNumber ?? "") : "";
}

function resolveLine(line: DraftLine, index: number, draft: ClaimDraft, facts: ClaimFacts): ClaimLine {
  const fromDate = line.fromDate!;
  return {
    lineNumber: index + 1,
    controlNumber: facts.lineControlNumbers[index] ?? `${facts.claimNumber}L${index + 1}`,
    fromDate,
    toDate: line.toDate ?? fromDate,
    placeOfService: line.placeOfService || draft.placeOfService,
    emergency: line.emergency,
    procedureCode: line.procedureCode.toUpperCase(),
    modifiers: line.modifiers.filter((modifier) => modifier !== "").map((modifier) => modifier.toUpperCase()),
    ...optional("description", line.description),
    diagnosisPointers: line.diagnosisPointers,
    chargeCents: line.chargeCents ?? ZERO_CENTS,
    units: line.units,
    unitBasis: line.unitBasis,
    epsdt: line.epsdt,
    familyPlanning: line.familyPlanning,
    ...present("renderingProvider", resolveProvider(line.renderingProviderId, facts)),
    ...present("orderingProvider", resolveProvider(line.orderingProviderId, facts)),
    ...(line.ndc === null ? {} : { ndc: line.ndc }),
    ...optional("note", line.note),
  };
}

function resolveBillingProvider(practice: Practice): BillingProvider {
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

function resolveProvider(id: string | null, facts: ClaimFacts): ClaimProvider | undefined {
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

function resolveFacility(facility: Facility): NonNullable<Claim["serviceFacility"]> {
  return {
    name: facility.name,
    ...optional("npi", facility.npi),
    address: facility.address,
    ...optional("cliaNumber", facility.cliaNumber),
    ...optional("mammographyNumber", facility.mammographyNumber),
  };
}

function resolvePatient(patient: Patient): Claim["patient"] {
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

function resolveCoverage(
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
function optional<Key extends string>(key: Key, text: string | null | undefined): { [K in Key]?: string } {
  return text ? ({ [key]: text } as { [K in Key]?: string }) : {};
}

/** A property that is only there when its value is. */
function present<Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } {
  return value === undefined ? {} : ({ [key]: value } as { [K in Key]?: Value });
}

function withoutNulls<Value>(record: Readonly<Record<string, Value | null>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).filter((pair): pair is [string, Value] => pair[1] !== null));
}
