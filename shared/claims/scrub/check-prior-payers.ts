import { type Cents, sumCents } from "../../money/cents.ts";
import type { AnyClaim } from "../claim.ts";
import type { ClaimProblem } from "../claim-problem.ts";
import { error, type ScrubRule } from "./scrub-rule.ts";

/**
 * An earlier payer's answer accounts for every cent, or the next payer refuses the claim (X12 RFI 1115, 1294): the
 * charge is what was paid and adjusted, on the claim and on each line that was answered.
 */
export const checkPriorAnswers: ScrubRule<AnyClaim> = (claim) => {
  const total = sumCents(claim.lines.map((line) => line.chargeCents));
  return claim.coverages.flatMap(({ rank, priorAdjudication: prior }): ClaimProblem[] => {
    if (!prior || rank === claim.destination) return [];
    const adjustedOf = (adjustments: readonly { amountCents: Cents }[]) =>
      sumCents(adjustments.map((one) => one.amountCents));
    const onClaim = adjustedOf(prior.claimAdjustments);
    const onLines = sumCents(prior.lines.map((line) => adjustedOf(line.adjustments)));
    const paidOnLines = sumCents(prior.lines.map((line) => line.paidCents));
    const explained = sumCents([prior.paidCents, onClaim, onLines]);
    const linesPay = prior.lines.length === 0 || prior.paidCents === paidOnLines - onClaim;
    const lineOff = claim.lines.find((line) => {
      const answers = prior.lines.filter((one) => one.lineNumber === line.lineNumber);
      const answered = answers.map((one) => one.paidCents + adjustedOf(one.adjustments));
      return answers.length > 0 && answered.reduce((sum, one) => sum + one, 0) !== line.chargeCents;
    });
    const strange = prior.lines.some((one) => !claim.lines.some((line) => line.lineNumber === one.lineNumber));
    if (explained === total && linesPay && lineOff === undefined && !strange) return [];
    const where = lineOff === undefined ? "" : ` on line ${lineOff.lineNumber}`;
    const message = `The ${rank} payer's answer does not account for the whole charge${where}, so the next payer would refuse the claim.`;
    const fix = "Post the rest of the earlier payer's answer, or compare the charges with it.";
    return [error({ code: "earlier-answer-unbalanced", box: "11d", field: `coverageIds.${rank}` }, message, fix)];
  });
};

/** Ranks are distinct, and a later payer is told what the earlier ones answered, unless they have not. */
export const checkPriorPayers: ScrubRule<AnyClaim> = (claim) => {
  const ranks = claim.coverages.map((coverage) => coverage.rank);
  const problems: ClaimProblem[] = [];
  if (new Set(ranks).size < ranks.length) {
    problems.push(
      error({ code: "rank-repeated", box: "11d", field: "coverageIds.secondary" }, "Two coverages have the same rank."),
    );
  }
  const order = ["primary", "secondary", "tertiary"];
  for (const coverage of claim.coverages) {
    const isEarlier = order.indexOf(coverage.rank) < order.indexOf(claim.destination);
    if (!isEarlier || coverage.priorAdjudication !== undefined) continue;
    const place = { code: "earlier-answer-missing", box: "11d", field: `coverageIds.${coverage.rank}` };
    problems.push(
      error(
        place,
        `The ${coverage.rank} payer's answer is missing, without which the ${claim.destination} payer does not pay.`,
        "Post the earlier payer's remittance first.",
      ),
    );
  }
  return problems;
};
