import type { IsoDate } from "../dates/iso-date.ts";
import { applyInsurancePayment } from "../ledger/apply-payment.ts";
import { bookCheck, type HeldTakeBack } from "../ledger/book-check.ts";
import type { EntryStamp, JournalEntry, LineSubject } from "../ledger/journal-entry.ts";
import { settleHeldTakeBack } from "../ledger/move-payer-balance.ts";
import { postAdjustment } from "../ledger/post-adjustment.ts";
import { transferResponsibility } from "../ledger/transfer-responsibility.ts";
import { type Cents, cents, negateCents } from "../money/cents.ts";
import type { PlannedClaim, PlannedLine, PostingPlan } from "./posting-plan.ts";

/** What the entries of a posting carry besides the plan. */
export interface PostingStamp {
  receiptId: string;
  payerId: string;
  postingDate: IsoDate;
  depositDate: IsoDate;
  /** "835" or "paper EOB": where the entries come from. */
  sourceName: string;
  /** What the booking of the check left with the payer for reversals that it held, by reference. */
  heldTakeBacks?: ReadonlyMap<string, Cents>;
  /** A new id for each entry. */
  newEntryId: () => string;
}

/** Thrown when a plan that may not post is asked to. */
export class PlanBlockedError extends Error {
  override name = "PlanBlockedError";
}

/**
 * The entry that books the check; undefined when no money moves at all. Post it once for each remittance. Money of held
 * claims stays unapplied on the check, so that cash always equals the check to the cent.
 * @throws PlanBlockedError when the plan is blocked.
 */
export function bookPlannedCheck(plan: PostingPlan, stamp: PostingStamp): JournalEntry | undefined {
  refuseBlocked(plan);
  return bookCheck(entryStamp(stamp, stamp.sourceName), {
    receiptId: stamp.receiptId,
    payerId: stamp.payerId,
    checkCents: plan.totals.checkCents,
    claimsCents: plan.totals.claimsCents,
    depositDate: stamp.depositDate,
    providerAdjustments: plan.providerAdjustments,
    heldTakeBacks: heldTakeBacksOf(plan),
  });
}

/**
 * The entries of the claims that post, without the check's own, by the claim of the remittance that they post and in
 * the order of posting.
 * @throws PlanBlockedError when the plan is blocked.
 */
export function entriesByClaim(
  plan: PostingPlan,
  stamp: PostingStamp,
): { claimIndex: number; entries: JournalEntry[] }[] {
  refuseBlocked(plan);
  // Reversals first: they give back what the corrections then need.
  const posting = plan.claims.filter((claim) => claim.posts);
  const reversals = posting.filter((claim) => claim.kind === "reversal");
  const answers = posting.filter((claim) => claim.kind !== "reversal");
  return [...reversals, ...answers].map((claim) => ({
    claimIndex: claim.claimIndex,
    entries: [...settledTakeBack(claim, stamp), ...claim.lines.flatMap((line) => lineEntries(claim, line, stamp))],
  }));
}

/** The reversals of a check that take money and do not post now. */
function heldTakeBacksOf(plan: PostingPlan): HeldTakeBack[] {
  return plan.claims
    .filter((claim) => !claim.posts && !claim.settled && claim.paidCents < 0)
    .map((claim) => ({ reference: takeBackReference(claim), amountCents: negateCents(claim.paidCents) }));
}

/** Under which a held reversal's money stands with the payer: the payer's number of the claim, else ours. */
function takeBackReference(claim: PlannedClaim): string {
  return claim.payerControlNumber === "" ? claim.claimNumber : claim.payerControlNumber;
}

function settledTakeBack(claim: PlannedClaim, stamp: PostingStamp): JournalEntry[] {
  const reference = takeBackReference(claim);
  const amountCents = negateCents(claim.paidCents);
  if (amountCents <= 0 || (stamp.heldTakeBacks?.get(reference) ?? 0) < amountCents) return [];
  const { receiptId, payerId } = stamp;
  const source = `${stamp.sourceName} segment ${claim.segmentNumber}`;
  return [settleHeldTakeBack(entryStamp(stamp, source), { receiptId, payerId, reference, amountCents })];
}

function refuseBlocked(plan: PostingPlan): void {
  if (plan.status === "blocked") throw new PlanBlockedError("A blocked plan does not post.");
}

function entryStamp(stamp: PostingStamp, source: string): EntryStamp {
  return { entryId: stamp.newEntryId(), postingDate: stamp.postingDate, source };
}

function lineEntries(claim: PlannedClaim, line: PlannedLine, stamp: PostingStamp): JournalEntry[] {
  const match = claim.match;
  const party = match?.rank;
  if (match === undefined || party === undefined) {
    throw new PlanBlockedError("A claim posts only when it is matched and its payer's rank is known.");
  }
  const subject: LineSubject = {
    patientId: match.patientId,
    claimId: match.claimId,
    lineId: line.lineId,
    serviceDate: line.serviceDate,
    providerId: line.providerId,
  };
  const { payerId, receiptId } = stamp;
  const source = `${stamp.sourceName} segment ${line.segmentNumber ?? claim.segmentNumber}`;
  const entries: JournalEntry[] = [];
  if (line.paidCents !== 0) {
    const reason = claim.kind === "reversal" ? "payment-taken-back" : "insurance-payment";
    const payment = { line: subject, receiptId, payerId, party, amountCents: line.paidCents, reason };
    entries.push(applyInsurancePayment(entryStamp(stamp, source), payment));
  }
  for (const adjustment of line.adjustments) {
    const { group, carc, postedCents: amountCents, account, to, responsibility } = adjustment;
    if (amountCents === 0) continue;
    const facts = { line: subject, payerId, group, carc, amountCents: cents(amountCents) };
    if (account !== undefined) entries.push(postAdjustment(entryStamp(stamp, source), { ...facts, account, party }));
    if (to !== undefined) {
      const transfer = { ...facts, from: party, to, reason: `${group}-${carc}`, reasonCode: responsibility };
      entries.push(transferResponsibility(entryStamp(stamp, source), transfer));
    }
  }
  const toPatientCents = line.overpayment?.toPatientCents ?? 0;
  if (toPatientCents !== 0) {
    const credit = { from: party, to: "patient" as const, amountCents: negateCents(cents(toPatientCents)) };
    const transfer = { line: subject, payerId, ...credit, reason: "patient-paid-already" };
    entries.push(transferResponsibility(entryStamp(stamp, source), transfer));
  }
  return entries;
}
