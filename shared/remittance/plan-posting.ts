import type { IsoDate } from "../dates/iso-date.ts";
import type { PartyBalances } from "../ledger/line-balance.ts";
import { sumCents } from "../money/cents.ts";
import { formatDollars } from "../money/money-text.ts";
import type { AdjustmentRule } from "./adjustment-policy.ts";
import { inpatientAnswerOf, outpatientAnswerOf } from "./answer-figures.ts";
import { type BalanceProblem, balanceRemittance } from "./balance-remittance.ts";
import { forwardedTo } from "./forwarded-claim.ts";
import type { LedgerClaim } from "./ledger-claim.ts";
import { type ClaimIndex, indexClaims, matchClaim } from "./match-claims.ts";
import type { OverpaymentCause } from "./overpayment-cause.ts";
import { planClaimLines } from "./plan-claim.ts";
import { planProviderAdjustments, totalsOf } from "./plan-totals.ts";
import type { PlanException, PlannedClaim, PostingPlan } from "./posting-plan.ts";
import type { RemittanceFacts } from "./remittance-facts.ts";
import { answerTakenBack } from "./standing-answer.ts";
import { type RemittancePayer, whichCoverage } from "./which-coverage.ts";

type Claim = RemittanceFacts["claims"][number];

export interface PostingFacts {
  remittance: RemittanceFacts;
  /** Claims of ours that could be meant, with what is open on their lines now. */
  candidates: readonly LedgerClaim[];
  /** Our payer, when known: then only its coverages count. */
  payerId?: string | undefined;
  policy: readonly AdjustmentRule[];
  /** The day of the payer's decision: chooses the rows of the policy. */
  onDate: IsoDate;
  /** The user's own matches: position in the remittance → our claim. */
  chosenClaims?: ReadonlyMap<number, string>;
  /** Claims of ours that the user has said a position does not mean. */
  notMeant?: ReadonlyMap<number, ReadonlySet<string>>;
  /** Positions that the user has set aside, and those posted before out of this remittance. */
  setAside?: ReadonlySet<number>;
  /** Why an answer takes a line below zero, where the user has said so, by position. */
  overpaymentCauses?: ReadonlyMap<number, OverpaymentCause>;
  settled?: ReadonlySet<number>;
}

/**
 * Plans the posting of a whole remittance: what each claim and line is paid, adjusted and denied, who is asked for the
 * rest, what a person must look at, and that check + provider-level adjustments − claims is zero. Nothing is posted.
 */
export function planPosting(facts: PostingFacts): PostingPlan {
  const { remittance } = facts;
  const balanceProblems = balanceRemittance(remittance);
  const planner = makePlanner(facts, balanceProblems);
  // A reversal is planned before the answer that corrects it, wherever they stand in the file.
  const order = remittance.claims
    .map((_, index) => index)
    .sort((one, other) => rankOf(one) - rankOf(other) || one - other);
  function rankOf(index: number): number {
    return remittance.claims[index]!.statusCode === "22" ? 0 : 1;
  }
  const planned = new Map(order.map((index) => [index, planner(index)]));
  const claims = linkPairs(holdPairs(remittance.claims.map((_, index) => planned.get(index)!)));
  const providerAdjustments = planProviderAdjustments(remittance.providerAdjustments);
  const totals = totalsOf(remittance, claims);
  const exceptions = checkExceptions(balanceProblems, claims, providerAdjustments);
  const waiting = claims.some((claim) => !claim.posts && !claim.settled && claim.kind !== "not-for-posting");
  const isBlocked = exceptions.some((exception) => exception.holds);
  const status = isBlocked ? "blocked" : waiting ? "exceptions" : "ready";
  return {
    status,
    claims: isBlocked ? claims.map((claim) => ({ ...claim, posts: false })) : claims,
    providerAdjustments,
    exceptions,
    balanceProblems,
    totals,
  };
}

function makePlanner(
  facts: PostingFacts,
  balanceProblems: readonly BalanceProblem[],
): (claimIndex: number) => PlannedClaim {
  const index = indexClaims(facts.candidates);
  const open = new Map<string, PartyBalances>();
  const { payer } = facts.remittance;
  const identifiers = [payer.id, facts.remittance.payment.originatorId].filter((id) => id !== undefined);
  const remittancePayer: RemittancePayer = { payerId: facts.payerId, name: payer.name, identifiers };
  const problemsByClaim = Map.groupBy(balanceProblems, (problem) => problem.claimIndex);
  return (claimIndex) => {
    const unbalanced = (problemsByClaim.get(claimIndex) ?? []).map(outOfBalance);
    const planned = planClaim(facts, claimIndex, index, remittancePayer, open, unbalanced);
    // What posts changes what later claims of the same check find open.
    if (planned.posts) for (const line of planned.lines) open.set(line.lineId, line.openAfter);
    return planned;
  };
}

