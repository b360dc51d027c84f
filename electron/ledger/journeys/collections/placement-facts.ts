import { sql } from "kysely";
import type { ReadHandle } from "../../../../db/handles.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import type { Cents } from "../../../../shared/money/cents.ts";
import type { PlacedAccount } from "../../../../shared/patient-billing/collections/write-placement-file.ts";
import type { AccountLine } from "../patient-money/account-lines.ts";
import { readPatient } from "../read-patient.ts";
import { readPaymentsOf } from "./patient-payments.ts";
import type { CollectionRow } from "./read-collection-facts.ts";

/** What an agency's file can say of one account: who answers for it, where they live, how much and since when. */
export function placedAccount(
  read: ReadHandle,
  row: CollectionRow,
  lines: readonly AccountLine[],
  stamp: { today: IsoDate; practiceName: string },
): PlacedAccount {
  const patient = readPatient(read, row.patientId);
  const { guarantor } = patient;
  const responsible = guarantor ?? patient;
  const { address } = responsible;
  const days = lines.flatMap((line) => line.serviceDate ?? []).sort();
  const payment = readPaymentsOf(read, row.patientId).get(row.patientId)?.at(-1);
  return {
    "account-number": row.accountNumber,
    "owes-cents": row.owesCents,
    "responsible-last": responsible.last,
    "responsible-first": responsible.first,
    "responsible-is-patient": guarantor === null ? "Y" : "N",
    "patient-last": patient.last,
    "patient-first": patient.first,
    "birth-date": patient.birthDate,
    line1: address.line1,
    line2: address.line2 ?? null,
    city: address.city,
    state: address.state,
    zip: address.zip,
    phone: row.phone,
    email: patient.email,
    "first-service-date": days[0] ?? null,
    "last-service-date": days.at(-1) ?? null,
    "owing-since-date": row.owingSinceDate,
    "last-statement-date": row.lastStatementDate,
    "statement-count": String(row.statementCount),
    "last-payment-date": payment?.receivedDate ?? null,
    "last-payment-cents": payment?.amountCents ?? null,
    "placed-date": stamp.today,
    "practice-name": stamp.practiceName,
  };
}

/** What was paid on an account while it was with an agency: to us, and through the agency. */
export interface PaidSincePlaced {
  placementId: string;
  paidToUsCents: Cents;
  paidToAgencyCents: Cents;
  feeKeptCents: Cents;
}

/**
 * Money that took down what an agency collects, from the day of the placement to its recall, by placement. A receipt with
 * a fee of the agency came through it; every other one was paid to us directly. What was undone adds up to nothing.
 */
export function readPaidSincePlaced(read: ReadHandle): Map<string, PaidSincePlaced> {
  const rows = read.all(sql<PaidSincePlaced>`
    SELECT placementId, -sum(iif(throughAgency, 0, amountCents)) AS paidToUsCents,
      -sum(iif(throughAgency, amountCents, 0)) AS paidToAgencyCents, max(0, sum(feeCents)) AS feeKeptCents
    FROM (
      SELECT agencyPlacement.id AS placementId, owed.amountCents,
        EXISTS (SELECT 1 FROM posting AS fee WHERE fee.receiptId = taken.receiptId AND fee.account = 'agency-fees')
          OR receipt.note = ${THROUGH_AGENCY} AS throughAgency,
        0 AS feeCents
      FROM agencyPlacement
      JOIN posting AS owed ON owed.patientId = agencyPlacement.patientId
        AND owed.account = 'receivable' AND owed.party = 'agency'
      JOIN posting AS taken ON taken.entryId = owed.entryId AND taken.account = 'unapplied'
      JOIN receipt ON receipt.id = taken.receiptId
      JOIN journalEntry ON journalEntry.id = owed.entryId
      WHERE journalEntry.postingDate >= agencyPlacement.placedDate
        AND (agencyPlacement.recalledDate IS NULL OR journalEntry.postingDate <= agencyPlacement.recalledDate)
      UNION ALL
      SELECT agencyPlacement.id, 0, 1, posting.amountCents
      FROM agencyPlacement
      JOIN posting ON posting.patientId = agencyPlacement.patientId AND posting.account = 'agency-fees'
      JOIN journalEntry ON journalEntry.id = posting.entryId
      WHERE journalEntry.postingDate >= agencyPlacement.placedDate
        AND (agencyPlacement.recalledDate IS NULL OR journalEntry.postingDate <= agencyPlacement.recalledDate))
    GROUP BY placementId`);
  return new Map(rows.map((row) => [row.placementId, row]));
}

/** The note on a receipt that an agency handed over; a gross payment without a fee is known by it. */
export const THROUGH_AGENCY = "Collected by the agency";
