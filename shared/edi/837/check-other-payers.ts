import { type Cents, subtractCents, sumCents } from "../../money/cents.ts";
import { formatDollars } from "../../money/money-text.ts";
import type { BusinessCheck, CheckContext } from "../business-checks.ts";
import type { FindingCode } from "../finding-codes.ts";
import { type Finding, problemAt } from "../guide/report.ts";
import { enclosingLoop, type Placement } from "../guide/walk.ts";
import { centsFromDecimal } from "../x12/decimal.ts";
import { element, type Segment } from "../x12/segment.ts";
import { type LineAnswer, type OtherPayer, type OtherPayerFacts, takeOtherPayerSegment } from "./other-payer-facts.ts";

/**
 * Checks what other payers answered (loops 2320 and 2430) by the two equations of coordination of benefits (X12 RFI
 * 1115, 1294): charge = paid + adjustments; and payment = payments of the lines less the claim's adjustments.
 */
export function checkOtherPayers({ report }: CheckContext): BusinessCheck {
  let facts: OtherPayerFacts | undefined;
  let destinationRank = "";
  const say: Say = (segment, loopId, finding) => report(problemAt({ segment, loopId }, finding));
  const take = (placement: Placement): void => {
    if (facts && enclosingLoop(placement.loop, "2300") === facts.loop) takeOtherPayerSegment(facts, placement);
  };
  const takeCoverage = (placement: Placement): void => {
    if (placement.loop.def.id === "2000B") destinationRank = element(placement.segment, 1);
    else take(placement);
  };
  const begin = ({ segment, loop }: Placement): void => {
    if (loop.def.id !== "2300") return;
    facts = { loop, clm: segment, rank: destinationRank, payers: [], chargeByLine: new Map(), answers: [] };
  };
  return {
    on: { SBR: takeCoverage, CLM: begin, AMT: take, CAS: take, DTP: take, NM1: take, SV1: take, SV2: take, SVD: take },
    closeLoop: (loop) => {
      if (facts?.loop !== loop) return;
      judge(facts, say);
      facts = undefined;
    },
  };
}

type Say = (segment: Segment, loopId: string, finding: Finding) => void;

function judge(facts: OtherPayerFacts, say: Say): void {
  checkRanks(facts, say);
  const payersById = Map.groupBy(facts.payers, (payer) => payer.id);
  const answersById = Map.groupBy(facts.answers, (answer) => answer.payerId);
  for (const { svd, payerId } of facts.answers) {
    if (payersById.has(payerId)) continue;
    const message = "The line was answered by a payer that is none of the claim's other payers (2330B NM109).";
    const fix = "SVD01 must be the id of one of the claim's other payers.";
    say(svd, "2430", { code: "cob-payer-unknown", element: "SVD01", value: payerId, message, fix });
  }
  const charge = centsFromDecimal(element(facts.clm, 2));
  for (const payer of facts.payers) {
    // Two payers of one id cannot be told apart on the lines: nothing certain can be said about them.
    if ((payersById.get(payer.id)?.length ?? 0) > 1) continue;
    const answers = answersById.get(payer.id) ?? [];
    checkAnswerFacts(payer, answers, say);
    if (payer.paid === undefined || charge === undefined) continue;
    checkClaimBalance(payer, payer.paid, charge, answers, say);
    if (answers.length > 0) checkLineBalances(facts, payer, payer.paid, answers, say);
  }
}

/** What belongs to an answer beside its money: its day, and what the patient still owes in one place only. */
function checkAnswerFacts(payer: OtherPayer, answers: readonly LineAnswer[], say: Say): void {
  const warn = (at: Segment, code: FindingCode, place: string, message: string, fix: string): void =>
    say(at, "2320", { severity: "warning", code, element: place, message, fix });
  const answered = payer.paid !== undefined || payer.adjusted;
  if (answered && !payer.dated && answers.length === 0) {
    const message = "Another payer answered this claim, but the day of its answer is missing.";
    const fix = "Add DTP 573 beside the payer (2330B), from its remittance.";
    warn(payer.paidAt ?? payer.sbr, "cob-date-missing", "DTP03", message, fix);
  }
  if (payer.owedAt && answers.some((answer) => answer.owes)) {
    const message = "What the patient still owes (AMT EAF) is sent for the claim and for its lines.";
    const fix = "Send it on the lines where the payer answered by line, else on the claim.";
    warn(payer.owedAt, "cob-owed-twice", "AMT02", message, fix);
  }
  if (!payer.paidAt && (payer.adjusted || answers.length > 0)) {
    const message = "Another payer answered, but what it paid for the claim (AMT D) is missing.";
    warn(payer.sbr, "cob-paid-missing", "AMT02", message, "Add AMT D, also where nothing was paid.");
  }
}

function checkClaimBalance(
  payer: OtherPayer,
  paid: Cents,
  charge: Cents,
  answers: readonly LineAnswer[],
  say: Say,
): void {
  const onLines = sumCents(answers.map((answer) => answer.adjustments));
  const unexplained = subtractCents(charge, paid, payer.adjustments, onLines);
  if (unexplained === 0) return;
  const at = payer.paidAt ?? payer.sbr;
  const message = `What another payer paid and adjusted leaves ${formatDollars(unexplained)} of the charge of ${formatDollars(charge)} unexplained.`;
  // A payment alone is no breakdown that could be out of balance: it is one that was left out.
  const severity = payer.adjusted || answers.length > 0 ? "error" : "warning";
  const fix = "Copy all adjustments from that payer's remittance, on the lines or on the claim.";
  say(at, "2320", { severity, code: "cob-claim-balance", element: "AMT02", value: element(at, 2), message, fix });
}

function checkLineBalances(
  facts: OtherPayerFacts,
  payer: OtherPayer,
  paid: Cents,
  answers: readonly LineAnswer[],
  say: Say,
): void {
  const linesPaid = sumCents(answers.map((answer) => answer.paid));
  const difference = subtractCents(paid, subtractCents(linesPaid, payer.adjustments));
  if (difference !== 0) {
    const at = payer.paidAt ?? payer.sbr;
    const message = `What another payer paid differs by ${formatDollars(difference)} from its payments of the lines less its adjustments of the claim.`;
    const fix = "Compare the payments of the lines with that payer's remittance.";
    say(at, "2320", { code: "cob-payment-balance", element: "AMT02", value: element(at, 2), message, fix });
  }
  for (const [line, [answer, ...more]] of Map.groupBy(answers, (one) => one.line)) {
    const charge = facts.chargeByLine.get(line);
    if (!answer || more.length > 0 || charge === undefined) continue;
    const left = subtractCents(charge, answer.paid, answer.adjustments);
    if (left === 0) continue;
    const { svd } = answer;
    const message = `What another payer paid and adjusted on this line leaves ${formatDollars(left)} of its charge unexplained.`;
    const fix = "Copy the line's payment and adjustments from that payer's remittance.";
    say(svd, "2430", { code: "cob-line-balance", element: "SVD02", value: element(svd, 2), message, fix });
  }
}

function checkRanks(facts: OtherPayerFacts, say: Say): void {
  const seen = new Set([facts.rank]);
  for (const { sbr } of facts.payers) {
    const rank = element(sbr, 1);
    if (rank !== "U" && rank !== "" && seen.has(rank)) {
      const message = "Two coverages of this claim have the same rank (SBR01).";
      const fix = "Primary, secondary and tertiary each occur once in a claim.";
      say(sbr, "2320", { code: "coverage-rank-repeated", element: "SBR01", value: rank, message, fix });
    }
    seen.add(rank);
  }
}
