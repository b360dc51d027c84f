import { type Cents, cents, negateCents, subtractCents } from "../../money/cents.ts";
import { formatDollars } from "../../money/money-text.ts";
import type { BusinessCheck, CheckContext, TakePlacement } from "../business-checks.ts";
import { type Finding, problemAt } from "../guide/report.ts";
import { centsAt } from "../x12/decimal.ts";
import { element, type Segment } from "../x12/segment.ts";

type Paid = { readonly segment: Segment; adjustments: Cents };
type State = {
  bpr: Segment | undefined;
  claim: (Paid & { lines: Cents; lineCount: number; patientShare: Cents }) | undefined;
  line: Paid | undefined;
  claimsPaid: Cents;
  providerAdjustments: Cents;
};

/**
 * Balances a remittance at its three levels: line charge less its CAS is what was paid; claim charge less the CAS of
 * the claim and of its lines is what was paid; claims less PLB are the check. AMT takes no part (X12 RFI 2601).
 */
export function checkRemittanceBalance({ report }: CheckContext): BusinessCheck {
  const zero = cents(0);
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
    state.claim = { segment: segment.kept(), adjustments: zero, lines: zero, lineCount: 0, patientShare: zero };
    state.claimsPaid = cents(state.claimsPaid + money(segment, 4));
  };
  const takeLine: TakePlacement = ({ segment }) => {
    state.line = { segment: segment.kept(), adjustments: zero };
    if (!state.claim) return;
    state.claim.lines = cents(state.claim.lines + money(segment, 2));
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

type Say = (segment: Segment, loopId: string, finding: Finding) => void;

function money(segment: Segment, position: number): Cents {
  // An amount that cannot be read is reported by the guide's own check.
  return centsAt(segment, position) ?? cents(0);
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
  const { segment, adjustments } = state.line;
  state.line = undefined;
  const difference = subtractCents(money(segment, 2), adjustments, money(segment, 3));
  if (difference === 0) return;
  const message = `The line does not balance: its charge of ${formatDollars(money(segment, 2))} less adjustments of ${formatDollars(adjustments)} differs by ${formatDollars(difference)} from the ${formatDollars(money(segment, 3))} paid.`;
  say(segment, "2110", { code: "balance-line", element: "SVC03", value: element(segment, 3), message });
}

function finishClaim(state: State, say: Say): void {
  if (!state.claim) return;
  const { segment, adjustments, lines, lineCount, patientShare } = state.claim;
  state.claim = undefined;
  const charge = money(segment, 3);
  const difference = subtractCents(charge, adjustments, money(segment, 4));
  if (difference !== 0) {
    const message = `The claim does not balance: its charge of ${formatDollars(charge)} less all adjustments of ${formatDollars(adjustments)} differs by ${formatDollars(difference)} from the ${formatDollars(money(segment, 4))} paid.`;
    say(segment, "2100", { code: "balance-claim", element: "CLP04", value: element(segment, 4), message });
  }
  if (lineCount > 0 && lines !== charge) {
    const message = `The claim's charge is ${formatDollars(charge)}, its lines add up to ${formatDollars(lines)}. The payer may have split the claim.`;
    say(segment, "2100", {
      severity: "warning",
      code: "claim-total",
      element: "CLP03",
      value: element(segment, 3),
      message,
    });
  }
  if (element(segment, 5) !== "" && money(segment, 5) !== patientShare) {
    const message = `The claim says that the patient owes ${formatDollars(money(segment, 5))}; its PR adjustments add up to ${formatDollars(patientShare)}.`;
    say(segment, "2100", {
      severity: "warning",
      code: "patient-share",
      element: "CLP05",
      value: element(segment, 5),
      message,
    });
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
