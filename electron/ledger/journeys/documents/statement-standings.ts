import { sql } from "kysely";
import type { ReadHandle } from "../../../../db/handles.ts";
import type { IsoDate } from "../../../../shared/dates/iso-date.ts";

/** The statements that a patient was sent; those of a run that was undone were not. */
export interface StatementStanding {
  /** Statements that asked for the oldest part that is still open: older ones asked for what is settled. */
  count: number;
  /** The day of the last statement of all. */
  lastDate: IsoDate;
  /** The day of the first one counted; null when none asked for what is open now. */
  firstDate: IsoDate | null;
}

/** How patients stand by the statements sent to them, also by those to their family. Who never got one is not in it. */
export function readStatementStandings(read: ReadHandle): Map<string, StatementStanding> {
  return new Map(read.all(standingsQuery).map(({ patientId, ...standing }) => [patientId, standing]));
}

const standingsQuery = sql<StatementStanding & { patientId: string }>`
  SELECT sent.patientId, max(sent.statementDate) AS lastDate,
    count(*) FILTER (WHERE sent.statementDate >= owing.sinceDate) AS count,
    min(sent.statementDate) FILTER (WHERE sent.statementDate >= owing.sinceDate) AS firstDate
  FROM (
    SELECT statementPart.patientId, statement.statementDate
    FROM statementPart JOIN statement ON statement.id = statementPart.statementId
    LEFT JOIN statementRun ON statementRun.id = statement.runId
    WHERE statementRun.undoneDate IS NULL) AS sent
  LEFT JOIN (
    SELECT lineBalance.patientId, min(coalesce(claimLine.patientSinceDate, claimLine.serviceDate)) AS sinceDate
    FROM lineBalance JOIN claimLine ON claimLine.id = lineBalance.lineId
    WHERE lineBalance.party = 'patient' AND lineBalance.balanceCents > 0
      AND NOT EXISTS (
        SELECT 1 FROM lineBalance AS insurance
        WHERE insurance.lineId = lineBalance.lineId AND insurance.party IN ('primary', 'secondary', 'tertiary')
          AND insurance.balanceCents <> 0)
    GROUP BY lineBalance.patientId) AS owing ON owing.patientId = sent.patientId
  GROUP BY sent.patientId`;
