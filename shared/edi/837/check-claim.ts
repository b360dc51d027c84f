import type { BusinessCheck, CheckContext } from "../business-checks.ts";
import type { FindingCode } from "../finding-codes.ts";
import { type Finding, problemAt } from "../guide/report.ts";
import { enclosingLoop, type LoopInstance, type Placement } from "../guide/walk.ts";
import { centsFromDecimal } from "../x12/decimal.ts";
import { component, element, type Segment } from "../x12/segment.ts";
import { checkClaimLines, type LineFacts, newLineFacts, takeLineSegment } from "./check-claim-lines.ts";

/** Says something about a segment of a claim. */
export type SayOfClaim = (segment: Segment, loopId: string, finding: Finding) => void;

type ClaimState = LineFacts & {
  readonly loop: LoopInstance;
  readonly clm: Segment;
  readonly references: Map<string, Segment>;
  readonly dates: Set<string>;
};

/** Checks a claim as a whole, professional or institutional: numbers, total, lines, what a replacement or accident needs. */
export function checkClaim({ report }: CheckContext): BusinessCheck {
  const claimNumbers = new Set<string>();
  let claim: ClaimState | undefined;
  const say: SayOfClaim = (segment, loopId, finding) => report(problemAt({ segment, loopId }, finding));
  const take = (placement: Placement): void => {
    if (claim && enclosingLoop(placement.loop, "2300") === claim.loop) takeSegment(claim, placement, say);
  };
  const begin = ({ segment, loop }: Placement): void => {
    if (loop.def.id !== "2300") return;
    claim = { ...newLineFacts(), loop, clm: segment, references: new Map(), dates: new Set() };
    checkClaimNumber(segment, claimNumbers, say);
  };
  return {
    on: { CLM: begin, AMT: take, DTP: take, HI: take, LX: take, REF: take, SV1: take, SV2: take },
    closeLoop: (loop) => {
      if (claim?.loop !== loop) return;
      finishClaim(claim, say);
      claim = undefined;
    },
  };
}

function checkClaimNumber(clm: Segment, known: Set<string>, say: SayOfClaim): void {
  const number = element(clm, 1);
  const warn = (code: FindingCode, message: string, fix: string): void =>
    say(clm, "2300", { severity: "warning", code, element: "CLM01", value: number, message, fix });
  if (known.has(number)) {
    warn(
      "claim-number-repeated",
      "Another claim of this file has the same claim number. Payments could be posted to the wrong one.",
      "Give each claim a number of its own.",
    );
  } else if (number.length > 20) {
    warn(
      "claim-number-long",
      "The claim number has more than 20 characters; payers may cut it off and answer with the rest.",
      "Use a number of at most 20 characters.",
    );
  }
  known.add(number);
}

function takeSegment(claim: ClaimState, placement: Placement, say: SayOfClaim): void {
  const { segment, loop } = placement;
  if (loop !== claim.loop) takeLineSegment(claim, placement, say);
  else if (segment.id === "REF") claim.references.set(element(segment, 1), segment);
  else if (segment.id === "DTP") claim.dates.add(element(segment, 1));
  else if (segment.id === "HI") claim.diagnoses += countDiagnoses(segment);
  else if (segment.id === "AMT" && element(segment, 1) === "F5") checkPatientPaid(claim, segment, say);
}

function countDiagnoses(hi: Segment): number {
  let count = 0;
  for (let position = 1; position <= 12; position += 1) {
    if (["ABK", "ABF", "BK", "BF"].includes(component(hi, position, 1))) count += 1;
  }
  return count;
}

function checkPatientPaid(claim: ClaimState, amt: Segment, say: SayOfClaim): void {
  const paid = centsFromDecimal(element(amt, 2));
  const charge = centsFromDecimal(element(claim.clm, 2));
  if (paid === undefined || charge === undefined || (paid > 0 && paid <= charge)) return;
  say(amt, "2300", {
    severity: "warning",
    code: "patient-paid",
    element: "AMT02",
    value: element(amt, 2),
    message:
      paid > charge ? "The patient paid more than the claim's charge." : "The patient's payment is not an amount paid.",
    fix: "Send what the patient paid towards these services, or leave it out.",
  });
}

function finishClaim(claim: ClaimState, say: SayOfClaim): void {
  const { clm } = claim;
  checkClaimLines(claim, clm, say);
  checkFrequency(claim, say);
  const warn = (code: FindingCode, at: string, message: string, fix: string): void =>
    say(clm, "2300", { severity: "warning", code, element: at, message, fix });
  const causes = [component(clm, 11, 1), component(clm, 11, 2), component(clm, 11, 3)];
  if (causes.includes("AA") && component(clm, 11, 4) === "" && component(clm, 11, 5) === "") {
    const fix = "Add the state, or the country where it was abroad.";
    warn("accident-state-missing", "CLM11-4", "An automobile accident needs the state where it happened.", fix);
  }
  if ((causes.includes("AA") || causes.includes("OA")) && !claim.dates.has("439")) {
    warn("accident-date-missing", "CLM11", "An accident needs its date (DTP 439).", "Add the day of the accident.");
  }
}

/** Replacements and voids name the payer's claim number (REF F8); originals have none (rules of CLM05-3). */
function checkFrequency(claim: ClaimState, say: SayOfClaim): void {
  const { clm } = claim;
  const frequency = component(clm, 5, 3);
  const at = { element: "CLM05-3", value: frequency };
  const payerNumber = claim.references.get("F8");
  if ((frequency === "7" || frequency === "8") && !payerNumber) {
    const message = "A replacement or void must name the payer's claim number (REF F8).";
    const fix = "Take the number from the payer's remittance (CLP07).";
    say(clm, "2300", { code: "payer-control-number-missing", ...at, message, fix });
  }
  if (frequency === "1" && payerNumber) {
    say(payerNumber, "2300", {
      severity: "warning",
      code: "payer-control-number-unused",
      element: "REF02",
      value: element(payerNumber, 2),
      message: "An original claim names a payer's claim number (REF F8); payers expect it only with 7 or 8.",
      fix: "Send 7 to replace the earlier claim or 8 to void it; leave REF F8 out of an original.",
    });
  }
}
