import type { Cents } from "../../money/cents.ts";
import type { ClaimReading, CoverageReading, LineReading } from "./claim-reading.ts";
import { priorOf } from "./read-other-coverage.ts";
import { append, readPayerAdjustments } from "./read-parties.ts";
import type { Facts } from "./segment-fields.ts";
import type { WatchedSegment } from "./watched-segment.ts";

/** Takes a segment of loop 2430: what another payer answered to a line. One whose payer is unknown stays unread. */
export function takeLineAnswer(claim: ClaimReading, line: LineReading, segment: WatchedSegment): void {
  if (segment.id === "SVD") startAnswer(claim, line, segment);
  if (!line.answer || !line.answeredBy) return;
  const prior = priorOf(line.answeredBy);
  if (segment.id === "CAS") {
    for (const reason of readPayerAdjustments(segment)) append(line.answer, "adjustments", reason);
  } else if (segment.id === "DTP") {
    segment.accept(1, "573");
    segment.accept(2, "D8");
    const date = segment.day(3);
    prior.adjudicationDate ??= date;
    if (date && date !== prior.adjudicationDate) line.answer.adjudicationDate = date;
  } else if (segment.id === "AMT" && segment.peek(1) === "EAF") {
    segment.text(1);
    line.answer.remainingPatientLiabilityCents = segment.money(2);
  }
}

function startAnswer(claim: ClaimReading, line: LineReading, svd: WatchedSegment): void {
  line.answer = undefined;
  line.answeredBy = claim.others.find((coverage) => coverage.payer.payerId === svd.peekWhole(1));
  if (!line.answeredBy) return;
  svd.text(1);
  const list = svd.part(3, 1);
  const bundled = svd.text(6);
  const description = svd.part(3, 7);
  line.answer = {
    lineNumber: line.facts.lineNumber,
    paidCents: svd.money(2),
    paidUnits: svd.text(5),
    procedureCode: svd.part(3, 2),
    modifiers: svd.parts(3, 3, 6),
    ...(list === "" || list === "HC" ? {} : { procedureList: list }),
    ...(description === "" ? {} : { description }),
    ...svd.where("revenueCode", 4),
    ...(bundled === "" ? {} : { bundledIntoLine: Number(bundled) }),
    adjustments: [],
  };
  priorOf(line.answeredBy).lines.push(line.answer);
}

/**
 * The patient's liability told on the lines is the claim's where it is just what the PR reasons say, as most payers
 * send it; otherwise each line keeps its own.
 */
export function gatherLiability(coverage: CoverageReading): void {
  const { prior } = coverage;
  if (!prior || prior.lines.length === 0 || prior.remainingPatientLiabilityCents !== undefined) return;
  if (!prior.lines.every((line) => line.remainingPatientLiabilityCents === shareOf(line))) return;
  // Plain addition: a sum that is no amount is refused by the claim's schema and must not throw here.
  let total = 0;
  for (const line of prior.lines) {
    total += Number(line.remainingPatientLiabilityCents);
    delete line.remainingPatientLiabilityCents;
  }
  prior.remainingPatientLiabilityCents = total as Cents;
}

function shareOf(line: Facts): number {
  let total = 0;
  for (const reason of line.adjustments as Facts[]) if (reason.group === "PR") total += Number(reason.amountCents);
  return total;
}