function planClaim(
  facts: PostingFacts,
  claimIndex: number,
  index: ClaimIndex,
  payer: RemittancePayer,
  open: ReadonlyMap<string, PartyBalances>,
  unbalanced: readonly PlanException[],
): PlannedClaim {
  const claim = facts.remittance.claims[claimIndex]!;
  const base = describeClaim(claim, claimIndex, facts.settled?.has(claimIndex) ?? false);
  const match = matchClaim(claim, payer, index, facts.chosenClaims?.get(claimIndex), facts.notMeant?.get(claimIndex));
  const early = [...unbalanced, ...(facts.setAside?.has(claimIndex) ? [setAside(claim)] : [])];
  if (!match.matched) return base.settled ? base : withExceptions(base, [...early, match.exception]);
  const { claim: ours, by } = match;
  const identity = { claimId: ours.claimId, claimNumber: ours.claimNumber, patientId: ours.patientId, by };
  const answering = whichCoverage(ours, payer, claim.statusCode);
  if (base.settled || base.kind === "not-for-posting") {
    return withExceptions({ ...base, match: identity }, base.settled ? [] : [...early, notForPosting(claim)]);
  }
  if (answering === undefined) return withExceptions({ ...base, match: identity }, [...early, whichPayer(claim)]);
  const { rank } = answering.coverage;
  const openOf = (line: { lineId: string; open: PartyBalances }) => open.get(line.lineId) ?? line.open;
  const takesBack = claim.statusCode === "22" ? answerTakenBack(ours.standing ?? [], rank, claim) : undefined;
  const overpaymentCause = facts.overpaymentCauses?.get(claimIndex);
  const { policy, onDate } = facts;
  const context = { claim, ours, rank, policy, onDate, openOf, takesBack, overpaymentCause };
  const { lines, exceptions } = planClaimLines(context, match.lines);
  const unposted = takesBackTooOften(facts, claim, answering.coverage.answered) ? [nothingToTakeBack(claim)] : [];
  const bySequence = answering.bySequenceOnly ? [payerBySequence(claim, rank)] : [];
  const refused = claim.statusCode === "4" ? [notRecognised(claim)] : [];
  const all = [...early, ...match.lines.exceptions, ...unposted, ...bySequence, ...refused, ...exceptions];
  const pair = takesBack
    ? { relation: "takes-back" as const, answerId: takesBack.answerId }
    : answering.coverage.openReversalId !== undefined && claim.statusCode !== "22"
      ? { relation: "corrects" as const, answerId: answering.coverage.openReversalId }
      : undefined;
  const named = overpaymentCause === undefined ? {} : { overpaymentCause };
  return withExceptions({ ...base, ...named, ...(pair ? { pair } : {}), match: { ...identity, rank }, lines }, all);
}

/**
 * Whether this remittance takes back more answers of a claim than it can: the one that stands in the ledger, and those
 * of its own that it corrects afterwards. The last answer of the file is the one that shall stand.
 */
function takesBackTooOften(facts: PostingFacts, claim: Claim, isAnswered: boolean): boolean {
  if (claim.statusCode !== "22") return false;
  const ofClaim = facts.remittance.claims.filter(
    (other, index) => other.claimNumber === claim.claimNumber && !facts.settled?.has(index),
  );
  const reversals = ofClaim.filter((other) => other.statusCode === "22").length;
  const answers = ofClaim.length - reversals;
  return reversals > (isAnswered ? 1 : 0) + Math.max(0, answers - 1);
}

/** Posts unless something holds it. A claim that is not for posting never posts. */
function withExceptions(claim: PlannedClaim, exceptions: PlanException[]): PlannedClaim {
  const holds = exceptions.some((exception) => exception.holds);
  const posts = !holds && !claim.settled && claim.kind !== "not-for-posting" && claim.match !== undefined;
  return { ...claim, exceptions, posts };
}

function describeClaim(claim: Claim, claimIndex: number, settled: boolean): PlannedClaim {
  const { segmentNumber, claimNumber, statusCode, payerControlNumber, chargeCents, paidCents } = claim;
  const kind = statusCode === "22" ? "reversal" : ["23", "25"].includes(statusCode) ? "not-for-posting" : "answer";
  const forwarded = forwardedTo(claim);
  return {
    claimIndex,
    segmentNumber,
    claimNumber,
    statusCode,
    payerControlNumber,
    chargeCents,
    paidCents,
    kind,
    posts: false,
    settled,
    ...(forwarded === undefined ? {} : { forwardedTo: forwarded }),
    lines: [],
    claimAdjustments: claim.adjustments.map(({ group, carc, amountCents, quantity }) => ({
      group,
      carc,
      amountCents,
      ...(quantity === undefined ? {} : { quantity }),
    })),
    ...outpatientAnswerOf(claim),
    ...inpatientAnswerOf(claim),
    remarkCodes: [...claim.remarkCodes],
    exceptions: [],
  };
}

