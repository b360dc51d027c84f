import { isLaboratoryCode } from "../codes/hcpcs.ts";
import type { Facility } from "../contract/practice.ts";
import { ZERO_CENTS } from "../money/cents.ts";
import { isCompleteLine } from "./check-draft.ts";
import type { Claim, ClaimCoverage, ClaimLine } from "./claim.ts";
import type { ClaimDraft, DraftLine } from "./claim-draft.ts";
import {
  type ClaimFacts,
  optional,
  present,
  resolveBillingProvider,
  resolveCoverage,
  resolveFacility,
  resolvePatient,
  resolveProvider,
} from "./resolve-parties.ts";

/**
 * Makes the claim model of a draft. Lines that are not complete yet are left out; a line keeps its number, so that
 * problems can still be shown beside it.
 * @returns undefined for a self-pay visit or while the addressed coverage is not chosen: there is no claim then.
 */
export function resolveClaim(draft: ClaimDraft, facts: ClaimFacts): Claim | undefined {
  const coverages = facts.coverages.map((one) => withoutStay(resolveCoverage(one, facts)));
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

/** How a payer priced a stay (MIA) is told on institutional claims only; sent in answer to a visit it means nothing. */
function withoutStay({ priorAdjudication, ...coverage }: ClaimCoverage): ClaimCoverage {
  if (!priorAdjudication) return coverage;
  const { inpatient: _inpatient, ...answer } = priorAdjudication;
  return { ...coverage, priorAdjudication: answer };
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

function withoutNulls<Value>(record: Readonly<Record<string, Value | null>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).filter((pair): pair is [string, Value] => pair[1] !== null));
}
