import { type Cents, cents, negateCents, subtractCents, ZERO_CENTS } from "../../money/cents.ts";
import { formatDollars } from "../../money/money-text.ts";
import type { BusinessCheck, CheckContext, TakePlacement } from "../business-checks.ts";
import { type Finding, problemAt } from "../guide/report.ts";
import { centsAt } from "../x12/decimal.ts";
import { element, isSent, type Segment, type SegmentPlace } from "../x12/segment.ts";

/** What a CLP or SVC says, read while it is at hand: of a large file no segment is kept. */
type Paid = {
  readonly place: SegmentPlace;
  readonly charge: Cents;
  readonly paid: Cents;
  /** What was paid, as it was sent. */
  readonly paidText: string;
  adjustments: Cents;
};
type PaidClaim = Paid & {
  readonly chargeText: string;
  /** CLP05. */
  readonly share: Cents;
  readonly shareText: string;
  lines: Cents;
  lineCount: number;
  patientShare: Cents;
};
type State = {
  bpr: Segment | undefined;
  claim: PaidClaim | undefined;
  line: Paid | undefined;
  claimsPaid: Cents;
  providerAdjustments: Cents;
};

/**
 * Balances a remittance at its three levels: line charge less its CAS is what was paid; claim charge less the CAS of
 * the claim and of its lines is what was paid; claims less PLB are the check. AMT takes no part (X12 RFI 2601).
 */
export function checkRemittanceBalance({ report }: CheckContext): BusinessCheck {
  const zero = ZERO_CENTS;
  const state: State = {
    bpr: undefined,
    claim: undefined,
    line: undefined,
    claimsPaid: zero,
    providerAdjustments: zero,
  };
  const say: Say = (segment, loopId, finding) => report(problemAt({ segment, loopId }, finding));
  const takePayment: TakePlacement = ({ segment }) => {
    state.bpr = segment.kept();
    checkMethod(segment, say);
  };
  const takeClaim: TakePlacement = ({ segment }) => {
    const claim = readClaim(segment);
    state.claim = claim;
    state.claimsPaid = cents(state.claimsPaid + claim.paid);
  };
  const takeLine: TakePlacement = ({ segment }) => {
    const { number, id } = segment;
    const [charge, paid] = [money(segment, 2), money(segment, 3)];
    state.line = { place: { number, id }, charge, paid, paidText: amountText(segment, 3), adjustments: zero };
    if (!state.claim) return;
    state.claim.lines = cents(state.claim.lines + charge);
    state.claim.lineCount += 1;
  };
  const takeReasons: TakePlacement = ({ segment, loop }) => takeAdjustments(state, segment, loop.def.id === "2110");
  const takeProviderAmounts: TakePlacement = ({ segment }) => {
    for (let position = 4; position <= 14; position += 2) {
      state.providerAdjustments = cents(state.providerAdjustments + money(segment, position));
    }
  };
  return {
    on: { BPR: takePayment, CLP: takeClaim, SVC: takeLine, CAS: takeReasons, PLB: takeProviderAmounts },
    closeLoop: (loop) => {
      if (loop.def.id === "2110") finishLine(state, say);
      else if (loop.def.id === "2100") finishClaim(state, say);
      else if (loop.def.id === "ST") finishCheck(state, say);
    },
  };
}

type Say = (segment: SegmentPlace, loopId: string, finding: Finding) => void;

function readClaim(clp: Segment): PaidClaim {
  const { number, id } = clp;
  return {
    place: { number, id },
    charge: money(clp, 3),
    chargeText: amountText(clp, 3),
    paid: money(clp, 4),
    paidText: amountText(clp, 4),
    share: money(clp, 5),
    shareText: amountText(clp, 5),
    adjustments: ZERO_CENTS,
    lines: ZERO_CENTS,
    lineCount: 0,
    patientShare: ZERO_CENTS,
  };
}

