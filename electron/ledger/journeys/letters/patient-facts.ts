import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import type { Patient } from "../../../../shared/contract/patients.ts";
import { addDays, type IsoDate } from "../../../../shared/dates/iso-date.ts";
import type { LetterRecipient } from "../../../../shared/forms/letters/letter-document.ts";
import type { LetterLanguage } from "../../../../shared/forms/letters/letter-kind.ts";
import { type LetterTable, type LetterValues, tableDate } from "../../../../shared/forms/letters/letter-values.ts";
import { type Cents, subtractCents, sumCents, ZERO_CENTS } from "../../../../shared/money/cents.ts";
import { formatMoney } from "../../../../shared/money/money-text.ts";
import { readStatementStanding } from "../documents/statement-standings.ts";
import { readPractice } from "../keep-practice.ts";
import { type PatientLine, readPatientLines } from "../patient-lines.ts";
import { readPlanStanding } from "../payment-plans/plan-standings.ts";
import { readPatient } from "../read-patient.ts";
import { type LetterFacts, TABLE_WORDS } from "./letter-facts.ts";

/** What a letter to a patient can say. It names what is owed in plain words, and no diagnosis. */
export function readPatientFacts(
  read: ReadHandle,
  patientId: string,
  { today, language }: { today: IsoDate; language: LetterLanguage },
): LetterFacts {
  const patient = readPatient(read, patientId);
  // A plan asks for its lines in instalments: only those that are due are asked here, until it is in default.
  const standing = readPlanStanding(read, patientId, today);
  const plan = standing?.state === "defaulted" ? undefined : standing;
  const dueCents = plan?.dueCents ?? ZERO_CENTS;
  const owed = readPatientLines(read, patientId).flatMap((line) => askedOf(line, plan?.openByLine.get(line.lineId)));
  const statements = readStatementStanding(read, patientId);
  const oldest = owed.flatMap((line) => line.serviceDate ?? []).sort()[0];
  const values: LetterValues = {
    ...patientNames(patient),
    "account.balance": { amountCents: sumCents([dueCents, ...owed.map((line) => line.askedCents)]) },
    "account.payBy": { date: addDays(today, readPractice(read).statementDueDays) },
    ...(oldest === undefined ? {} : { "account.oldestDate": { date: oldest } }),
    // "One statements" is said by no letter; the day of the last one says it.
    ...(statements === undefined || statements.count < 2 ? {} : { "account.statementCount": String(statements.count) }),
    ...(statements === undefined ? {} : { "account.lastStatementDate": { date: statements.lastDate } }),
    "account.services": owedTable(owed, dueCents, language),
  };
  const { accountNumber } = patient;
  return {
    ...{ recipient: addresseeOf(patient), values, patientId, claimId: null, refundId: null },
    language: readMailLanguage(read, patientId),
    about: `account ${accountNumber}`,
  };
}

/** A line and what is asked for it. */
type AskedLine = PatientLine & { readonly askedCents: Cents };

/** A line of which insurance has still to answer a part is not asked for, and of the others not what a plan spreads. */
function askedOf(line: PatientLine, plannedCents: Cents = ZERO_CENTS): AskedLine[] {
  const { open } = line.balance;
  const askedCents = subtractCents(open.patient, plannedCents);
  if (askedCents <= 0 || sumCents([open.primary, open.secondary, open.tertiary]) !== 0) return [];
  return [{ ...line, askedCents }];
}

/** Whoever answers for the account: the guarantor, or the patient. */
export function addresseeOf(patient: Patient): LetterRecipient {
  const { guarantor } = patient;
  return guarantor
    ? { name: `${guarantor.first} ${guarantor.last}`, address: guarantor.address }
    : { name: `${patient.first} ${patient.last}`, address: patient.address };
}

export function patientNames(patient: Patient): LetterValues {
  return {
    "patient.name": `${patient.first} ${patient.last}`,
    "patient.first": patient.first,
    "patient.account": patient.accountNumber,
  };
}

/** Names and birth date, for those who must find the patient in their files. */
export function patientIdentity(read: ReadHandle, patientId: string): LetterValues {
  const patient = readPatient(read, patientId);
  return { ...patientNames(patient), "patient.birthDate": tableDate(patient.birthDate) };
}

/** The language in which a patient wants mail; English unless they said otherwise. */
export function readMailLanguage(read: ReadHandle, patientId: string): LetterLanguage {
  const mailing = build.selectFrom("patientMailing").select("language").where("patientId", "=", patientId);
  return read.first(mailing)?.language === "es" ? "es" : "en";
}

function owedTable(lines: readonly AskedLine[], dueCents: Cents, language: LetterLanguage): LetterTable {
  const words = TABLE_WORDS[language];
  const due = dueCents > 0 ? [["", words.planDue, "", "", formatMoney(dueCents)]] : [];
  return {
    columns: [
      { head: words.date, share: 15, align: "left" },
      { head: words.what, share: 41, align: "left" },
      { head: words.charged, share: 14, align: "right" },
      { head: words.insurancePaid, share: 17, align: "right" },
      { head: words.youOwe, share: 15, align: "right" },
    ],
    rows: [
      ...lines.map(({ serviceDate, label, balance, askedCents }) => [
        serviceDate === null ? "" : tableDate(serviceDate),
        label || words.service,
        formatMoney(balance.chargedCents),
        formatMoney(balance.insurancePaidCents),
        formatMoney(askedCents),
      ]),
      ...due,
    ],
    total: [words.total, "", "", "", formatMoney(sumCents([dueCents, ...lines.map((line) => line.askedCents)]))],
  };
}
