import { unlistedKind } from "../codes/hcpcs.ts";
import { fromMmddyy } from "../dates/date-text.ts";
import { type Cents, cents, ZERO_CENTS } from "../money/cents.ts";
import { isCompleteRevenueLine } from "./check-institutional-draft.ts";
import type { PriorAdjudication } from "./claim.ts";
import type { InstitutionalClaim, InstitutionalDiagnosis, RevenueLine } from "./institutional-claim.ts";
import type { DraftDiagnosis, DraftProcedure, InstitutionalDraft, RevenueDraftLine } from "./institutional-draft.ts";
import {
  type ClaimFacts,
  optional,
  present,
  resolveBillingProvider,
  resolveCoverage,
  resolvePatient,
  resolveProvider,
} from "./resolve-parties.ts";

/**
 * Makes the claim model of an institutional draft. Lines and codes that are not complete yet are left out; a line keeps
 * its number, so that problems can still be shown beside it.
 * @returns undefined for a self-pay visit, and while the addressed coverage or the statement period is not typed.
 */
export function resolveInstitutionalClaim(
  draft: InstitutionalDraft,
  facts: ClaimFacts,
): InstitutionalClaim | undefined {
  const { statementFrom, statementTo } = draft;
  const coverages = facts.coverages.map((one) => resolveOwnCoverage(one, draft, facts));
  if (!coverages.some((coverage) => coverage.rank === draft.destination)) return undefined;
  if (statementFrom === null || statementTo === null) return undefined;
  // The file has no place for a day of death: the discharge status says it.
  const { deathDate: _deathDate, ...patient } = resolvePatient(facts.patient);
  return {
    kind: "institutional",
    claimNumber: facts.claimNumber,
    facilityType: draft.typeOfBill.slice(0, 2),
    frequency: draft.typeOfBill.slice(2),
    ...optional("payerControlNumber", draft.payerControlNumber),
    billingProvider: resolveBillingProvider(facts.practice),
    ...resolveProviders(draft, facts),
    ...resolveFacility(facts),
    patient,
    coverages,
    destination: draft.destination,
    acceptAssignment: draft.acceptAssignment,
    statementFrom,
    statementTo,
    ...resolveStay(draft),
    ...(draft.patientEstimateCents === null ? {} : { patientEstimateCents: draft.patientEstimateCents }),
    ...optional("priorAuthorization", draft.authorizations[draft.destination]),
    ...optional("referralNumber", draft.referralNumber),
    ...optional("autoAccidentState", draft.accidentState.toUpperCase()),
    ...optional("billingNote", draft.remarks),
    ...resolveDiagnoses(draft),
    ...resolveProcedures(draft),
    ...resolveNubcCodes(draft),
    lines: draft.lines.flatMap((line, index) =>
      isCompleteRevenueLine(line) ? [resolveRevenueLine(line, index, facts)] : [],
    ),
  };
}

/** Another payer's own authorization stands beside it; Medicare's reason to pay second is told by value codes instead. */
function resolveOwnCoverage(one: ClaimFacts["coverages"][number], draft: InstitutionalDraft, facts: ClaimFacts) {
  const { medicareSecondaryReason: _reason, priorAdjudication, ...coverage } = resolveCoverage(one, facts);
  const answer = present("priorAdjudication", priorAdjudication && answerByRevenueCode(priorAdjudication, draft));
  if (coverage.rank === draft.destination) return { ...coverage, ...answer };
  return { ...coverage, ...answer, ...optional("otherPayerAuthorization", draft.authorizations[coverage.rank]) };
}

/**
 * An earlier payer's answer to the lines, with our revenue codes (SVD04). A line without a procedure is kept under its
 * revenue code, which the next payer reads there and not as a procedure.
 */
