import { type RawBuilder, sql } from "kysely";
import { sumCents } from "../../../../shared/money/cents.ts";
import type { JourneysOf } from "../../journeys.ts";
import { openPatientLines, readAccountLines } from "./account-lines.ts";

export const familyAccountJourneys: JourneysOf<"accounts.family"> = {
  "accounts.family": ({ read }, { patientId }) =>
    read.all(familyOf(patientId)).map(({ patientId: member, name, accountNumber, why }) => {
      const lines = readAccountLines(read, [member]);
      const open = openPatientLines(lines.values());
      return {
        ...{ patientId: member, name, accountNumber, why },
        patientOwesCents: sumCents(open.map((line) => line.openCents)),
        lines: open.map(({ lineId, serviceDate, openCents }) => {
          const { procedureCode, label } = lines.get(lineId)!;
          return { lineId, serviceDate, procedureCode, label, owesCents: openCents };
        }),
      };
    }),
};

interface Member {
  patientId: string;
  name: string;
  accountNumber: string;
  why: string;
}

/** Who shares the guarantor, the telephone or the home with a patient; the first of these is said. */
function familyOf(patientId: string): RawBuilder<Member> {
  return sql`
    WITH person AS (
      SELECT id, coalesce(guarantorLast || '|' || guarantorFirst, last || '|' || first) AS guarantor, phone,
        upper(line1) || '|' || substr(zip, 1, 5) AS home
      FROM patient)
    SELECT patient.id AS patientId, patient.last || ', ' || patient.first AS name, patient.accountNumber,
      CASE WHEN other.guarantor = self.guarantor THEN 'Same guarantor'
        WHEN other.home = self.home THEN 'Same address' ELSE 'Same telephone' END AS why
    FROM person AS self JOIN person AS other ON other.id <> self.id
      AND (other.guarantor = self.guarantor OR other.home = self.home OR other.phone = self.phone)
    JOIN patient ON patient.id = other.id
    WHERE self.id = ${patientId}
    ORDER BY patient.nameKey, patient.id LIMIT 20`;
}
