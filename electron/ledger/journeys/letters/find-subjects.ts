import { sql } from "kysely";
import type { JourneysOf } from "../../journeys.ts";

type Found = { id: string; title: string };

/** As many as a list shows without scrolling far. */
const MOST = 20;

export const letterSubjectJourneys: JourneysOf<"letters.subjects"> = {
  "letters.subjects": ({ read }, { kind, text }) => {
    const words = `%${text.trim().replaceAll(/[\\%_]/g, "\\$&")}%`;
    const like = (column: string) => sql`${sql.ref(column)} LIKE ${words} ESCAPE '\\'`;
    const name = sql`patient.last || ', ' || patient.first`;
    if (kind === "claim") {
      // An answered claim has more to say than one that nobody answered yet.
      return read.all(
        sql<Found>`SELECT claim.id, claim.claimNumber || ' · ' || ${name} AS title
          FROM claim JOIN patient ON patient.id = claim.patientId
          WHERE ${like("claim.claimNumber")} OR ${like("patient.last")}
          ORDER BY claim.adjudication IN ('denied', 'partly-denied') DESC, claim.adjudication <> 'none' DESC, claim.id DESC
          LIMIT ${MOST}`,
      );
    }
    if (kind === "patient") {
      return read.all(
        sql<Found>`SELECT patient.id, patient.accountNumber || ' · ' || ${name} AS title FROM patient
          WHERE ${like("patient.accountNumber")} OR ${like("patient.last")}
          ORDER BY (SELECT coalesce(sum(balanceCents), 0) FROM lineBalance
            WHERE lineBalance.patientId = patient.id AND lineBalance.party = 'patient') DESC, patient.id
          LIMIT ${MOST}`,
      );
    }
    return read.all(
      sql<Found>`SELECT refundRequest.id, refundRequest.number || ' · ' || coalesce(payer.name, ${name}) AS title
        FROM refundRequest LEFT JOIN payer ON payer.id = refundRequest.payerId
        LEFT JOIN patient ON patient.id = refundRequest.patientId
        WHERE ${like("refundRequest.number")} OR ${like("payer.name")} OR ${like("patient.last")}
        ORDER BY refundRequest.id DESC LIMIT ${MOST}`,
    );
  },
};
