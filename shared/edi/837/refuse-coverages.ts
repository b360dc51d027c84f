import type { AnyClaim } from "../../claims/claim.ts";
import type { ClaimCoverage } from "../../claims/claim-coverage.ts";
import { payerThatForwarded } from "../../claims/forwarded-answer.ts";
import { samePerson } from "../../claims/same-person.ts";
import { type Cents, subtractCents, sumCents } from "../../money/cents.ts";
import { formatDollars } from "../../money/money-text.ts";
import { OTHER_PAYER_ROLES } from "./other-payer-providers.ts";
import type { Refuse } from "./refuse.ts";

/**
 * Refuses what no claim file can say of a claim's payers: no destination, two of one rank, an earlier payer's answer
 * that does not explain the charge, a claim that an earlier payer has sent on itself.
 */
export function refuseUnwritableCoverages(claim: AnyClaim, refuse: Refuse): void {
  const ranks = claim.coverages.map((coverage) => coverage.rank);
  if (!ranks.includes(claim.destination)) {
    refuse("no-destination", `it goes to the ${claim.destination} payer, but the patient has no such coverage on it.`);
  }
  if (new Set(ranks).size !== ranks.length)
    refuse("rank-repeated", "two coverages have the same rank. Give each its own.");
  for (const coverage of claim.coverages) {
    refuseMisplacedContact(claim, coverage, refuse);
    if (coverage.rank === claim.destination) {
      refuseOtherSelf(claim, coverage, refuse);
      refuseOtherPayerFacts(coverage, refuse);
    }
    if (coverage.rank !== claim.destination) {
      refuseForeignRoles(claim, coverage, refuse);
      refuseUnbalancedAnswer(claim, coverage, refuse);
      refuseLiabilityTwice(coverage, refuse);
    }
  }
  refuseForwarded(claim, refuse);
}

/** Of a subscriber who is the patient the file has one name: two would leave one of them unsaid. */
function refuseOtherSelf(
  { patient }: AnyClaim,
  { relationship, subscriber, payer }: ClaimCoverage,
  refuse: Refuse,
): void {
  if (relationship !== "18" || samePerson(subscriber.name, patient.name)) return;
  refuse(
    "subscriber-not-patient",
    `the patient is said to be the subscriber at ${payer.name}, but their names differ. Correct the name or the relation.`,
  );
}

/** Only of another payer can a claim tell authorizations, provider numbers and what it would not cover. */
function refuseOtherPayerFacts(coverage: ClaimCoverage, refuse: Refuse): void {
  const { otherPayerAuthorization, otherPayerReferral, otherPayerAdjustedClaim } = coverage;
  const told = [otherPayerAuthorization, otherPayerReferral, otherPayerAdjustedClaim, coverage.nonCoveredCents];
  if (told.some((one) => one !== undefined) || (coverage.otherPayerProviders ?? []).length > 0) {
    refuse(
      "other-payer-facts",
      `it tells of ${coverage.payer.name}, to which it goes, what is told only of other payers (authorization, referral, provider numbers, amount not covered). Put the numbers on the claim itself.`,
    );
  }
}

/** Only the subscriber of the payer that is asked, and only one who is not the patient, has a contact in the file. */
function refuseMisplacedContact(claim: AnyClaim, coverage: ClaimCoverage, refuse: Refuse): void {
  if (!coverage.subscriber.contact) return;
  if (coverage.rank === claim.destination && coverage.relationship !== "18") return;
  refuse(
    "subscriber-contact",
    `the subscriber at ${coverage.payer.name} has a contact that cannot be sent. Put it on the patient, or take it out.`,
  );
}

function refuseForeignRoles(claim: AnyClaim, coverage: ClaimCoverage, refuse: Refuse): void {
  for (const { role } of coverage.otherPayerProviders ?? []) {
    const known = OTHER_PAYER_ROLES.find((one) => one.role === role);
    if (known?.[claim.kind]) continue;
    refuse(
      "other-payer-provider",
      `it has a number that ${coverage.payer.name} gave to a provider (${role}) who has no place in this kind of claim. Take it out.`,
    );
  }
}

/** The patient's liability is told on the claim or on its lines: payers refuse both together. */
function refuseLiabilityTwice({ payer, priorAdjudication: prior }: ClaimCoverage, refuse: Refuse): void {
  if (prior?.remainingPatientLiabilityCents === undefined) return;
  if (prior.lines.some((line) => line.remainingPatientLiabilityCents !== undefined)) {
    refuse(
      "liability-twice",
      `what the patient owes after ${payer.name} stands on the claim and on its lines. Keep one of them.`,
    );
  }
}

/** A claim that the payer before has sent on (MA18, N89) must not be sent again: it would be denied as a duplicate. */
function refuseForwarded(claim: AnyClaim, refuse: Refuse): void {
  const before = payerThatForwarded(claim);
  if (!before) return;
  refuse(
    "claim-forwarded",
    `${before.payer.name} has sent it on to the next payer itself. Sent again, it would be denied as a duplicate: wait for the answer, or send it on paper where the next payer never got it.`,
  );
}

/**
 * What an earlier payer answered must account for every cent of the charge, or the next payer refuses the claim
 * (X12 RFI 1115 and 1294): charge = paid + adjustments of the claim and its lines; and where lines were answered,
 * the payment = payments of the lines less the adjustments of the claim.
 */
function refuseUnbalancedAnswer(claim: AnyClaim, coverage: ClaimCoverage, refuse: Refuse): void {
  const prior = coverage.priorAdjudication;
  if (!prior) return;
  const payerName = coverage.payer.name;
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
  refuseUnbalancedLines(claim, coverage, refuse);
}

function refuseUnbalancedLines(claim: AnyClaim, coverage: ClaimCoverage, refuse: Refuse): void {
  const answers = coverage.priorAdjudication?.lines ?? [];
  const payerName = coverage.payer.name;
  for (const line of claim.lines) {
    const ofLine = answers.filter((answer) => answer.lineNumber === line.lineNumber);
    if (ofLine.length === 0) continue;
    const explained = sumCents(
      ofLine.flatMap((one) => [one.paidCents, ...one.adjustments.map((reason) => reason.amountCents)]),
    );
    requireEqual(line.chargeCents, explained, (difference) =>
      refuse(
        "cob-line-balance",
        `on line ${line.lineNumber}, the answer of ${payerName} leaves ${difference} of the charge unexplained.`,
      ),
    );
  }
  const known = new Set(claim.lines.map((line) => line.lineNumber));
  const unknown = answers.find((answer) => !known.has(answer.lineNumber));
  if (unknown)
    refuse("cob-line-unknown", `${payerName} answered line ${unknown.lineNumber}, which the claim does not have.`);
}

function requireEqual(expected: Cents, actual: Cents, refuse: (difference: string) => never): void {
  if (expected !== actual) refuse(formatDollars(subtractCents(expected, actual)));
}
