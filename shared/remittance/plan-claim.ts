import type { CoverageRank } from "../claims/claim.ts";
import type { IsoDate } from "../dates/iso-date.ts";
import type { Party } from "../ledger/chart-of-accounts.ts";
import type { PartyBalances } from "../ledger/line-balance.ts";
import { type Cents, cents, sumCents } from "../money/cents.ts";
import { formatDollars } from "../money/money-text.ts";
import type { AdjustmentRule } from "./adjustment-policy.ts";
import { guardLine } from "./guard-line.ts";
import type { LedgerClaim, LedgerLine } from "./ledger-claim.ts";
import type { LineMatches } from "./match-lines.ts";
import type { OverpaymentCause } from "./overpayment-cause.ts";
import { type AnswerRole, BUNDLING_CARCS, type LineEffect, planLine } from "./plan-line.ts";
import type { PlanException, PlannedLine } from "./posting-plan.ts";
import { type RemittanceFacts, remarksOf } from "./remittance-facts.ts";
import { settleOverpayment } from "./settle-overpayment.ts";
import { type LineShare, spreadClaimLevel } from "./spread-claim-level.ts";
import { answerLeft, type StandingAnswer } from "./standing-answer.ts";

type Claim = RemittanceFacts["claims"][number];
type TheirLine = Claim["lines"][number];

/** Whose answer it is, and how it is to be read. */
export interface ClaimAnswerContext {
  claim: Claim;
  ours: LedgerClaim;
  rank: CoverageRank;
  policy: readonly AdjustmentRule[];
  onDate: IsoDate;
  /** What is open on a line now, after the claims of this remittance that were planned before. */
  openOf: (line: LedgerLine) => PartyBalances;
  /** For a reversal: the posted answer that it takes back. */
  takesBack?: StandingAnswer | undefined;
  /** Why this answer takes a line below zero, when a person has said so. */
  overpaymentCause?: OverpaymentCause | undefined;
}

/** One of ours with all that the payer said about it; several of theirs when the payer split it. */
interface AnsweredLine {
  ours: LedgerLine;
  theirs: TheirLine[];
}

/** Plans the lines of one matched claim, and says what a person should know or decide. */
export function planClaimLines(
  context: ClaimAnswerContext,
  matches: LineMatches,
): { lines: PlannedLine[]; exceptions: PlanException[] } {
  const { claim, ours } = context;
  const standing = ours.lines.filter((line) => line.removed !== true);
  const answered = claim.lines.length === 0 ? standing.map((line) => ({ ours: line, theirs: [] })) : gather(matches);
  const totalCharge = sumCents(standing.map((line) => line.chargeCents));
  if (claim.lines.length === 0 && Math.abs(claim.chargeCents) !== totalCharge) {
    return { lines: [], exceptions: [claimChargeDiffers(claim, totalCharge)] };
  }
  const isReversal = claim.statusCode === "22";
  const before = answered.map((line) => paidBeforeSpread(line, isReversal));
  const shares = spreadClaimLevel(before, claim.adjustments, isReversal);
  const role: AnswerRole = {
    rank: context.rank,
    next: nextParty(ours, context.rank),
    isReversal,
    isRefused: claim.statusCode === "4",
    isBundled: isBundled(claim),
    policy: context.policy,
    onDate: context.onDate,
  };
  const planned = answered.map((line, index) => planOne(context, line, shares[index]!, role));
  const exceptions = planned.flatMap((one) => one.exceptions);
  if (answered.length > 1 && shares.some((share) => share.adjustments.length > 0)) exceptions.push(spreadNote(claim));
  return { lines: planned.map((one) => one.line), exceptions };
}

function gather(matches: LineMatches): AnsweredLine[] {
  const byLine = new Map<LedgerLine, TheirLine[]>();
  for (const { ours, theirs } of matches.pairs) byLine.set(ours, [...(byLine.get(ours) ?? []), theirs]);
  return [...byLine].map(([ours, theirs]) => ({ ours, theirs }));
}

/** Whether the claim's lines carry both bundling reasons and these cancel out to the cent. */
function isBundled(claim: Claim): boolean {
  const bundling = claim.lines.flatMap((line) => line.adjustments).filter((one) => BUNDLING_CARCS.has(one.carc));
  return new Set(bundling.map((one) => one.carc)).size === 2 && sumCents(bundling.map((one) => one.amountCents)) === 0;
}

/** When no line was answered, the whole charge counts as paid until the claim's adjustments have taken their part. */
function paidBeforeSpread(line: AnsweredLine, isReversal: boolean): Cents {
  if (line.theirs.length > 0) return sumCents(line.theirs.map((one) => one.paidCents));
  return cents(isReversal ? -line.ours.chargeCents : line.ours.chargeCents);
}

/** The next coverage after a rank, or the patient. */
export function nextParty(claim: Pick<LedgerClaim, "coverages">, rank: CoverageRank): Party {
  const order: readonly CoverageRank[] = ["primary", "secondary", "tertiary"];
  const later = order.slice(order.indexOf(rank) + 1);
  return later.find((one) => claim.coverages.some((coverage) => coverage.rank === one)) ?? "patient";
}