/** A reversal and the answers that correct it post together or wait together (rules, lesson 7). */
function holdPairs(claims: readonly PlannedClaim[]): PlannedClaim[] {
  const waiting = (claim: PlannedClaim) => !claim.posts && !claim.settled && claim.kind !== "not-for-posting";
  const byClaimId = Map.groupBy(claims, (claim) => claim.match?.claimId);
  const heldIds = new Set<string>();
  for (const [claimId, group] of byClaimId) {
    const isPair = group.length > 1 && group.some((claim) => claim.kind === "reversal");
    if (claimId !== undefined && isPair && group.some(waiting)) heldIds.add(claimId);
  }
  return claims.map((claim) => {
    if (!claim.posts || claim.match === undefined || !heldIds.has(claim.match.claimId)) return claim;
    const message =
      "This remittance both takes back and answers this claim again, and one of the two is held. They post together: settle the other one first.";
    const held: PlanException = {
      code: "held-with-its-pair",
      holds: true,
      segmentNumber: claim.segmentNumber,
      message,
    };
    return { ...claim, posts: false, exceptions: [...claim.exceptions, held] };
  });
}

/** Within one remittance an answer corrects the reversal of the same claim and rank, each of them once. */
function linkPairs(claims: readonly PlannedClaim[]): PlannedClaim[] {
  const free = claims.filter((claim) => claim.kind === "reversal" && claim.match?.rank !== undefined);
  if (free.length === 0) return [...claims];
  return claims.map((claim) => {
    if (claim.kind !== "answer" || claim.match?.rank === undefined || claim.settled) return claim;
    const { claimId, rank } = claim.match;
    const index = free.findIndex((other) => other.match?.claimId === claimId && other.match.rank === rank);
    if (index < 0) return claim;
    const [reversal] = free.splice(index, 1);
    return { ...claim, pair: { relation: "corrects", claimIndex: reversal!.claimIndex } };
  });
}

function checkExceptions(
  balanceProblems: readonly BalanceProblem[],
  claims: readonly PlannedClaim[],
  providerAdjustments: PostingPlan["providerAdjustments"],
): PlanException[] {
  // A claim that does not add up makes the whole file doubtful: nothing of it posts, whichever level it is found at.
  const exceptions = balanceProblems.map(outOfBalance);
  const heldCents = sumCents(
    claims.filter((claim) => !claim.posts && !claim.settled && claim.paidCents < 0).map((claim) => claim.paidCents),
  );
  if (heldCents < 0) {
    const message = `Reversals of ${formatDollars(heldCents)} are held. Until they are settled this money stands as the payer's, under its own numbers, so that the other claims can post.`;
    exceptions.push({ code: "held-reversal", holds: false, amountCents: heldCents, message });
  }
  for (const { review, reason, label, reference, amountCents, segmentNumber } of providerAdjustments) {
    if (!review) continue;
    const message = `Provider-level adjustment ${reason} (${label}) of ${formatDollars(amountCents)}, reference ${reference}, is booked but means different things by payer. Read the payer's letter and settle it.`;
    const place = segmentNumber === undefined ? {} : { segmentNumber };
    exceptions.push({ code: "review-provider-adjustment", holds: false, amountCents, message, ...place });
  }
  return exceptions;
}

function outOfBalance(problem: BalanceProblem): PlanException {
  const place = problem.segmentNumber === undefined ? {} : { segmentNumber: problem.segmentNumber };
  const message = `${problem.message} Nothing is forced to fit: ask the payer for a corrected remittance.`;
  return { code: "out-of-balance", holds: true, amountCents: problem.differenceCents, message, ...place };
}

const at = (claim: Claim) => ({ amountCents: claim.paidCents, segmentNumber: claim.segmentNumber });

function setAside(claim: Claim): PlanException {
  const message = "You set this claim aside. Its money stays unapplied on the check.";
  return { code: "set-aside", holds: true, ...at(claim), message };
}

function whichPayer(claim: Claim): PlanException {
  const message =
    "The claim was found, but not which of its coverages this payer is. Check the payer of this remittance and the claim's coverages.";
  return { code: "which-payer", holds: true, ...at(claim), message };
}

function payerBySequence(claim: Claim, rank: string): PlanException {
  const message = `The payer's name and number are new. It is taken for the ${rank} payer, the only one that was billed and has not answered.`;
  return { code: "payer-by-sequence", holds: false, ...at(claim), message };
}

function nothingToTakeBack(claim: Claim): PlanException {
  const message =
    "The payer takes back an answer that does not stand in this ledger: it was taken back before, or never posted. Post the answer first, or set this one aside and ask the payer.";
  return { code: "nothing-to-take-back", holds: true, ...at(claim), message };
}

function notRecognised(claim: Claim): PlanException {
  const message =
    "The payer did not recognise the patient. Nothing is written off: check member number and eligibility, then send the claim again.";
  return { code: "not-recognised", holds: false, ...at(claim), message };
}

function notForPosting(claim: Claim): PlanException {
  if (claim.statusCode === "25") {
    const message = "This is what the payer would pay, not a payment. It is never posted.";
    return { code: "predetermination", holds: false, ...at(claim), message };
  }
  const message =
    "The payer says that the claim is not its own and has sent it on. Find out who should have been billed.";
  return { code: "not-our-claim", holds: false, ...at(claim), message };
}
