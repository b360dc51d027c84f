import { sql } from "kysely";
import type { Refund } from "../../../../shared/contract/patient-money.ts";
import { daysLeft } from "../../../../shared/patient-billing/overpayment-clock.ts";
import type { JourneysOf } from "../../journeys.ts";

export const listRefundJourneys: JourneysOf<"refunds.list"> = {
  "refunds.list": ({ read, clock }, { patientId }) => {
    const whose = patientId === null ? sql`1` : sql`refundRequest.patientId = ${patientId}`;
    const rows = read.all(
      sql<Omit<Refund, "daysLeft">>`
        SELECT refundRequest.id, refundRequest.number, refundRequest.receiptId,
          iif(refundRequest.payerId IS NULL, 'patient', 'payer') AS owner,
          coalesce(refundRequest.payerId, refundRequest.patientId) AS ownerId,
          coalesce(payer.name, patient.last || ', ' || patient.first) AS ownerName,
          amountCents, cause, refundRequest.note, refundRequest.state, identifiedDate, dueDate, requestedDate, approvedDate, paidDate,
          method, paymentNumber, withdrawnReason
        FROM refundRequest LEFT JOIN payer ON payer.id = refundRequest.payerId
        LEFT JOIN patient ON patient.id = refundRequest.patientId
        WHERE ${whose}
        ORDER BY refundRequest.state IN ('paid', 'withdrawn'), coalesce(dueDate, '9999-12-31'), refundRequest.id`,
    );
    const today = clock.today();
    return rows.map((row) => {
      const runs = row.dueDate !== null && (row.state === "requested" || row.state === "approved");
      return { ...row, daysLeft: runs ? daysLeft(row.dueDate!, today) : null };
    });
  },
};
