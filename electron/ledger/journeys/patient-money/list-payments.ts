import { type RawBuilder, sql } from "kysely";
import type { ReadHandle } from "../../../../db/handles.ts";
import type { AccountPayment } from "../../../../shared/contract/patient-money.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";
import type { Cents } from "../../../../shared/money/cents.ts";
import type { JourneysOf } from "../../journeys.ts";

export const listPaymentJourneys: JourneysOf<"payments.list"> = {
  "payments.list": ({ read }, { patientId }) =>
    read.all(receiptsOf(patientId)).map((row) => ({
      receiptId: row.receiptId,
      receivedDate: row.receivedDate,
      method: row.method,
      number: row.number,
      amountCents: row.amountCents,
      unappliedCents: row.unappliedCents,
      purpose: row.purpose,
      visitDate: row.visitDate,
      state: row.returned === 1 ? "returned" : row.standing === 1 ? "standing" : "voided",
      otherPayerName: row.patientId === patientId ? null : row.ownerName,
      applied: readApplied(read, row.receiptId),
    })),
};

interface ReceiptRow extends Pick<AccountPayment, "receiptId" | "method" | "number" | "purpose" | "visitDate"> {
  patientId: string;
  ownerName: string;
  receivedDate: IsoDate;
  amountCents: Cents;
  unappliedCents: Cents;
  returned: 0 | 1;
  standing: 0 | 1;
}

/** The patient's own receipts, and those of others with money on the patient's lines; the newest first. */
function receiptsOf(patientId: string): RawBuilder<ReceiptRow> {
  return sql`
    SELECT receipt.id AS receiptId, receipt.patientId, patient.last || ', ' || patient.first AS ownerName,
      receipt.depositDate AS receivedDate, receipt.method, receipt.number, receipt.amountCents,
      coalesce(receiptBalance.unappliedCents, 0) AS unappliedCents,
      coalesce(receiptPurpose.purpose, 'payment') AS purpose, receiptPurpose.visitDate,
      returnedCheck.receiptId IS NOT NULL AS returned, ${receiptStands} AS standing
    FROM receipt JOIN patient ON patient.id = receipt.patientId
    LEFT JOIN receiptBalance ON receiptBalance.receiptId = receipt.id
    LEFT JOIN receiptPurpose ON receiptPurpose.receiptId = receipt.id
    LEFT JOIN returnedCheck ON returnedCheck.receiptId = receipt.id
    WHERE receipt.kind = 'patient' AND (receipt.patientId = ${patientId} OR receipt.id IN (
      SELECT receiptId FROM posting WHERE posting.patientId = ${patientId} AND account = 'unapplied'))
    ORDER BY receipt.depositDate DESC, receipt.id DESC`;
}

/** Whether the receipt's booking was not undone. */
export const receiptStands = sql<0 | 1>`EXISTS (
  SELECT 1 FROM posting JOIN journalEntry ON journalEntry.id = posting.entryId
  WHERE posting.receiptId = receipt.id AND journalEntry.kind IN ('receipt-booked', 'check-booked')
    AND NOT EXISTS (SELECT 1 FROM journalEntry AS undone WHERE undone.reversesEntryId = journalEntry.id))`;

/** What of a receipt stands on which line now. */
export function readApplied(read: ReadHandle, receiptId: string): AccountPayment["applied"] {
  return read.all(
    sql<AccountPayment["applied"][number]>`
      SELECT posting.lineId AS lineId, claim.patientId, patient.last || ', ' || patient.first AS patientName,
        claim.claimNumber, claimLine.serviceDate, claimLine.procedureCode, sum(posting.amountCents) AS amountCents
      FROM posting JOIN claimLine ON claimLine.id = posting.lineId
      JOIN claim ON claim.id = claimLine.claimId JOIN patient ON patient.id = claim.patientId
      WHERE posting.receiptId = ${receiptId} AND posting.account = 'unapplied'
      GROUP BY posting.lineId HAVING sum(posting.amountCents) <> 0
      ORDER BY claimLine.serviceDate, claim.claimNumber, claimLine.lineNumber`,
  );
}
