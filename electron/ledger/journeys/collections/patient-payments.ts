import { type RawBuilder, sql } from "kysely";
import type { ReadHandle } from "../../../../db/handles.ts";
import type { PatientPayment } from "../../../../shared/patient-billing/collections/promise-standing.ts";

/** Patients' payments that stand, by patient, oldest first: what was voided or returned by the bank is no payment. */
export function readPaymentsOf(read: ReadHandle, patientId: string | null): Map<string, PatientPayment[]> {
  const rows = read.all(sql<PatientPayment & { patientId: string }>`
    SELECT receipt.patientId, receipt.depositDate AS receivedDate, sum(posting.amountCents) AS amountCents
    FROM receipt JOIN posting ON posting.receiptId = receipt.id AND posting.account = 'cash'
    WHERE receipt.kind = 'patient' ${onlyOf(sql`receipt.patientId`, patientId)}
    GROUP BY receipt.id HAVING sum(posting.amountCents) > 0
    ORDER BY receipt.depositDate, receipt.id`);
  return Map.groupBy(rows, (row) => row.patientId);
}

/** A further condition for one patient, or none: written out, because SQLite uses no index for "all or this one". */
export function onlyOf(column: RawBuilder<unknown>, patientId: string | null): RawBuilder<unknown> {
  return patientId === null ? sql`` : sql`AND ${column} = ${patientId}`;
}
