import { type Cents, cents } from "../money/cents.ts";
import { formatDollars } from "../money/money-text.ts";
import type { LedgerClaim, LedgerLine } from "./ledger-claim.ts";
import type { PlanException } from "./posting-plan.ts";
import type { RemittanceFacts } from "./remittance-facts.ts";

type Claim = RemittanceFacts["claims"][number];
type Line = Claim["lines"][number];

/** Our line for each line of the payer's claim, in the payer's order; a line that the payer split appears twice. */
export interface LineMatches {
  pairs: { theirs: Line; ours: LedgerLine }[];
  exceptions: PlanException[];
}

/**
 * Finds our line for each of the payer's: by line control number, else by code (as submitted), date and charge, else by
 * code and date; of revenue lines alike, by revenue code too, which also stands where there is no procedure (NU). What is not on our claim is an exception and never becomes a charge.
 */
export function matchLines(claim: Claim, claimOfOurs: LedgerClaim): LineMatches {
  const isReversal = claim.statusCode === "22";
  const ours = isReversal
    ? claimOfOurs
    : { ...claimOfOurs, lines: claimOfOurs.lines.filter((line) => line.removed !== true) };
  const pairs: LineMatches["pairs"] = [];
  const exceptions: PlanException[] = [];
  for (const theirs of claim.lines) {
    const taken = new Set(pairs.map((pair) => pair.ours.lineId));
    const free = findLines(theirs, ours, taken);
    // A line that the payer split comes again: its parts must add up to our charge, which checkCharges proves.
    const candidates = free.length > 0 ? free : findLines(theirs, ours, new Set());
    const alike = candidates.length > 1 && repeatsAlike(theirs, claim);
    if (candidates.length === 1 || alike) pairs.push({ theirs, ours: candidates[0]! });
    else exceptions.push(candidates.length === 0 ? unknownLine(theirs) : ambiguousLine(theirs));
  }
  if (exceptions.length === 0) exceptions.push(...checkCharges(pairs, isReversal), ...notAnswered(claim, pairs, ours));
  return { pairs, exceptions };
}

function findLines(theirs: Line, ours: LedgerClaim, taken: ReadonlySet<string>): LedgerLine[] {
  const number = theirs.lineControlNumber?.trim().toUpperCase();
  const byNumber = ours.lines.filter((line) => line.controlNumber.toUpperCase() === number);
  if (byNumber.length > 0) return byNumber;
  const codes = [theirs.submitted?.code, theirs.procedureCode].filter((code) => code !== undefined);
  const chargeCents = Math.abs(theirs.chargeCents);
  for (const code of codes) {
    const sameService = ours.lines.filter(
      (line) =>
        !taken.has(line.lineId) &&
        [line.procedureCode.toUpperCase(), line.revenueCode].includes(code.toUpperCase()) &&
        (theirs.fromDate === undefined || theirs.fromDate === line.serviceDate),
    );
    const exact = sameService.filter((line) => line.chargeCents === chargeCents);
    const modifiers = modifiersOf(theirs);
    const sameModifiers = exact.filter((line) => [...line.modifiers].sort().join() === modifiers);
    const best = [sameModifiers, exact, sameService].find((lines) => lines.length > 0);
    if (best) return byRevenueCode(best, theirs);
  }
  return [];
}

/** Of lines alike, those under the revenue code that the payer names (SVC04), where it names one of theirs. */
function byRevenueCode(lines: LedgerLine[], { revenueCode }: Line): LedgerLine[] {
  const same = lines.filter((line) => line.revenueCode !== undefined && line.revenueCode === revenueCode);
  return same.length > 0 ? same : lines;
}

const modifiersOf = (line: Line) => [...(line.submitted?.modifiers ?? line.modifiers)].sort().join();

/** Whether the lines that cannot be told apart were answered alike: then it does not matter which answer goes where. */
function repeatsAlike(theirs: Line, claim: Claim): boolean {
  const answerOf = (line: Line) =>
    JSON.stringify([
      line.paidCents,
      line.chargeCents,
      line.adjustments.map((one) => [one.group, one.carc, one.amountCents]),
    ]);
  return claim.lines
    .filter((line) => line.procedureCode === theirs.procedureCode && line.fromDate === theirs.fromDate)
    .every((line) => modifiersOf(line) !== modifiersOf(theirs) || answerOf(line) === answerOf(theirs));
}

function unknownLine(theirs: Line): PlanException {
  return {
    code: "unknown-line",
    holds: true,
    amountCents: theirs.paidCents,
    segmentNumber: theirs.segmentNumber,
    message: `The payer answered a line (${theirs.procedureCode}, ${formatDollars(theirs.chargeCents)}) that is not on our claim. It is never added as a charge: match the claim by hand or ask the payer.`,
  };
}

function ambiguousLine(theirs: Line): PlanException {
  return {
    code: "ambiguous-line",
    holds: true,
    amountCents: theirs.paidCents,
    segmentNumber: theirs.segmentNumber,
    message: `Several lines of our claim are ${theirs.procedureCode} on that day, and the payer answered them differently without line numbers. Post this claim by hand.`,
  };
}

/**
 * The payer's lines for one of ours must add up to its charge; a split line adds up over its parts. A reversal may take
 * back the answer to what the line charged before it was corrected.
 */
function checkCharges(pairs: LineMatches["pairs"], isReversal: boolean): PlanException[] {
  const charged = new Map<LedgerLine, { totalCents: Cents; theirs: Line }>();
  for (const { theirs, ours } of pairs) {
    const before = charged.get(ours)?.totalCents ?? 0;
    charged.set(ours, { totalCents: cents(before + Math.abs(theirs.chargeCents)), theirs });
  }
  return [...charged]
    .filter(([ours, { totalCents }]) => totalCents !== ours.chargeCents)
    .filter(([ours, { totalCents }]) => !isReversal || ours.formerChargesCents?.includes(totalCents) !== true)
    .map(([ours, { totalCents, theirs }]) => ({
      code: "charge-differs" as const,
      holds: true,
      amountCents: cents(totalCents - ours.chargeCents),
      segmentNumber: theirs.segmentNumber,
      message: `The payer read a charge of ${formatDollars(totalCents)} for line ${ours.lineNumber}; ours is ${formatDollars(ours.chargeCents)}. Compare the two claims, then post it by hand.`,
    }));
}

function notAnswered(claim: Claim, pairs: LineMatches["pairs"], ours: LedgerClaim): PlanException[] {
  if (claim.lines.length === 0) return [];
  const answered = new Set(pairs.map((pair) => pair.ours.lineId));
  const missing = ours.lines.filter((line) => !answered.has(line.lineId));
  if (missing.length === 0) return [];
  const numbers = missing.map((line) => line.lineNumber).join(", ");
  return [
    {
      code: "line-not-answered",
      holds: false,
      segmentNumber: claim.segmentNumber,
      message: `The payer has not answered line ${numbers} of our claim here. It keeps waiting on the payer.`,
    },
  ];
}
