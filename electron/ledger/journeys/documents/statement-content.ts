import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import type { Patient } from "../../../../shared/contract/patients.ts";
import type { Practice } from "../../../../shared/contract/practice.ts";
import type { StatementSettings } from "../../../../shared/contract/statements.ts";
import { addDays, type IsoDate } from "../../../../shared/dates/iso-date.ts";
import { formatPhone } from "../../../../shared/forms/address-lines.ts";
import type {
  PendingVisit,
  StatementAging,
  StatementDocument,
  StatementLine,
  StatementVisit,
} from "../../../../shared/forms/statement/statement-document.ts";
import { type StatementWords, statementWords } from "../../../../shared/forms/statement/statement-words.ts";
import { type Cents, cents, subtractCents, sumCents } from "../../../../shared/money/cents.ts";
import { type AgingItem, ageItems } from "../../../../shared/patient-billing/aging.ts";
import { notAskedYet } from "../../../../shared/patient-billing/choose-statements.ts";
import { type OwedLine, plannedCents, statementItems } from "../../../../shared/patient-billing/statement-items.ts";
import { readPractice } from "../keep-practice.ts";
import { type PatientLine, readPatientLines } from "../patient-lines.ts";
import { readPatient } from "../read-patient.ts";
import { readUnapplied } from "../show-account.ts";
import { readPatientMailing } from "../statements/keep-patient-mailing.ts";
import { readStatementSettings } from "../statements/keep-statement-settings.ts";
import { type PlanOfAccount, readStatementPlans } from "../statements/statement-plans.ts";
import { readPatientShares } from "./statement-shares.ts";

/** What one statement says, and whom it asks for how much. */
export interface StatementContent {
  document: StatementDocument;
  parts: { patientId: string; amountCents: Cents }[];
}

/** What all statements of a run have in common. */
export interface StatementFacts {
  practice: Practice;
  settings: StatementSettings;
  plans: ReadonlyMap<string, PlanOfAccount>;
  today: IsoDate;
}

export interface StatementEnvelope {
  /** Everybody whom it asks, the addressee's own account first. */
  patientIds: readonly string[];
  statementNumber: string;
  /** The sentence chosen for those who owe for long; empty: none. */
  dunningText: string;
}

export function readStatementFacts(read: ReadHandle, today: IsoDate): StatementFacts {
  const plans = readStatementPlans(read, today);
  return { practice: readPractice(read), settings: readStatementSettings(read), plans, today };
}

/**
 * Gathers what a patient, or a family with one guarantor, owes now for a statement. Lines of which insurance has still
 * to answer a part are shown as pending and not asked for. It names no diagnosis and no code: an envelope may be opened
 * by others.
 */
export function readStatementContent(
  read: ReadHandle,
  facts: StatementFacts,
  { patientIds, statementNumber, dunningText }: StatementEnvelope,
): StatementContent {
  const members = patientIds.map((patientId) => readMember(read, facts, patientId));
  const { practice, settings, today } = facts;
  const first = members[0]!.patient;
  const { language, largePrint } = readPatientMailing(read, first.id);
  const ownMessage = language === "es" ? settings.spanishMessage : practice.statementMessage;
  return {
    parts: members.map(({ patient, askedCents }) => ({ patientId: patient.id, amountCents: askedCents })),
    document: {
      practice: letterheadOf(practice),
      guarantor: addressee(first),
      accountNumber: first.accountNumber,
      statementNumber,
      statementDate: today,
      dueDate: addDays(today, practice.statementDueDays),
      language,
      largePrint,
      members: members.map(({ patient, owedCents }) => ({
        ...{ name: personName(patient), accountNumber: patient.accountNumber, owesCents: owedCents },
      })),
      plan: planPartOf(members, facts),
      amountDueCents: sumCents(members.map((member) => member.askedCents)),
      creditCents: sumCents(members.map((member) => member.creditCents)),
      visits: members.flatMap(({ patient, owed }) => toVisits(read, patient, owed)),
      pendingVisits: members.flatMap(({ patient, lines }) => toPendingVisits(read, patient, lines)),
      aging: ageOwed(members, today),
      messages: [dunningText, ownMessage].filter((text) => text !== ""),
      waysToPay: waysToPay(practice, settings, statementWords(language)),
      paymentPageUrl: settings.paymentPageUrl,
    },
  };
}

interface Member {
  patient: Patient;
  lines: PatientLine[];
  owed: PatientLine[];
  owedCents: Cents;
  laterCents: Cents;
  creditCents: Cents;
  askedCents: Cents;
  items: readonly AgingItem[];
}

function readMember(read: ReadHandle, { practice, plans, today }: StatementFacts, patientId: string): Member {
  const patient = readPatient(read, patientId);
  const lines = readPatientLines(read, patientId);
  const finished = lines.filter((line) => insuranceOpen(line) === 0);
  const owed = finished.filter((line) => line.balance.open.patient > 0);
  const owedCents = sumCents(owed.map((line) => line.balance.open.patient));
  const owedLines = owed.map(toOwedLine);
  const plan = plans.get(patientId) ?? null;
  const planned = plan && { ...plan, plannedCents: plannedCents(owedLines, plan) };
  const laterCents = notAskedYet({ plan: planned }, practice.statementDueDays, today);
  const paidTooMuch = finished.reduce((sum, line) => sum - Math.min(0, line.balance.open.patient), 0);
  const credit = Math.max(0, readUnapplied(read, patientId) + paidTooMuch);
  const creditCents = cents(Math.min(credit, owedCents - laterCents));
  const askedCents = subtractCents(owedCents, laterCents, creditCents);
  const items = statementItems(owedLines, plan, laterCents, today);
  return { patient, lines, owed, owedCents, laterCents, creditCents, askedCents, items };
}

