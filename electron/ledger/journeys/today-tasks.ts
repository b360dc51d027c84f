import { type RawBuilder, sql } from "kysely";
import type { ReadHandle } from "../../../db/handles.ts";
import type { OutputOf } from "../../../shared/contract/contract.ts";
import type { Practice } from "../../../shared/contract/practice.ts";
import { daysBetween, type IsoDate, isoDate } from "../../../shared/dates/iso-date.ts";
import { cents, sumCents } from "../../../shared/money/cents.ts";
import { chooseStatements } from "../../../shared/patient-billing/choose-statements.ts";
import { unmendedRejection } from "./acknowledgements/unmended-rejection.ts";
import { readBrokenPromises } from "./collections/broken-promises.ts";
import { readPlanStandings } from "./payment-plans/plan-standings.ts";
import { readStatementAccounts, statementPolicy } from "./statement-accounts.ts";
import { readStatementSettings } from "./statements/keep-statement-settings.ts";

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
  const waiting = new Map<Task["kind"], Waiting | undefined>(
    taskQueries(today).map(([kind, query]) => [kind, read.first(query)]),
  );
  waiting.set("plans-missed", readMissedPlans(read, today));
  waiting.set("promises-broken", readBrokenPromises(read, today));
  waiting.set("statements-due", readDueStatements(read, practice, today));
  return [...waiting].flatMap(([kind, found]) => {
    if (!found || found.count === 0) return [];
    const { count, amountCents, since } = found;
    const oldestDays = since === null ? null : Math.max(0, daysBetween(isoDate(since.slice(0, 10)), today));
    return { kind, count, amountCents: cents(amountCents), oldestDays };
  });
}

/** Nothing stands against sending the claim, in a file or on paper. */
const mayGo = sql`readiness IN ('clean', 'warnings') AND ${unmendedRejection} IS NULL`;

function taskQueries(today: IsoDate): [Task["kind"], RawBuilder<Waiting>][] {
  return [
    [
      "batches-to-write",
      sql`SELECT count(*) AS count, coalesce(sum(totalCents), 0) AS amountCents, min(preparedAt) AS since
        FROM batch WHERE state = 'prepared'`,
    ],
    ["claims-to-fix", waitingClaims(sql`readiness = 'errors'`)],
    [
      "remittances-to-post",
      sql`SELECT count(*) AS count, coalesce(sum(amountCents), 0) AS amountCents, min(importedAt) AS since
        FROM remittance WHERE state <> 'posted'`,
    ],
    ["rejections", openWork(today, sql`kind = 'rejection'`)],
    ["denials", openWork(today, sql`kind <> 'rejection'`)],
    [
      "refunds-to-pay",
      sql`SELECT count(*) AS count, coalesce(sum(amountCents), 0) AS amountCents, min(identifiedDate) AS since
        FROM refundRequest WHERE state IN ('requested', 'approved')`,
    ],
    ["claims-ready", waitingClaims(sql`${mayGo} AND payerId IN (SELECT id FROM payer WHERE submission <> 'paper')`)],
    ["claims-to-print", waitingClaims(sql`${mayGo} AND payerId IN (SELECT id FROM payer WHERE submission = 'paper')`)],
    [
      "holds-ending",
      sql`SELECT count(*) AS count, coalesce(sum(totalCents), 0) AS amountCents, min(holdUntilDate) AS since
        FROM claim WHERE submission IN ('unsent', 'rejected') AND readiness = 'held' AND holdUntilDate <= ${today}`,
    ],
  ];
}

function openWork(today: IsoDate, condition: RawBuilder<unknown>): RawBuilder<Waiting> {
  return sql`SELECT count(*) AS count, coalesce(sum(amountCents), 0) AS amountCents, min(openedDate) AS since
    FROM workItem
    WHERE closedDate IS NULL AND (snoozedUntilDate IS NULL OR snoozedUntilDate <= ${today}) AND ${condition}`;
}

function waitingClaims(condition: RawBuilder<unknown>): RawBuilder<Waiting> {
  return sql`SELECT count(*) AS count, coalesce(sum(totalCents), 0) AS amountCents, min(createdAt) AS since
    FROM claim WHERE submission IN ('unsent', 'rejected') AND ${condition}`;
}

/** Plans of which an instalment is past its grace, or that ended by default with something left. */
function readMissedPlans(read: ReadHandle, today: IsoDate): Waiting {
  const missed = [...readPlanStandings(read, today).values()].filter((plan) => plan.state !== "current");
  return {
    count: missed.length,
    amountCents: sumCents(missed.map((plan) => plan.dueCents)),
    since: missed.map((plan) => plan.sinceDate).sort()[0] ?? null,
  };
}

/** The statements that would be made today, by the same choice that makes them. */
function readDueStatements(read: ReadHandle, practice: Practice, today: IsoDate): Waiting {
  const policy = statementPolicy(practice, readStatementSettings(read));
  const { due } = chooseStatements(readStatementAccounts(read, today), policy, today);
  const days = due.flatMap(({ accounts }) => accounts.flatMap((account) => account.owingSinceDate ?? [])).sort();
  return {
    count: due.length,
    amountCents: sumCents(due.map((one) => one.askedCents)),
    since: days[0] ?? null,
  };
}
