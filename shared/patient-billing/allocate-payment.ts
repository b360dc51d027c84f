import type { IsoDate } from "../dates/iso-date.ts";
import { type Cents, cents, sumCents } from "../money/cents.ts";
import { formatDollars } from "../money/money-text.ts";

/** A line on which the patient owes something. */
export interface PatientOpenLine {
  lineId: string;
  serviceDate: IsoDate;
  openCents: Cents;
}

export interface Allocation {
  lineId: string;
  amountCents: Cents;
}

/** How a payment is applied; allocations and unapplied rest always add up to the payment. */
export interface AllocationPlan {
  allocations: Allocation[];
  unappliedCents: Cents;
}

/**
 * Applies a payment to the oldest service first, in the given order within a day; what no line needs stays unapplied.
 * Lines without a patient balance, and credits, get nothing.
 */
export function allocateOldestFirst(amountCents: Cents, lines: readonly PatientOpenLine[]): AllocationPlan {
  const oldestFirst = lines
    .filter((line) => line.openCents > 0)
    .toSorted((one, other) => (one.serviceDate < other.serviceDate ? -1 : one.serviceDate > other.serviceDate ? 1 : 0));
  const allocations: Allocation[] = [];
  let left: number = Math.max(0, amountCents);
  for (const line of oldestFirst) {
    if (left === 0) break;
    const taken = Math.min(left, line.openCents);
    allocations.push({ lineId: line.lineId, amountCents: cents(taken) });
    left -= taken;
  }
  return { allocations, unappliedCents: cents(amountCents - sumCents(allocations.map((one) => one.amountCents))) };
}

/** Why allocations typed by hand cannot be posted, with the line to go to. */
export interface AllocationProblem {
  lineId?: string;
  message: string;
}

/**
 * Checks allocations typed by hand: each goes to an open line once, above zero, not above what the patient owes there,
 * and together not above the payment.
 */
export function checkAllocations(
  amountCents: Cents,
  allocations: readonly Allocation[],
  lines: readonly PatientOpenLine[],
): AllocationProblem[] {
  const open = new Map(lines.map((line) => [line.lineId, line.openCents]));
  const problems: AllocationProblem[] = [];
  const seen = new Set<string>();
  for (const { lineId, amountCents: applied } of allocations) {
    const owed = open.get(lineId);
    if (owed === undefined) problems.push({ lineId, message: "The patient owes nothing on this line." });
    else if (applied <= 0) problems.push({ lineId, message: "An amount to apply must be above zero." });
    else if (applied > owed) {
      const message = `The patient owes ${formatDollars(owed)} on this line, less than the ${formatDollars(applied)} to apply.`;
      problems.push({ lineId, message });
    }
    if (seen.has(lineId)) problems.push({ lineId, message: "This line is named twice." });
    seen.add(lineId);
  }
  const total = sumCents(allocations.map((one) => one.amountCents));
  if (total > amountCents) {
    const over = formatDollars(cents(total - amountCents));
    problems.push({
      message: `The amounts to apply are ${over} more than the payment of ${formatDollars(amountCents)}.`,
    });
  }
  return problems;
}
