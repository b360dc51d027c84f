import { type RawBuilder, sql } from "kysely";
import type { ReadHandle } from "../../../db/handles.ts";
import type { OutputOf } from "../../../shared/contract/contract.ts";
import type { Practice } from "../../../shared/contract/practice.ts";
import { addDays, daysBetween, type IsoDate, isoDate } from "../../../shared/dates/iso-date.ts";
import { cents } from "../../../shared/money/cents.ts";

type Task = OutputOf<"today.get">["tasks"][number];

/** How many things wait, for how much, and since when (a day, or a moment that begins with its day). */
interface Waiting {
  count: number;
  amountCents: number;
  since: string | null;
}

/**
 * The kinds of work that wait today, the most urgent first: what is half-done, then what stops money from being asked
 * for, then what came in, then what can be sent. A kind of which nothing waits is left out.
 */
export function readTasks(read: ReadHandle, practice: Practice, today: IsoDate): Task[] {
  return taskQueries(practice, today).flatMap(([kind, query]) => {
    const waiting = read.first(query);
    if (!waiting || waiting.count === 0) return [];
    const { count, amountCents, since } = waiting;
    const oldestDays = since === null ? null : Math.max(0, daysBetween(isoDate(since.slice(0, 10)), today));
    return { kind, count, amountCents: cents(amountCents), oldestDays };
  });
}

function taskQueries(practice: Practice, today: IsoDate): [Task["kind"], RawBuilder<Waiting>][] {
  return [
    [
      "batches-to-write",
      sql`SELECT count(*) AS count, coalesce(sum(totalCents), 0) AS amountCents, min(preparedAt) AS since
        FROM batch WHERE state = 'prepared'`,
    ],
    ["claims-to-fix", waitingClaims(sql`readiness = 'errors'`)],
    [
      "remittances-to-post",
      sql`SELECT count(*) AS count, coalesce(sum(amountCents), 0) AS amountCents, min(paymentDate) AS since
        FROM remittance WHERE state <> 'posted'`,
    ],
    [
      "denials",
      sql`SELECT count(*) AS count, coalesce(sum(amountCents), 0) AS amountCents, min(openedDate) AS since
        FROM workItem WHERE closedDate IS NULL AND (snoozedUntilDate IS NULL OR snoozedUntilDate <= ${today})`,
    ],
    ["claims-ready", waitingClaims(sql`readiness IN ('clean', 'warnings') AND payerId IS NOT NULL`)],
    [
      "holds-ending",
      sql`SELECT count(*) AS count, coalesce(sum(totalCents), 0) AS amountCents, min(holdUntilDate) AS since
        FROM claim WHERE submission IN ('unsent', 'rejected') AND readiness = 'held' AND holdUntilDate <= ${today}`,
    ],
    ["statements-due", dueStatements(practice, today)],
  ];
}

function waitingClaims(condition: RawBuilder<unknown>): RawBuilder<Waiting> {
  return sql`SELECT count(*) AS count, coalesce(sum(totalCents), 0) AS amountCents, min(createdAt) AS since
    FROM claim WHERE submission IN ('unsent', 'rejected') AND ${condition}`;
}

/** Patients who owe at least the least amount, are not on hold, and got no statement within the interval. */
function dueStatements(practice: Practice, today: IsoDate): RawBuilder<Waiting> {
  const lastDay = addDays(today, -practice.statementIntervalDays);
  return sql`
    SELECT count(*) AS count, coalesce(sum(cents), 0) AS amountCents, min(since) AS since FROM (
      SELECT lineBalance.patientId AS patientId, sum(lineBalance.balanceCents) AS cents,
        min(claimLine.patientSinceDate) AS since
      FROM lineBalance JOIN claimLine ON claimLine.id = lineBalance.lineId
      WHERE lineBalance.party = 'patient' AND lineBalance.balanceCents <> 0
      GROUP BY lineBalance.patientId HAVING sum(lineBalance.balanceCents) >= ${practice.statementMinimumCents})
    JOIN patient ON patient.id = patientId
    WHERE (patient.statementHoldReason IS NULL OR patient.statementHoldUntilDate <= ${today})
      AND NOT EXISTS (SELECT 1 FROM statement
        WHERE statement.patientId = patient.id AND statement.statementDate > ${lastDay})`;
}