function toOwedLine({ lineId, balance, patientSinceDate, serviceDate }: PatientLine): OwedLine {
  return { lineId, openCents: balance.open.patient, sinceDate: patientSinceDate ?? serviceDate! };
}

function planPartOf(members: readonly Member[], { plans, practice, today }: StatementFacts): StatementDocument["plan"] {
  const plan = plans.get(members[0]!.patient.id);
  if (plan === undefined || plan.state === "defaulted") return null;
  const { nextDueDate, nextDueCents } = plan;
  const isAsked = nextDueDate !== null && nextDueDate <= addDays(today, practice.statementDueDays);
  const laterCents = sumCents(members.map((member) => member.laterCents));
  return isAsked ? { laterCents, nextDueDate: null, nextDueCents: null } : { laterCents, nextDueDate, nextDueCents };
}

function letterheadOf(practice: Practice): StatementDocument["practice"] {
  return {
    name: practice.name,
    address: practice.address,
    ...(practice.phone === "" ? {} : { phone: practice.phone }),
    ...(practice.payToAddress === null ? {} : { remitAddress: practice.payToAddress }),
  };
}

function addressee(patient: Patient): StatementDocument["guarantor"] {
  const { guarantor } = patient;
  return guarantor
    ? { name: `${guarantor.first} ${guarantor.last}`, address: guarantor.address }
    : { name: personName(patient), address: patient.address };
}

function personName({ first, last }: Pick<Patient, "first" | "last">): string {
  return `${first} ${last}`;
}

function insuranceOpen({ balance: { open } }: PatientLine): Cents {
  return sumCents([open.primary, open.secondary, open.tertiary]);
}

function toVisits(read: ReadHandle, patient: Patient, lines: readonly PatientLine[]): StatementVisit[] {
  const providers = readProviderNames(read);
  const shares = readPatientShares(
    read,
    lines.map((line) => line.lineId),
  );
  return [...Map.groupBy(lines, (line) => line.claimId).values()].map((ofClaim) => {
    const providerName = providers.get(ofClaim[0]!.providerId ?? "");
    return {
      date: ofClaim[0]!.serviceDate!,
      patientName: personName(patient),
      ...(providerName === undefined ? {} : { providerName }),
      lines: ofClaim.map((line) => toStatementLine(line, shares.get(line.lineId) ?? [])),
    };
  });
}

function toStatementLine({ balance, label, serviceDate }: PatientLine, shares: StatementLine["shares"]): StatementLine {
  return {
    date: serviceDate!,
    what: label || "Service",
    chargedCents: balance.chargedCents,
    insurancePaidCents: balance.insurancePaidCents,
    adjustedCents: balance.adjustedCents,
    youPaidCents: balance.patientPaidCents,
    youOweCents: balance.open.patient,
    shares,
  };
}

function readProviderNames(read: ReadHandle): Map<string, string> {
  const rows = read.all(build.selectFrom("provider").select(["id", "first", "lastOrOrganization", "credentials"]));
  return new Map(
    rows.map((row) => {
      const name = [row.first, row.lastOrOrganization].filter(Boolean).join(" ");
      return [row.id, row.credentials ? `${name}, ${row.credentials}` : name];
    }),
  );
}

/** Visits that insurance has not finished with, with what was charged for them. */
function toPendingVisits(read: ReadHandle, patient: Patient, lines: readonly PatientLine[]): PendingVisit[] {
  const pending = lines.filter((line) => insuranceOpen(line) > 0 && line.serviceDate !== null);
  return [...Map.groupBy(pending, (line) => line.claimId)].map(([claimId, ofClaim]) => ({
    date: ofClaim[0]!.serviceDate!,
    patientName: personName(patient),
    payerName: payerAsked(read, claimId, ofClaim[0]!),
    chargedCents: sumCents(ofClaim.map((line) => line.balance.chargedCents)),
  }));
}

function payerAsked(read: ReadHandle, claimId: string, { responsibility }: PatientLine): string {
  const row = read.first(
    build
      .selectFrom("claimCoverage")
      .innerJoin("coverage", "coverage.id", "claimCoverage.coverageId")
      .innerJoin("payer", "payer.id", "coverage.payerId")
      .select(["payer.name", "claimCoverage.rank"])
      .where("claimCoverage.claimId", "=", claimId)
      .orderBy(({ case: when }) =>
        when()
          .when("claimCoverage.rank", "=", responsibility as "primary")
          .then(0)
          .else(1)
          .end(),
      ),
  );
  return row?.name ?? "Insurance";
}

function ageOwed(members: readonly Member[], today: IsoDate): StatementAging {
  const items = members.flatMap((member) => member.items);
  const { days0To30Cents, days31To60Cents, days61To90Cents, days91To120Cents, daysOver120Cents } = ageItems(
    items,
    today,
  );
  return { days0To30Cents, days31To60Cents, days61To90Cents, days91To120Cents, over120Cents: daysOver120Cents };
}

function waysToPay({ phone }: Practice, { paymentPageUrl }: StatementSettings, words: StatementWords): string[] {
  return [
    words.byCheck,
    ...(phone === "" ? [] : [words.byCardCall(formatPhone(phone))]),
    ...(paymentPageUrl === "" ? [] : [words.inTheWeb]),
  ];
}
