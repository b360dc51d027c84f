import { type Cents, cents, subtractCents, sumCents } from "../../money/cents.ts";
import { formatDollars } from "../../money/money-text.ts";
import type { CheckContext, TransactionChecks } from "../business-checks.ts";
import { type Finding, problemAt } from "../guide/report.ts";
import { enclosingLoop, type LoopInstance, type Placement } from "../guide/walk.ts";
import { centsFromDecimal } from "../x12/decimal.ts";
import { element, type Segment } from "../x12/segment.ts";

type OtherPayer = { readonly sbr: Segment; id: string; paid: Cents | undefined; adjustments: Cents };
type Answer = {
  readonly svd: Segment;
  readonly line: LoopInstance;
  readonly payerId: string;
  readonly paid: Cents;
  adjustments: Cents;
};
type Line = { readonly loop: LoopInstance; charge: Cents };
type State = {
  readonly loop: LoopInstance;
  readonly clm: Segment;
  readonly rank: string;
  payers: OtherPayer[];
  lines: Line[];
  answers: Answer[];
};

/**
 * Checks what other payers answered (loops 2320 and 2430) by the two equations of coordination of benefits (X12 RFI
 * 1115, 1294): charge = paid + adjustments; and payment = payments of the lines less the claim's adjustments.
 */
export function checkOtherPayers({ report }: CheckContext): TransactionChecks {
  let state: State | undefined;
  let destinationRank = "";
  const say: Say = (segment, loopId, finding) => report(problemAt({ segment, loopId }, finding));
  return {
    place: (placement) => {
      const { segment, loop } = placement;
      if (segment.id === "SBR" && loop.def.id === "2000B") destinationRank = element(segment, 1);
      else if (segment.id === "CLM" && loop.def.id === "2300") {
        state = { loop, clm: segment, rank: destinationRank, payers: [], lines: [], answers: [] };
      } else if (state && enclosingLoop(loop, "2300") === state.loop) takeSegment(state, placement);
    },
    closeLoop: (loop) => {
      if (state?.loop !== loop) return;
      finishClaim(state, say);
      state = undefined;
    },
  };
}

type Say = (segment: Segment, loopId: string, finding: Finding) => void;

function takeSegment(state: State, { segment, loop }: Placement): void {
  const payer = state.payers.at(-1);
  const answer = state.answers.at(-1);
  switch (`${loop.def.id} ${segment.id}`) {
    case "2320 SBR":
      state.payers.push({ sbr: segment, id: "", paid: undefined, adjustments: cents(0) });
      return;
    case "2320 CAS":
      if (payer) payer.adjustments = sumCents([payer.adjustments, adjustmentsOf(segment)]);
      return;
    case "2320 AMT":
      if (payer && element(segment, 1) === "D") payer.paid = centsFromDecimal(element(segment, 2));
      return;
    case "2330B NM1":
      if (payer) payer.id = element(segment, 9);
      return;
    case "2400 SV1":
      state.lines.push({ loop, charge: centsFromDecimal(element(segment, 2)) ?? cents(0) });
      return;
    case "2430 SVD": {
      const line = enclosingLoop(loop, "2400");
      const paid = centsFromDecimal(element(segment, 2)) ?? cents(0);
      if (line) state.answers.push({ svd: segment, line, payerId: element(segment, 1), paid, adjustments: cents(0) });
      return;
    }
    case "2430 CAS":
      if (answer) answer.adjustments = sumCents([answer.adjustments, adjustmentsOf(segment)]);
  }
}

/** The sum of a CAS segment's amounts: CAS03, 06, 09, 12, 15, 18. */
export function adjustmentsOf(segment: Segment): Cents {
  const amounts: Cents[] = [];
  for (let position = 3; position < segment.elements.length; position += 3) {
    amounts.push(centsFromDecimal(element(segment, position)) ?? cents(0));
  }
  return sumCents(amounts);
}

function finishClaim(state: State, say: Say): void {
  checkRanks(state, say);
  const ids = state.payers.map((payer) => payer.id);
  for (const answer of state.answers) {
    if (ids.includes(answer.payerId)) continue;
    const message = "The line was answered by a payer that is none of the claim's other payers (2330B NM109).";
    say(answer.svd, "2430", { code: "cob-payer-unknown", element: "SVD01", value: answer.payerId, message });
  }
  const charge = centsFromDecimal(element(state.clm, 2));
  for (const payer of state.payers) {
    // Two payers of one id cannot be told apart on the lines: nothing certain can be said about them.
    if (payer.paid === undefined || charge === undefined || ids.filter((id) => id === payer.id).length > 1) continue;
    checkBalance(state, payer, payer.paid, charge, say);
  }
}

function checkBalance(state: State, payer: OtherPayer, paid: Cents, charge: Cents, say: Say): void {
  const answers = state.answers.filter((answer) => answer.payerId === payer.id);
  const onLines = sumCents(answers.map((answer) => answer.adjustments));
  const unexplained = subtractCents(charge, paid, payer.adjustments, onLines);
  if (unexplained !== 0) {
    const message = `What another payer paid and adjusted leaves ${formatDollars(unexplained)} of the charge of ${formatDollars(charge)} unexplained.`;
    say(payer.sbr, "2320", { code: "cob-claim-balance", element: "AMT02", message });
  }
  if (answers.length === 0) return;
  const difference = subtractCents(
    paid,
    subtractCents(sumCents(answers.map((answer) => answer.paid)), payer.adjustments),
  );
  if (difference !== 0) {
    const message = `What another payer paid differs by ${formatDollars(difference)} from its payments of the lines less its adjustments of the claim.`;
    say(payer.sbr, "2320", { code: "cob-payment-balance", element: "AMT02", message });
  }
  for (const line of state.lines) {
    const [answer, ...more] = answers.filter((one) => one.line === line.loop);
    if (!answer || more.length > 0) continue;
    const left = subtractCents(line.charge, answer.paid, answer.adjustments);
    if (left === 0) continue;
    const message = `What another payer paid and adjusted on this line leaves ${formatDollars(left)} of its charge unexplained.`;
    say(answer.svd, "2430", { code: "cob-line-balance", element: "SVD02", value: element(answer.svd, 2), message });
  }
}

function checkRanks(state: State, say: Say): void {
  const seen = new Set([state.rank]);
  for (const { sbr } of state.payers) {
    const rank = element(sbr, 1);
    if (rank !== "U" && rank !== "" && seen.has(rank)) {
      const message = "Two coverages of this claim have the same rank (SBR01).";
      say(sbr, "2320", { code: "coverage-rank-repeated", element: "SBR01", value: rank, message });
    }
    seen.add(rank);
  }
}
