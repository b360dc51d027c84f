import type { Claim, PriorAdjudication } from "../../claims/claim.ts";
import { type Cents, subtractCents, sumCents } from "../../money/cents.ts";
import { formatDollars } from "../../money/money-text.ts";
import { EdiWriteError } from "../x12/write-error.ts";

const CLAIM_NUMBER_FORM = /^[A-Z0-9]{1,20}$/;

/**
 * Refuses a claim that the 837P cannot carry as it stands. Nothing is dropped or guessed to make it fit.
 * @throws EdiWriteError naming the claim by its number and what to do.
 */
export function refuseUnwritableClaim(claim: Claim): void {
  const refuse = (code: string, sentence: string): never => {
    throw new EdiWriteError(code, `Claim ${claim.claimNumber}: ${sentence}`);
  };
  if (!CLAIM_NUMBER_FORM.test(claim.claimNumber)) {
    refuse("claim-number", "its number must be 1 to 20 capital letters and digits.");
  }
  if (claim.lines.length === 0) refuse("no-lines", "it has no service line. Enter what was done.");
  if (claim.diagnoses.length === 0) refuse("no-diagnosis", "it has no diagnosis. Enter at least one in box 21.");
  if (!claim.coverages.some((coverage) => coverage.rank === claim.destination)) {
    refuse("no-destination", `it goes to the ${claim.destination} payer, but the patient has no such coverage on it.`);
  }
  const ranks = claim.coverages.map((coverage) => coverage.rank);
  if (new Set(ranks).size !== ranks.length)
    refuse("rank-repeated", "two coverages have the same rank. Give each its own.");
  refuseControlNumbers(claim, refuse);
  refuseRelatedCauses(claim, refuse);
  if (claim.patientPaidCents < 0) refuse("patient-paid", "the amount that the patient paid is negative.");
  if ((claim.outsideLabChargeCents ?? 0) !== 0) {
    refuse(
      "outside-lab",
      "an outside laboratory's charge (box 20) cannot be sent electronically. Send this claim on paper.",
    );
  }
  const facilityClia = claim.serviceFacility?.cliaNumber;
  if (claim.cliaNumber && facilityClia && claim.cliaNumber !== facilityClia) {
    refuse(
      "two-clia-numbers",
      "it has one CLIA number and its facility another. Only one can be sent: correct one of them.",
    );
  }
  for (const coverage of claim.coverages) {
    if (coverage.priorAdjudication && coverage.rank !== claim.destination) {
      refuseUnbalancedAnswer(claim, coverage.priorAdjudication, coverage.payer.name, refuse);
    }
  }
}

type Refuse = (code: string, sentence: string) => never;

function refuseControlNumbers(claim: Claim, refuse: Refuse): void {
  if (claim.frequency !== "1" && !claim.payerControlNumber) {
    refuse(
      "payer-control-number-missing",
      "a replacement or void needs the payer's claim number (box 22, right side).",
    );
  }
  if (claim.frequency === "1" && claim.payerControlNumber) {
    refuse(
      "payer-control-number-on-original",
      "an original claim must not carry a payer's claim number. Clear box 22 or make it a replacement.",
    );
  }
  const numbers = claim.lines.map((line) => line.controlNumber);
  if (new Set(numbers).size !== numbers.length) {
    refuse("line-control-number-repeated", "two of its lines have the same control number.");
  }
  for (const line of claim.lines) {
    const missing = line.diagnosisPointers.find((pointer) => pointer > claim.diagnoses.length);
    if (missing !== undefined) {
      refuse(
        "pointer-missing-diagnosis",
        `line ${line.lineNumber} points to diagnosis ${missing}, which it does not have.`,
      );
    }
    if (line.diagnosisPointers.length === 0) refuse("no-pointer", `line ${line.lineNumber} points to no diagnosis.`);
    if (line.toDate < line.fromDate) refuse("dates-reversed", `line ${line.lineNumber} ends before it begins.`);
  }
}

function refuseRelatedCauses(claim: Claim, refuse: Refuse): void {
  const { employment, autoAccident, otherAccident, autoAccidentState } = claim.relatedCauses;
  if (employment && autoAccident && otherAccident) {
    refuse(
      "related-causes",
      "it names employment, automobile accident and other accident. At most two of them can be sent.",
    );
  }
  if (autoAccident && !autoAccidentState) {
    refuse("accident-state-missing", "an automobile accident needs the state where it happened (box 10b).");
  }
  if ((employment || autoAccident || otherAccident) && (autoAccident || otherAccident) && !claim.dates.accident) {
    refuse("accident-date-missing", "an accident needs its date.");
  }
}

/**
 * What an earlier payer answered must account for every cent of the charge, or the next payer refuses the claim
 * (X12 RFI 1115 and 1294): charge = paid + adjustments of the claim and its lines; and where lines were answered,
 * the payment = payments of the lines less the adjustments of the claim.
 */
function refuseUnbalancedAnswer(claim: Claim, prior: PriorAdjudication, payerName: string, refuse: Refuse): void {
  const total = sumCents(claim.lines.map((line) => line.chargeCents));
  const onClaim = sumCents(prior.claimAdjustments.map((one) => one.amountCents));
  const onLines = sumCents(prior.lines.flatMap((line) => line.adjustments.map((one) => one.amountCents)));
  requireEqual(total, sumCents([prior.paidCents, onClaim, onLines]), (difference) =>
    refuse(
      "cob-claim-balance",
      `the answer of ${payerName} leaves ${difference} of the charge unexplained. Check its payment and adjustments.`,
    ),
  );
  if (prior.lines.length === 0) return;
  const paidOnLines = sumCents(prior.lines.map((line) => line.paidCents));
  requireEqual(prior.paidCents, subtractCents(paidOnLines, onClaim), (difference) =>
    refuse(
      "cob-payment-balance",
      `what ${payerName} paid differs by ${difference} from its payments of the lines less its adjustments of the claim.`,
    ),
  );
  for (const line of claim.lines) {
    const answers = prior.lines.filter((answer) => answer.lineNumber === line.lineNumber);
    if (answers.length === 0) continue;
    const explained = sumCents(
      answers.flatMap((one) => [one.paidCents, ...one.adjustments.map((reason) => reason.amountCents)]),
    );
    requireEqual(line.chargeCents, explained, (difference) =>
      refuse(
        "cob-line-balance",
        `on line ${line.lineNumber}, the answer of ${payerName} leaves ${difference} of the charge unexplained.`,
      ),
    );
  }
  const known = new Set(claim.lines.map((line) => line.lineNumber));
  const unknown = prior.lines.find((answer) => !known.has(answer.lineNumber));
  if (unknown)
    refuse("cob-line-unknown", `${payerName} answered line ${unknown.lineNumber}, which the claim does not have.`);
}

function requireEqual(expected: Cents, actual: Cents, refuse: (difference: string) => never): void {
  if (expected !== actual) refuse(formatDollars(subtractCents(expected, actual)));
}