function money(segment: Segment, position: number): Cents {
  // An amount that cannot be read is reported by the guide's own check.
  return centsAt(segment, position) ?? ZERO_CENTS;
}

/** Cut out as it stands: amounts are too many to be remembered as codes are. */
function amountText(segment: Segment, position: number): string {
  return isSent(segment, position) ? segment.text.slice(segment.from(position), segment.to(position)) : "";
}

function takeAdjustments(state: State, segment: Segment, onLine: boolean): void {
  let sum = 0;
  for (let position = 3; position <= segment.last; position += 3) sum += money(segment, position);
  if (state.claim) {
    state.claim.adjustments = cents(state.claim.adjustments + sum);
    if (element(segment, 1) === "PR") state.claim.patientShare = cents(state.claim.patientShare + sum);
  }
  if (onLine && state.line) state.line.adjustments = cents(state.line.adjustments + sum);
}

function finishLine(state: State, say: Say): void {
  if (!state.line) return;
  const { place, charge, paid, paidText, adjustments } = state.line;
  state.line = undefined;
  const difference = charge - adjustments - paid;
  if (difference === 0) return;
  const message = `The line does not balance: its charge of ${formatDollars(charge)} less adjustments of ${formatDollars(adjustments)} differs by ${formatDollars(cents(difference))} from the ${formatDollars(paid)} paid.`;
  say(place, "2110", { code: "balance-line", element: "SVC03", value: paidText, message });
}

function finishClaim(state: State, say: Say): void {
  if (!state.claim) return;
  const { place, charge, chargeText, paid, paidText, adjustments, lines, lineCount } = state.claim;
  const { share, shareText, patientShare } = state.claim;
  state.claim = undefined;
  const difference = charge - adjustments - paid;
  if (difference !== 0) {
    const message = `The claim does not balance: its charge of ${formatDollars(charge)} less all adjustments of ${formatDollars(adjustments)} differs by ${formatDollars(cents(difference))} from the ${formatDollars(paid)} paid.`;
    say(place, "2100", { code: "balance-claim", element: "CLP04", value: paidText, message });
  }
  if (lineCount > 0 && lines !== charge) {
    const message = `The claim's charge is ${formatDollars(charge)}, its lines add up to ${formatDollars(lines)}. The payer may have split the claim.`;
    say(place, "2100", { severity: "warning", code: "claim-total", element: "CLP03", value: chargeText, message });
  }
  if (shareText !== "" && share !== patientShare) {
    const message = `The claim says that the patient owes ${formatDollars(share)}; its PR adjustments add up to ${formatDollars(patientShare)}.`;
    say(place, "2100", { severity: "warning", code: "patient-share", element: "CLP05", value: shareText, message });
  }
}

function finishCheck(state: State, say: Say): void {
  const { bpr } = state;
  if (!bpr) return;
  const stated = money(bpr, 2);
  const check = element(bpr, 3) === "D" && stated > 0 ? negateCents(stated) : stated;
  const expected = subtractCents(state.claimsPaid, state.providerAdjustments);
  if (expected === check) return;
  const message = `The check does not balance: claims paid ${formatDollars(state.claimsPaid)} less provider-level adjustments ${formatDollars(state.providerAdjustments)} give ${formatDollars(expected)}, the check says ${formatDollars(check)}: a difference of ${formatDollars(subtractCents(expected, check))}.`;
  say(bpr, "ST", {
    code: "balance-check",
    element: "BPR02",
    value: element(bpr, 2),
    message,
    fix: "Ask the payer for a corrected file. Do not post this one.",
  });
}

function checkMethod(bpr: Segment, say: Say): void {
  if (element(bpr, 4) !== "NON" || money(bpr, 2) === 0) return;
  const message = "The remittance says that nothing was paid (NON) but names an amount.";
  say(bpr, "ST", { severity: "warning", code: "payment-method", element: "BPR04", value: "NON", message });
}
