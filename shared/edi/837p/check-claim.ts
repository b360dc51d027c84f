import { type Cents, cents, subtractCents, sumCents } from "../../money/cents.ts";
import { formatDollars } from "../../money/money-text.ts";
import type { CheckContext, TransactionChecks } from "../business-checks.ts";
import { type Finding, problemAt } from "../guide/report.ts";
import { enclosingLoop, type LoopInstance, type Placement } from "../guide/walk.ts";
import { centsFromDecimal } from "../x12/decimal.ts";
import { component, components, element, type Segment } from "../x12/segment.ts";

type ClaimState = {
  readonly loop: LoopInstance;
  readonly segment: Segment;
  diagnoses: number;
  lines: number;
  /** Undefined once an amount could not be read: then nothing is said about the total. */
  total: Cents | undefined;
  readonly lineControlNumbers: Set<string>;
  readonly references: Set<string>;
  readonly dates: Set<string>;
};

/** Checks a claim as a whole: total, line numbers, pointers, control numbers, what a replacement or an accident needs. */
export function checkClaim({ report }: CheckContext): TransactionChecks {
  const claimNumbers = new Set<string>();
  let claim: ClaimState | undefined;
  const say = (segment: Segment, loopId: string, finding: Finding): void =>
    report(problemAt({ segment, loopId }, finding));
  return {
    place: (placement) => {
      const { segment } = placement;
      if (segment.id === "CLM" && placement.loop.def.id === "2300") {
        claim = startClaim(placement);
        const number = element(segment, 1);
        if (claimNumbers.has(number)) {
          const message =
            "Another claim of this file has the same claim number. Payments could be posted to the wrong one.";
          say(segment, "2300", {
            severity: "warning",
            code: "claim-number-repeated",
            element: "CLM01",
            value: number,
            message,
          });
        }
        claimNumbers.add(number);
      } else if (claim && enclosingLoop(placement.loop, "2300") === claim.loop) takeSegment(claim, placement, say);
    },
    closeLoop: (loop) => {
      if (claim?.loop === loop) {
        finishClaim(claim, say);
        claim = undefined;
      }
    },
  };
}

type Say = (segment: Segment, loopId: string, finding: Finding) => void;

function startClaim(placement: Placement): ClaimState {
  return {
    loop: placement.loop,
    segment: placement.segment,
    diagnoses: 0,
    lines: 0,
    total: cents(0),
    lineControlNumbers: new Set(),
    references: new Set(),
    dates: new Set(),
  };
}

function takeSegment(claim: ClaimState, placement: Placement, say: Say): void {
  const { segment } = placement;
  const loopId = placement.loop.def.id;
  const onClaim = placement.loop === claim.loop;
  if (onClaim && segment.id === "REF") claim.references.add(element(segment, 1));
  else if (onClaim && segment.id === "DTP") claim.dates.add(element(segment, 1));
  else if (onClaim && segment.id === "HI") countDiagnoses(claim, segment);
  else if (loopId !== "2400") return;
  else if (segment.id === "LX") takeLineNumber(claim, segment, say);
  else if (segment.id === "SV1") takeService(claim, segment, say);
  else if (segment.id === "REF" && element(segment, 1) === "6R") takeControlNumber(claim, segment, say);
}

function countDiagnoses(claim: ClaimState, segment: Segment): void {
  for (let position = 1; position < segment.elements.length; position += 1) {
    if (["ABK", "ABF", "BK", "BF"].includes(component(segment, position, 1))) claim.diagnoses += 1;
  }
}

function takeLineNumber(claim: ClaimState, segment: Segment, say: Say): void {
  claim.lines += 1;
  const number = element(segment, 1);
  if (Number(number) === claim.lines) return;
  const message = `Service lines must be numbered one after the other: ${claim.lines} is due here.`;
  say(segment, "2400", { code: "line-number", element: "LX01", value: number, message });
}

function takeService(claim: ClaimState, segment: Segment, say: Say): void {
  const charge = centsFromDecimal(element(segment, 2));
  claim.total = charge === undefined || claim.total === undefined ? undefined : sumCents([claim.total, charge]);
  if (charge !== undefined && charge < 0) {
    say(segment, "2400", {
      severity: "warning",
      code: "charge-negative",
      element: "SV102",
      value: element(segment, 2),
      message: "The charge of a line is negative.",
    });
  }
  components(segment, 7).forEach((pointer, index) => {
    if (!/^\d+$/.test(pointer) || (Number(pointer) >= 1 && Number(pointer) <= claim.diagnoses)) return;
    const message = `The line points to diagnosis ${pointer}; the claim has ${claim.diagnoses}.`;
    say(segment, "2400", { code: "diagnosis-pointer", element: `SV107-${index + 1}`, value: pointer, message });
  });
}

function takeControlNumber(claim: ClaimState, segment: Segment, say: Say): void {
  const number = element(segment, 2);
  if (claim.lineControlNumbers.has(number)) {
    const message =
      "Two lines of this claim have the same line control number; the payer's answer could not be told apart.";
    say(segment, "2400", { code: "line-control-number-repeated", element: "REF02", value: number, message });
  }
  claim.lineControlNumbers.add(number);
}

function finishClaim(claim: ClaimState, say: Say): void {
  const { segment } = claim;
  const charge = centsFromDecimal(element(segment, 2));
  if (charge !== undefined && claim.total !== undefined && charge !== claim.total && claim.lines > 0) {
    const difference = formatDollars(subtractCents(charge, claim.total));
    const message = `The claim's total is ${formatDollars(charge)}, its lines add up to ${formatDollars(claim.total)}: a difference of ${difference}.`;
    say(segment, "2300", { code: "claim-total", element: "CLM02", value: element(segment, 2), message });
  }
  const frequency = component(segment, 5, 3);
  if ((frequency === "7" || frequency === "8") && !claim.references.has("F8")) {
    const message = "A replacement or void must name the payer's claim number (REF F8).";
    say(segment, "2300", { code: "payer-control-number-missing", element: "CLM05-3", value: frequency, message });
  }
  const causes = [component(segment, 11, 1), component(segment, 11, 2)];
  if (causes.includes("AA") && component(segment, 11, 4) === "" && component(segment, 11, 5) === "") {
    const message = "An automobile accident needs the state where it happened.";
    say(segment, "2300", { severity: "warning", code: "accident-state-missing", element: "CLM11-4", message });
  }
  if ((causes.includes("AA") || causes.includes("OA")) && !claim.dates.has("439")) {
    const message = "An accident needs its date (DTP 439).";
    say(segment, "2300", { severity: "warning", code: "accident-date-missing", element: "CLM11", message });
  }
}
