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

/** The days of the statements that each patient was sent, also those to their family, the oldest first. */
export function readSentDates(read: ReadHandle, only: string | null = null): Map<string, IsoDate[]> {
  const sent = new Map<string, IsoDate[]>();
  for (const { patientId, statementDate } of read.all(sentQuery(only))) {
    const dates = sent.get(patientId);
    if (dates) dates.push(statementDate);
    else sent.set(patientId, [statementDate]);
  }
  return sent;
}

/**
 * How a patient stands by the statements sent; undefined for who never got one.
 * @param owingSinceDate the day on which the oldest part still open became the patient's; null when nothing is
 */
export function standingOf(
  dates: readonly IsoDate[] | undefined,
  owingSinceDate: IsoDate | null,
): StatementStanding | undefined {
  const lastDate = dates?.at(-1);
  if (dates === undefined || lastDate === undefined) return undefined;
  const counted = owingSinceDate === null ? [] : dates.filter((date) => date >= owingSinceDate);
  return { count: counted.length, lastDate, firstDate: counted[0] ?? null };
}

/** How one patient stands by the statements sent to them; undefined for who never got one. */
export function readStatementStanding(read: ReadHandle, patientId: string): StatementStanding | undefined {
  const since = read.first(owingSinceQuery(patientId))?.sinceDate ?? null;
  return standingOf(readSentDates(read, patientId).get(patientId), since);
}

const sentQuery = (only: string | null) => sql<{ patientId: string; statementDate: IsoDate }>`
  SELECT statementPart.patientId, statement.statementDate
  FROM statementPart JOIN statement ON statement.id = statementPart.statementId
  LEFT JOIN statementRun ON statementRun.id = statement.runId
  WHERE statementRun.undoneDate IS NULL AND (${only} IS NULL OR statementPart.patientId = ${only})
  ORDER BY statement.statementDate, statement.number`;

const owingSinceQuery = (patientId: string) => sql<{ sinceDate: IsoDate | null }>`
  SELECT min(coalesce(claimLine.patientSinceDate, claimLine.serviceDate)) AS sinceDate
  FROM lineBalance JOIN claimLine ON claimLine.id = lineBalance.lineId
  WHERE lineBalance.patientId = ${patientId} AND lineBalance.party = 'patient' AND lineBalance.balanceCents > 0
    AND NOT EXISTS (
      SELECT 1 FROM lineBalance AS insurance
      WHERE insurance.lineId = lineBalance.lineId AND insurance.party IN ('primary', 'secondary', 'tertiary')
        AND insurance.balanceCents <> 0)`;
