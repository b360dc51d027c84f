import type { AnyClaim } from "../../claims/claim.ts";
import type { LineAnswer, PayerAdjustment, PriorAdjudication } from "../../claims/prior-adjudication.ts";
import { toD8 } from "../../dates/date-text.ts";
import { type Cents, sumCents } from "../../money/cents.ts";
import type { TransactionComposer } from "../x12/compose-transaction.ts";
import { decimalFromCents } from "../x12/decimal.ts";
import { addAdjustments } from "./write-adjustments.ts";

/** Loop 2430 of a line for every other payer that answered it, once or several times. */
export function addLineAnswers(out: TransactionComposer, claim: AnyClaim, lineNumber: number): void {
  for (const coverage of claim.coverages) {
    const prior = coverage.priorAdjudication;
    if (!prior || coverage.rank === claim.destination) continue;
    for (const answer of prior.lines) {
      if (answer.lineNumber === lineNumber) addLineAnswer(out, coverage.payer.payerId, prior, answer);
    }
  }
}

function addLineAnswer(out: TransactionComposer, payerId: string, prior: PriorAdjudication, answer: LineAnswer): void {
  out.add(
    "SVD",
    payerId,
    decimalFromCents(answer.paidCents),
    procedureOf(answer),
    answer.revenueCode,
    answer.paidUnits,
    answer.bundledIntoLine === undefined ? undefined : String(answer.bundledIntoLine),
  );
  addAdjustments(out, answer.adjustments);
  out.add("DTP", "573", "D8", toD8(answer.adjudicationDate ?? prior.adjudicationDate));
  const own = answer.remainingPatientLiabilityCents;
  if (own !== undefined) out.add("AMT", "EAF", decimalFromCents(own));
  else if (liabilityIsOnLines(prior)) out.add("AMT", "EAF", decimalFromCents(patientShare(answer.adjustments)));
}

function procedureOf(answer: LineAnswer): (string | undefined)[] | undefined {
  if (answer.procedureCode === "") return undefined;
  const modifiers = [0, 1, 2, 3].map((index) => answer.modifiers[index]);
  return [answer.procedureList ?? "HC", answer.procedureCode, ...modifiers, answer.description];
}

/**
 * The patient's open liability is told once: on the lines when the payer answered by line and its PR reasons explain
 * it, on the claim otherwise (both together are refused by payers).
 */
export function liabilityIsOnLines(prior: PriorAdjudication): boolean {
  if (prior.lines.length === 0 || prior.remainingPatientLiabilityCents === undefined) return false;
  if (prior.lines.some((line) => line.remainingPatientLiabilityCents !== undefined)) return false;
  const onLines = prior.lines.map((line) => patientShare(line.adjustments));
  return onLines.every((share) => share >= 0) && sumCents(onLines) === prior.remainingPatientLiabilityCents;
}

/** What a line's reasons leave to the patient. */
export function patientShare(adjustments: readonly PayerAdjustment[]): Cents {
  return sumCents(adjustments.filter((one) => one.group === "PR").map((one) => one.amountCents));
}