function answerByRevenueCode(answer: PriorAdjudication, draft: InstitutionalDraft): PriorAdjudication {
  const lines = answer.lines.map((line) => {
    const typed = draft.lines[line.lineNumber - 1];
    if (!typed) return line;
    const procedureCode = line.procedureCode === typed.revenueCode ? "" : line.procedureCode;
    const list = procedureCode !== "" && isRateCode(typed) ? { procedureList: "HP" as const } : {};
    return { ...line, procedureCode, ...list, revenueCode: typed.revenueCode };
  });
  return { ...answer, lines };
}

function resolveProviders(draft: InstitutionalDraft, facts: ClaimFacts): Partial<InstitutionalClaim> {
  const other = (role: "DN" | "ZZ" | "82") =>
    resolveProvider(draft.otherProviders.find((one) => one.role === role)?.providerId ?? null, facts);
  return {
    ...present("attendingProvider", resolveProvider(draft.attendingProviderId, facts)),
    ...present("operatingProvider", resolveProvider(draft.operatingProviderId, facts)),
    ...present("otherOperatingProvider", other("ZZ")),
    ...present("renderingProvider", other("82")),
    ...present("referringProvider", other("DN")),
  };
}

/** A place other than the practice; its laboratory and mammography numbers stand on professional claims only. */
function resolveFacility({ facility }: ClaimFacts): Partial<InstitutionalClaim> {
  if (!facility) return {};
  return { serviceFacility: { name: facility.name, ...optional("npi", facility.npi), address: facility.address } };
}

function resolveStay(draft: InstitutionalDraft) {
  const { admissionDate, admissionHour, dischargeHour } = draft;
  return {
    ...(admissionDate === null
      ? {}
      : { admission: { date: admissionDate, ...optional("hour", toTimeOfDay(admissionHour)) } }),
    ...optional("dischargeHour", toTimeOfDay(dischargeHour)),
    ...optional("admissionType", draft.admissionType),
    ...optional("admissionSource", draft.pointOfOrigin.toUpperCase()),
    patientStatus: draft.patientStatus,
  };
}

/** HHMM of an hour; "" where it is not known (99), which neither file nor form has a time for. */
function toTimeOfDay(hour: string): string {
  return hour === "" || hour === "99" ? "" : `${hour.padStart(2, "0")}00`;
}

function resolveDiagnoses(draft: InstitutionalDraft) {
  const list = (all: readonly DraftDiagnosis[]) => nonEmpty(all.filter((one) => one.code !== "").map(toDiagnosis));
  return {
    principalDiagnosis: toDiagnosis(draft.principalDiagnosis),
    ...optional("admittingDiagnosis", plain(draft.admittingDiagnosis)),
    ...present("reasonsForVisit", nonEmpty(draft.reasonsForVisit.filter((code) => code !== "").map(plain))),
    ...present("externalCauses", list(draft.externalCauses)),
    ...optional("diagnosisRelatedGroup", draft.diagnosisRelatedGroup),
    ...present("otherDiagnoses", list(draft.otherDiagnoses)),
  };
}

/** A diagnosis without its dot, as ICD-10-CM travels. */
function toDiagnosis({ code, presentOnAdmission }: DraftDiagnosis): InstitutionalDiagnosis {
  return { code: plain(code), ...(presentOnAdmission === "" ? {} : { presentOnAdmission }) };
}

function plain(code: string): string {
  return code.replace(".", "").toUpperCase();
}

function resolveProcedures({ principalProcedure, otherProcedures }: InstitutionalDraft) {
  const complete = ({ code, date }: DraftProcedure) =>
    code === "" || date === null ? [] : [{ code: code.toUpperCase(), date }];
  return {
    ...present("principalProcedure", complete(principalProcedure)[0]),
    ...present("otherProcedures", nonEmpty(otherProcedures.flatMap(complete))),
  };
}

