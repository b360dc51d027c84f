import type { CoverageRank } from "../claims/claim.ts";
import { openTotal } from "../ledger/line-balance.ts";
import { type Cents, cents, negateCents, ZERO_CENTS } from "../money/cents.ts";
import { formatDollars } from "../money/money-text.ts";
import { type OverpaymentCause, overpaymentRule } from "./overpayment-cause.ts";
import { applyToOpen } from "./plan-line.ts";
import type { PlanException, PlannedLine } from "./posting-plan.ts";

/**
 * Plans a line anew whose answer would take it below zero, by the cause that a person named. The payer's own figures
 * stay beside it as sent; only what is posted changes.
 * @returns the line, and the exception, which holds no longer unless the cause says to wait.
 */
export function settleOverpayment(
  line: PlannedLine,
  rank: CoverageRank,
  cause: OverpaymentCause,
  guard: PlanException,
): { line: PlannedLine; exception: PlanException } {
  const { effect, label, explanation } = overpaymentRule(cause);
  const amountCents = cents(guard.amountCents ?? 0);
  if (effect === "wait") {
    return { line, exception: { ...guard, message: `Line ${line.lineNumber}: ${label}. ${explanation}` } };
  }
  const message = `Line ${line.lineNumber}, ${formatDollars(amountCents)} too much: ${label.toLowerCase()}. ${explanation}`;
  const exception = { ...guard, holds: false, message };
  const overpayment = { cause, effect, amountCents, toPatientCents: ZERO_CENTS };
  if (effect === "patient-credit") return { line: giveToPatient({ ...line, overpayment }, rank), exception };
  const paidCents = effect === "payer-credit" ? line.paidCents : payableCents(line, rank);
  return { line: { ...withinOpen(line, rank, paidCents), overpayment }, exception };
}

/** What of the payment the line can still take, at this rank and as a whole. */
function payableCents(line: PlannedLine, rank: CoverageRank): Cents {
  const room = Math.min(line.openBefore[rank], openTotal(line.openBefore));
  return cents(Math.max(0, Math.min(line.paidCents, room)));
}

/** Adjustments post only as far as the payment leaves something open for this payer: nothing is given up twice. */
function withinOpen(line: PlannedLine, rank: CoverageRank, paidCents: Cents): PlannedLine {
  let room = Math.max(0, Math.min(line.openBefore[rank], openTotal(line.openBefore)) - paidCents);
  const adjustments = line.adjustments.map((adjustment) => {
    const postedCents = cents(Math.max(0, Math.min(adjustment.postedCents, room)));
    room -= postedCents;
    return { ...adjustment, postedCents };
  });
  return { ...line, paidCents, adjustments, openAfter: applyToOpen(line.openBefore, paidCents, adjustments, rank) };
}

/** What is too much at the payer's rank is the patient's: it was the patient's money that paid it. */
function giveToPatient(line: PlannedLine, rank: CoverageRank): PlannedLine {
  const overCents = line.openAfter[rank];
  if (overCents >= 0 || line.overpayment === undefined) return line;
  const openAfter = {
    ...line.openAfter,
    [rank]: ZERO_CENTS,
    patient: cents(line.openAfter.patient + overCents),
  };
  return { ...line, openAfter, overpayment: { ...line.overpayment, toPatientCents: negateCents(overCents) } };
}
