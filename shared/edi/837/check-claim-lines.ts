import { type Cents, cents, subtractCents, sumCents } from "../../money/cents.ts";
import { formatDollars } from "../../money/money-text.ts";
import type { Placement } from "../guide/walk.ts";
import { centsFromDecimal } from "../x12/decimal.ts";
import { components, element, type Segment } from "../x12/segment.ts";
import type { SayOfClaim } from "./check-claim.ts";

/** What is known of a claim's service lines while they stream by. */
export type LineFacts = {
  diagnoses: number;
  lines: number;
  /** Undefined once an amount could not be read: then nothing is said about the total. */
  total: Cents | undefined;
  readonly controlNumbers: Set<string>;
};

export function newLineFacts(): LineFacts {
  return { diagnoses: 0, lines: 0, total: cents(0), controlNumbers: new Set() };
}

/** Takes a segment of a claim's inner loops: what stands right in a service line concerns this check. */
export function takeLineSegment(claim: LineFacts, { segment, loop }: Placement, say: SayOfClaim): void {
  if (loop.def.id !== "2400") return;
  if (segment.id === "LX") takeLineNumber(claim, segment, say);
  else if (segment.id === "SV1") {
    takeCharge(claim, segment, 2, say);
    checkUnits(segment, 4, say);
    checkPointers(claim, segment, say);
  } else if (segment.id === "SV2") {
    takeCharge(claim, segment, 3, say);
    checkUnits(segment, 5, say);
  } else if (segment.id === "REF" && element(segment, 1) === "6R") takeControlNumber(claim, segment, say);
}

/** Checks, when the claim is complete, that its charge is the sum of its lines. */
export function checkClaimLines(claim: LineFacts, clm: Segment, say: SayOfClaim): void {
  const charge = centsFromDecimal(element(clm, 2));
  if (charge === undefined || claim.total === undefined || charge === claim.total || claim.lines === 0) return;
  const difference = formatDollars(subtractCents(charge, claim.total));
  const message = `The claim's total is ${formatDollars(charge)}, its lines add up to ${formatDollars(claim.total)}: a difference of ${difference}.`;
  const fix = "Correct the line that is wrong, or the total.";
  say(clm, "2300", { code: "claim-total", element: "CLM02", value: element(clm, 2), message, fix });
}

function takeLineNumber(claim: LineFacts, lx: Segment, say: SayOfClaim): void {
  claim.lines += 1;
  const number = element(lx, 1);
  if (Number(number) === claim.lines) return;
  const message = `Service lines must be numbered one after the other: ${claim.lines} is due here.`;
  say(lx, "2400", { code: "line-number", element: "LX01", value: number, message, fix: `Write ${claim.lines}.` });
}

function takeCharge(claim: LineFacts, segment: Segment, position: number, say: SayOfClaim): void {
  const value = element(segment, position);
  const charge = centsFromDecimal(value);
  claim.total = charge === undefined || claim.total === undefined ? undefined : sumCents([claim.total, charge]);
  if (charge === undefined || charge >= 0) return;
  const at = `${segment.id}0${position}`;
  const message = "The charge of a line is negative.";
  const fix = "Void or replace the earlier claim instead of charging it back.";
  say(segment, "2400", { severity: "warning", code: "charge-negative", element: at, value, message, fix });
}

function checkUnits(segment: Segment, position: number, say: SayOfClaim): void {
  const value = element(segment, position);
  if (value === "" || Number.isNaN(Number(value)) || Number(value) > 0) return;
  say(segment, "2400", {
    severity: "warning",
    code: "units-none",
    element: `${segment.id}0${position}`,
    value,
    message: "The line has no units: nothing was done, or it was not counted.",
    fix: "Enter how often the service was given.",
  });
}

function checkPointers(claim: LineFacts, sv1: Segment, say: SayOfClaim): void {
  const seen = new Set<string>();
  components(sv1, 7).forEach((pointer, index) => {
    if (!/^\d+$/.test(pointer)) return;
    const at = { element: `SV107-${index + 1}`, value: pointer };
    if (Number(pointer) < 1 || Number(pointer) > claim.diagnoses) {
      const message = `The line points to diagnosis ${pointer}; the claim has ${claim.diagnoses}.`;
      const fix = "Point to a diagnosis of the claim, or add the one that is missing.";
      say(sv1, "2400", { code: "diagnosis-pointer", ...at, message, fix });
    } else if (seen.has(pointer)) {
      const message = `The line points to diagnosis ${pointer} twice.`;
      const fix = "Name each diagnosis once, the most important first.";
      say(sv1, "2400", { severity: "warning", code: "diagnosis-pointer-repeated", ...at, message, fix });
    }
    seen.add(pointer);
  });
}

function takeControlNumber(claim: LineFacts, ref: Segment, say: SayOfClaim): void {
  const number = element(ref, 2);
  if (claim.controlNumbers.has(number)) {
    const message =
      "Two lines of this claim have the same line control number; the payer's answer could not be told apart.";
    const fix = "Give each line a number of its own.";
    say(ref, "2400", { code: "line-control-number-repeated", element: "REF02", value: number, message, fix });
  }
  claim.controlNumbers.add(number);
}