/** The codes of their own boxes, then those that stand in form locator 81 (A1 to A4) because the boxes were full. */
function resolveNubcCodes(draft: InstitutionalDraft) {
  const further = (qualifier: string) =>
    draft.codeCodes.filter((one) => one.qualifier === qualifier && one.code !== "");
  const conditionCodes = [
    ...draft.conditionCodes.filter((code) => code !== ""),
    ...further("A1").map((one) => one.code),
  ];
  const occurrences = [
    ...draft.occurrences,
    ...further("A2").map(({ code, value }) => ({ code, date: fromMmddyy(value) ?? null })),
  ];
  const spans = [
    ...draft.occurrenceSpans,
    ...further("A3").map(({ code, value }) => ({
      code,
      fromDate: fromMmddyy(value.slice(0, 6)) ?? null,
      toDate: fromMmddyy(value.slice(6)) ?? null,
    })),
  ];
  const values = [
    ...draft.values,
    ...further("A4").map(({ code, value }) => ({ code, amountCents: centsFromDigits(value) })),
  ];
  return {
    ...present("conditionCodes", nonEmpty(conditionCodes.map((code) => code.toUpperCase()))),
    ...present(
      "occurrences",
      nonEmpty(
        occurrences.flatMap(({ code, date }) =>
          code === "" || date === null ? [] : [{ code: code.toUpperCase(), date }],
        ),
      ),
    ),
    ...present(
      "occurrenceSpans",
      nonEmpty(
        spans.flatMap(({ code, fromDate, toDate }) =>
          code === "" || fromDate === null || toDate === null ? [] : [{ code: code.toUpperCase(), fromDate, toDate }],
        ),
      ),
    ),
    ...present(
      "values",
      nonEmpty(
        values.flatMap(({ code, amountCents }) =>
          code === "" || amountCents === null ? [] : [{ code: code.toUpperCase(), amountCents }],
        ),
      ),
    ),
  };
}

/** An amount as form locator 81 has it: digits, the last two of them cents. */
function centsFromDigits(text: string): Cents | null {
  return /^\d{1,9}$/.test(text.trim()) ? cents(Number(text.trim())) : null;
}

function resolveRevenueLine(line: RevenueDraftLine, index: number, facts: ClaimFacts): RevenueLine {
  return {
    lineNumber: index + 1,
    controlNumber: facts.lineControlNumbers[index] ?? `${facts.claimNumber}L${index + 1}`,
    revenueCode: line.revenueCode,
    ...optional("procedureCode", line.procedureCode.toUpperCase()),
    ...(isRateCode(line) ? { procedureList: "HP" as const } : {}),
    modifiers: line.modifiers.filter((modifier) => modifier !== "").map((modifier) => modifier.toUpperCase()),
    ...wordsOf(line),
    ...(line.fromDate === null ? {} : { fromDate: line.fromDate }),
    ...(line.toDate === null || line.fromDate === null ? {} : { toDate: line.toDate }),
    chargeCents: line.chargeCents ?? ZERO_CENTS,
    unitBasis: line.unitBasis,
    units: line.units,
    ...(line.rateCents === null ? {} : { rateCents: line.rateCents }),
    ...(line.nonCoveredCents === null ? {} : { nonCoveredCents: line.nonCoveredCents }),
    ...(line.ndc === null ? {} : { drug: line.ndc }),
  };
}

/**
 * A code for "anything else" says in the file what was given; any other line's words stand on paper, where form locator
 * 43 is for them.
 */
function wordsOf({ procedureCode, description }: RevenueDraftLine): Partial<RevenueLine> {
  if (description === "") return {};
  const belongsToCode = procedureCode !== "" && unlistedKind(procedureCode.toUpperCase()) !== "listed";
  return belongsToCode ? { description } : { paperDescription: description };
}

/** A prospective payment rate (HIPPS) stands on lines of revenue codes 0022 to 0024; HCPCS on all others. */
function isRateCode({ revenueCode, procedureCode }: RevenueDraftLine): boolean {
  return procedureCode !== "" && /^002[234]$/.test(revenueCode);
}

function nonEmpty<Item>(items: Item[]): Item[] | undefined {
  return items.length === 0 ? undefined : items;
}
