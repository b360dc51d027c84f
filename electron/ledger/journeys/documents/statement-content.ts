import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import type { Patient } from "../../../../shared/contract/patients.ts";
import type { Practice } from "../../../../shared/contract/practice.ts";
import { addDays, type IsoDate } from "../../../../shared/dates/iso-date.ts";
import { formatPhone } from "../../../../shared/forms/address-lines.ts";
import type {
  PendingVisit,
  StatementAging,
  StatementDocument,
  StatementLine,
  StatementVisit,
} from "../../../../shared/forms/statement/statement-document.ts";
import { type Cents, cents, subtractCents, sumCents, ZERO_CENTS } from "../../../../shared/money/cents.ts";
import { ageItems } from "../../../../shared/patient-billing/aging.ts";
import { type PatientLine, readPatientLines } from "../patient-lines.ts";
import { readPatient } from "../read-patient.ts";
import { readUnapplied } from "../show-account.ts";

/** What one statement says, and to whom. */
export interface StatementContent {
  patientId: string;
  document: StatementDocument;
}

export interface StatementStamp {
  statementNumber: string;
  today: IsoDate;
}

/**
 * Gathers what a patient owes now for their statement. Lines of which insurance has still to answer a part are shown as
 * pending and not asked for. It names no diagnosis and no code: an envelope may be opened by others.
 */
export function readStatementContent(
  read: ReadHandle,
  practice: Practice,
  patientId: string,
  { statementNumber, today }: StatementStamp,
): StatementContent {
  const patient = readPatient(read, patientId);
  const lines = readPatientLines(read, patientId);
  const owed = lines.filter((line) => insuranceOpen(line) === 0 && line.balance.open.patient > 0);
  const owedCents = sumCents(owed.map((line) => line.balance.open.patient));
  const creditCents = cents(Math.min(Math.max(ZERO_CENTS, readUnapplied(read, patientId)), owedCents));
  return {
    patientId,
    document: {
      practice: {
        name: practice.name,
        address: practice.address,
        ...(practice.phone === "" ? {} : { phone: practice.phone }),
        ...(practice.payToAddress === null ? {} : { remitAddress: practice.payToAddress }),
      },
      guarantor: addressee(patient),
      accountNumber: patient.accountNumber,
      statementNumber,
      statementDate: today,
      dueDate: addDays(today, practice.statementDueDays),
      amountDueCents: subtractCents(owedCents, creditCents),
      creditCents,
      visits: toVisits(read, patient, owed),
      pendingVisits: toPendingVisits(read, patient, lines),
      aging: ageOwed(owed, today),
      messages: practice.statementMessage === "" ? [] : [practice.statementMessage],
      waysToPay: waysToPay(practice),
    },
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
  return [...Map.groupBy(lines, (line) => line.claimId).values()].map((ofClaim) => {
    const providerName = providers.get(ofClaim[0]!.providerId ?? "");
    return {
      date: ofClaim[0]!.serviceDate!,
      patientName: personName(patient),
      ...(providerName === undefined ? {} : { providerName }),
      lines: ofClaim.map(toStatementLine),
    };
  });
}

function toStatementLine({ balance, label, serviceDate }: PatientLine): StatementLine {
  return {
    date: serviceDate!,
    what: label || "Service",
    chargedCents: balance.chargedCents,
    insurancePaidCents: balance.insurancePaidCents,
    adjustedCents: balance.adjustedCents,
    youPaidCents: balance.patientPaidCents,
    youOweCents: balance.open.patient,
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

function ageOwed(lines: readonly PatientLine[], today: IsoDate): StatementAging {
  const items = lines.map((line) => ({
    openCents: line.balance.open.patient,
    sinceDate: line.patientSinceDate ?? line.serviceDate!,
  }));
  const { days0To30Cents, days31To60Cents, days61To90Cents, days91To120Cents, daysOver120Cents } = ageItems(
    items,
    today,
  );
  return { days0To30Cents, days31To60Cents, days61To90Cents, days91To120Cents, over120Cents: daysOver120Cents };
}

function waysToPay({ phone }: Practice): string[] {
  const byCard = phone === "" ? [] : [`By card: call ${formatPhone(phone)}.`];
  return ["By check with the slip below.", ...byCard];
}
