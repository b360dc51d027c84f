import { sql } from "kysely";
import type { ReadHandle } from "../../../../db/handles.ts";
import { build } from "../../../../db/query-builder.ts";
import { monthFigures } from "../../../../shared/closing/month-figures.ts";
import { Refusal } from "../../../../shared/contract/error-codes.ts";
import type { IsoMoment } from "../../../../shared/dates/iso-date.ts";
import { type Month, monthOf, monthText } from "../../../../shared/dates/month.ts";
import type { Clock } from "../../clock.ts";
import type { CommandContext, JourneysOf } from "../../journeys.ts";
import { recomputeBalances } from "../check-balances.ts";
import { openDay, readClosedThrough, readPostingDay } from "../journal/posting-day.ts";
import { readAccountMonths } from "./show-trial-balance.ts";
import { readUnfinished } from "./unfinished-in-month.ts";

export const closeMonthJourneys: JourneysOf<
  "months.list" | "months.postingDay" | "months.previewClose" | "months.close" | "months.reopen"
> = {
  "months.list": ({ read, clock }) => {
    const closings = readClosings(read);
    const closed = new Map(closings.flatMap((row) => (row.reopenedAt === null ? [[row.month, row] as const] : [])));
    const months = monthFigures(readAccountMonths(read), [monthOf(clock.today()), ...closed.keys()]);
    return {
      postingDate: readPostingDay(read, clock),
      closedThrough: readClosedThrough(read),
      months: months.toReversed().map((month) => ({
        ...month,
        closedAt: closed.get(month.month)?.closedAt ?? null,
        closedBy: closed.get(month.month)?.closedBy ?? null,
      })),
      reopened: closings.flatMap(reopening),
    };
  },
  "months.postingDay": ({ read, clock }) => ({ postingDate: readPostingDay(read, clock) }),
  "months.previewClose": ({ read, clock }, { month }) => {
    const months = monthsToClose(read, clock, month);
    return {
      months,
      postingDateAfter: openDay(month, clock.today()),
      unfinished: readUnfinished(read, month),
    };
  },
  "months.close": (context, { month }) => {
    const { write, clock, user, newId } = context;
    const closed = monthsToClose(write, clock, month);
    refuseUnsoundBooks(write);
    write.insertRows(
      "closedMonth",
      closed.map((one) => ({
        ...{ id: newId(), month: one, closedAt: clock.now(), closedBy: user.name },
        ...{ reopenedAt: null, reopenedBy: null, reopenReason: null },
      })),
    );
    for (const one of closed) context.concerns("month", one);
    return { closed, postingDate: readPostingDay(write, clock) };
  },
  "months.reopen": (context, { month, reason }) => {
    reopen(context, month, reason);
    context.concerns("month", month);
    return {
      closedThrough: readClosedThrough(context.write),
      postingDate: readPostingDay(context.write, context.clock),
    };
  },
};

interface Closing {
  month: Month;
  closedAt: IsoMoment;
  closedBy: string;
  reopenedAt: IsoMoment | null;
  reopenedBy: string | null;
  reopenReason: string | null;
}

function readClosings(read: ReadHandle): Closing[] {
  return read.all(sql<Closing>`
    SELECT month, closedAt, closedBy, reopenedAt, reopenedBy, reopenReason FROM closedMonth ORDER BY closedAt DESC`);
}

function reopening({ month, closedAt, closedBy, reopenedAt, reopenedBy, reopenReason }: Closing) {
  if (reopenedAt === null || reopenedBy === null || reopenReason === null) return [];
  return [{ month, closedAt, closedBy, reopenedAt, reopenedBy, reason: reopenReason }];
}

/**
 * The month and every open month with postings before it, oldest first: a month is never closed over an open one.
 * @throws Refusal when it is closed already or has not begun.
 */
function monthsToClose(read: ReadHandle, clock: Clock, month: Month): Month[] {
  const closedThrough = readClosedThrough(read);
  if (closedThrough !== null && month <= closedThrough) {
    throw new Refusal("already-done", `${monthText(month)} is closed already.`);
  }
  if (month > monthOf(clock.today())) {
    throw new Refusal("refused", `${monthText(month)} has not begun, so it cannot be closed.`, "month");
  }
  const moved = readAccountMonths(read).map((row) => row.month);
  const before = moved.filter((one) => one < month && (closedThrough === null || one > closedThrough));
  return [...new Set([...before, month])].sort();
}

function refuseUnsoundBooks(read: ReadHandle): void {
  const { problems } = recomputeBalances(read);
  if (problems.length === 0) return;
  throw new Refusal(
    "refused",
    `The books do not hold: ${problems.length} faults were found. No month was closed. See Reports, Overview, Check of the balances.`,
  );
}

/** @throws Refusal when the month is open, or a later one is closed. */
function reopen({ write, clock, user }: CommandContext, month: Month, reason: string): void {
  const closedThrough = readClosedThrough(write);
  if (closedThrough !== null && month < closedThrough) {
    throw new Refusal("refused", `${monthText(closedThrough)} is closed after it. Open that month first.`, "month");
  }
  const opened = write.run(
    build
      .updateTable("closedMonth")
      .set({ reopenedAt: clock.now(), reopenedBy: user.name, reopenReason: reason })
      .where("month", "=", month)
      .where("reopenedAt", "is", null),
  );
  if (opened === 0) throw new Refusal("already-done", `${monthText(month)} is open.`);
}
