import { sql } from "kysely";
import type { ReadHandle } from "../../../../db/handles.ts";
import type { PatientPayment } from "../../../../shared/patient-billing/collections/promise-standing.ts";

/** Patients' payments that stand, by patient, oldest first: what was voided or returned by the bank is no payment. */
export function readPaymentsOf(read: ReadHandle, patientId: string | null): Map<string, PatientPayment[]> {
  const rows = read.all(sql<PatientPayment & { patientId: string }>`
    SELECT receipt.patientId, receipt.depositDate AS receivedDate, sum(posting.amountCents) AS amountCents
    FROM receipt JOIN posting ON posting.receiptId = receipt.id AND posting.account = 'cash'
    WHERE receipt.kind = 'patient' AND (${patientId} IS NULL OR receipt.patientId = ${patientId})
    GROUP BY receipt.id HAVING sum(posting.amountCents) > 0
    ORDER BY receipt.depositDate, receipt.id`);
  return Map.groupBy(rows, (row) => row.patientId);
}