function planOne(
  context: ClaimAnswerContext,
  line: AnsweredLine,
  share: LineShare,
  role: AnswerRole,
): { line: PlannedLine; exceptions: PlanException[] } {
  const { ours, theirs } = line;
  const openBefore = context.openOf(ours);
  const adjustments = [
    ...theirs.flatMap((one) => one.adjustments).map((one) => ({ ...one, level: "line" as const })),
    ...share.adjustments.map((one) => ({ ...one, level: "claim" as const })),
  ];
  const { takesBack } = context;
  const standing = takesBack?.lines.find((one) => one.lineId === ours.lineId)?.adjustments;
  const left = takesBack && answerLeft(context.ours.standing ?? [], takesBack, ours.lineId);
  const effect = planLine(
    ours,
    openBefore,
    { paidCents: share.paidCents, adjustments },
    standing ? { ...role, standing } : role,
  );
  const segmentNumber = theirs[0]?.segmentNumber;
  const planned: PlannedLine = {
    lineId: ours.lineId,
    lineNumber: ours.lineNumber,
    serviceDate: ours.serviceDate,
    ...(ours.providerId === undefined ? {} : { providerId: ours.providerId }),
    procedureCode: ours.procedureCode,
    modifiers: [...ours.modifiers],
    chargeCents: ours.chargeCents,
    paidCents: share.paidCents,
    ...answerAsSent(ours, theirs),
    answered: theirs.length > 0,
    adjustments: effect.adjustments,
    denials: effect.denials,
    remarkCodes: [...new Set(theirs.flatMap(remarksOf))],
    // A payer that takes a second payment back leaves the first one standing.
    adjudication: left?.adjudication ?? effect.adjudication,
    openBefore,
    openAfter: effect.openAfter,
    ...(segmentNumber === undefined ? {} : { segmentNumber }),
  };
  const guard = guardLine({ ...planned, rank: role.rank, isReversal: role.isReversal });
  const notes = lineNotes(line, effect, segmentNumber);
  if (guard?.holds && context.overpaymentCause !== undefined) {
    const settled = settleOverpayment(planned, role.rank, context.overpaymentCause, guard);
    return { line: settled.line, exceptions: [settled.exception, ...notes] };
  }
  return { line: planned, exceptions: [...(guard ? [guard] : []), ...notes] };
}

function answerAsSent(ours: LedgerLine, theirs: readonly TheirLine[]): Partial<PlannedLine> {
  if (theirs.length === 0) return {};
  const allowed = theirs.map((one) => one.allowedCents).filter((amount) => amount !== undefined);
  const other = theirs.find((one) => one.procedureCode !== ours.procedureCode);
  const paidUnits = theirs.length === 1 ? theirs[0]!.units : undefined;
  return {
    sentPaidCents: sumCents(theirs.map((one) => one.paidCents)),
    ...(allowed.length === 0 ? {} : { allowedCents: sumCents(allowed) }),
    ...(paidUnits === undefined ? {} : { paidUnits }),
    ...(other === undefined ? {} : { adjudicatedCode: other.procedureCode }),
  };
}

function lineNotes(line: AnsweredLine, effect: LineEffect, segmentNumber: number | undefined): PlanException[] {
  const place = segmentNumber === undefined ? {} : { segmentNumber };
  const { ours } = line;
  const note = (code: PlanException["code"], message: string, amountCents?: Cents): PlanException => ({
    code,
    holds: false,
    message,
    ...(amountCents === undefined ? {} : { amountCents }),
    ...place,
  });
  const notes: PlanException[] = [];
  const { reviewCents, restatedCents } = effect;
  if (reviewCents !== 0) {
    notes.push(
      note(
        "review-adjustment",
        `${formatDollars(reviewCents)} on line ${ours.lineNumber} stay open: the adjustment table does not say what to do with this reason. Decide whether to write it off, appeal it or bill it.`,
        reviewCents,
      ),
    );
  }
  if (restatedCents !== 0) {
    notes.push(
      note(
        "restated-adjustment",
        `${formatDollars(restatedCents)} on line ${ours.lineNumber} restate what an earlier payer already wrote off. They are not posted twice.`,
        restatedCents,
      ),
    );
  }
  const changed = line.theirs.find((one) => one.procedureCode !== ours.procedureCode);
  if (changed) {
    notes.push(
      note(
        "code-changed",
        `The payer answered line ${ours.lineNumber} as ${changed.procedureCode}; we charged ${ours.procedureCode}.`,
      ),
    );
  }
  const units = line.theirs.find((one) => one.originalUnits !== undefined && one.originalUnits !== one.units);
  if (units) {
    notes.push(
      note(
        "units-changed",
        `The payer paid ${units.units ?? "1"} of ${units.originalUnits} units on line ${ours.lineNumber}.`,
      ),
    );
  }
  return notes;
}

function spreadNote(claim: Claim): PlanException {
  return {
    code: "spread-over-lines",
    holds: false,
    segmentNumber: claim.segmentNumber,
    message:
      "The payer adjusted the claim as a whole. The amounts are spread over its lines in their order; what the payer sent is kept as it stands.",
  };
}

function claimChargeDiffers(claim: Claim, totalCharge: Cents): PlanException {
  const amountCents = cents(Math.abs(claim.chargeCents) - totalCharge);
  return {
    code: "charge-differs",
    holds: true,
    amountCents,
    segmentNumber: claim.segmentNumber,
    message: `The payer read a total charge of ${formatDollars(cents(Math.abs(claim.chargeCents)))}; ours is ${formatDollars(totalCharge)}, and it answered no single line. Post this claim by hand.`,
  };
}
