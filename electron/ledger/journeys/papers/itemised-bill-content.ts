import type { ReadHandle } from "../../../../db/handles.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import { type BillLine, billBlocks, billTitle } from "../../../../shared/forms/itemised-bill/itemised-bill.ts";
import type { LetterDocument } from "../../../../shared/forms/letters/letter-document.ts";
import type { LetterLanguage } from "../../../../shared/forms/letters/letter-kind.ts";
import { cents, sumCents, ZERO_CENTS } from "../../../../shared/money/cents.ts";
import { readPractice } from "../keep-practice.ts";
import { addresseeOf } from "../letters/patient-facts.ts";
import { type PatientLine, readPatientLines } from "../patient-lines.ts";
import { readPatient } from "../read-patient.ts";
import { readUnapplied } from "../show-account.ts";
import { practiceHead } from "./practice-head.ts";

export interface BillPeriod {
  readonly fromDate: IsoDate | null;
  readonly toDate: IsoDate | null;
  readonly language: LetterLanguage;
}

/**
 * A patient's itemised bill of the services in a period, ready to be mailed.
 * @throws Refusal `refused` when the period ends before it begins, or has no service; `not-found`.
 */
export function readItemisedBill(
  read: ReadHandle,
  patientId: string,
  { fromDate, toDate, language }: BillPeriod,
  today: IsoDate,
): LetterDocument {
  const patient = readPatient(read, patientId);
  const until = toDate ?? today;
  if (fromDate !== null && fromDate > until) {
    throw new Refusal("refused", "The period ends before it begins. Correct one of the two days.", "fromDate");
  }
  const lines = readPatientLines(read, patientId).flatMap((line) => toBillLine(line, fromDate, until));
  const [first] = lines;
  if (!first) {
    throw new Refusal("refused", "No service was charged in this period. Choose other days.", "fromDate");
  }
  const bill = {
    patientName: `${patient.first} ${patient.last}`,
    accountNumber: patient.accountNumber,
    fromDate: fromDate ?? first.date,
    toDate: until,
    lines,
    creditCents: cents(Math.max(ZERO_CENTS, readUnapplied(read, patientId))),
  };
  return {
    title: `${billTitle(language)}, account ${patient.accountNumber}`,
    ...{ language, date: today, recipient: addresseeOf(patient), practice: practiceHead(readPractice(read)) },
    blocks: billBlocks(bill, language),
  };
}

function toBillLine({ serviceDate, label, balance }: PatientLine, from: IsoDate | null, until: IsoDate): BillLine[] {
  if (serviceDate === null || serviceDate > until || (from !== null && serviceDate < from)) return [];
  const { primary, secondary, tertiary, patient, agency } = balance.open;
  return [
    {
      ...{ date: serviceDate, what: label },
      chargedCents: balance.chargedCents,
      insurancePaidCents: balance.insurancePaidCents,
      adjustedCents: balance.adjustedCents,
      patientPaidCents: balance.patientPaidCents,
      balanceCents: sumCents([primary, secondary, tertiary, patient, agency]),
    },
  ];
}
