import { type Cents, cents, subtractCents, sumCents } from "../../money/cents.ts";
import { type AllocationPlan, allocateOldestFirst, type PatientOpenLine } from "../allocate-payment.ts";
import type { PlanStanding } from "./plan-standing.ts";

/**
 * Applies a payment where plans are kept: first to the instalments that are due, or to the next one when none is; then
 * to what is owed beside the plans, and at last to the rest of the plans. Within each the oldest service comes first.
 * A plan that default ended is no plan.
 */
export function allocateWithPlans(
  amountCents: Cents,
  lines: readonly PatientOpenLine[],
  standings: readonly PlanStanding[],
): AllocationPlan {
  const kept = standings.filter((standing) => standing.state !== "defaulted");
  if (kept.length === 0) return allocateOldestFirst(amountCents, lines);
  const planned = new Map(kept.flatMap((standing) => [...standing.openByLine]));
  const given = new Map<string, number>();
  let left = amountCents;
  const give = (limitCents: number, openOf: (line: PatientOpenLine) => number) => {
    const open = lines.map((line) => ({ ...line, openCents: cents(Math.max(0, openOf(line))) }));
    for (const { lineId, amountCents: part } of allocateOldestFirst(cents(Math.min(left, limitCents)), open)
      .allocations) {
      given.set(lineId, (given.get(lineId) ?? 0) + part);
      left = subtractCents(left, part);
    }
  };
  const gone = (lineId: string) => given.get(lineId) ?? 0;
  const plannedOf = (line: PatientOpenLine) => Math.min(line.openCents, planned.get(line.lineId) ?? 0);
  for (const { openByLine, dueCents, nextDueCents } of kept) {
    give(dueCents > 0 ? dueCents : (nextDueCents ?? 0), (line) =>
      openByLine.has(line.lineId) ? plannedOf(line) - gone(line.lineId) : 0,
    );
  }
  give(left, (line) => line.openCents - plannedOf(line));
  give(left, (line) => line.openCents - gone(line.lineId));
  const allocations = lines.flatMap(({ lineId }) =>
    gone(lineId) > 0 ? [{ lineId, amountCents: cents(gone(lineId)) }] : [],
  );
  return {
    allocations,
    unappliedCents: subtractCents(amountCents, sumCents(allocations.map((one) => one.amountCents))),
  };
}
