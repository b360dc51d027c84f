import { z } from "zod";
import { type Cents, centsSchema, subtractCents, sumCents } from "../money/cents.ts";
import { formatDollars } from "../money/money-text.ts";
import { checkCentsOf, type RemittanceFacts } from "./remittance-facts.ts";

export const balanceProblemSchema = z.strictObject({
  level: z.enum(["line", "claim", "check"]),
  /** What the money should be less what it is said to be, exactly. */
  differenceCents: centsSchema,
  /** Segment number of SVC or CLP in the file, or row of a paper EOB; absent for the check. */
  segmentNumber: z.int().optional(),
  claimIndex: z.int().optional(),
  lineIndex: z.int().optional(),
  message: z.string(),
});
/** One level at which a remittance does not add up, with the exact difference and its place. */
export type BalanceProblem = z.infer<typeof balanceProblemSchema>;

type Claim = RemittanceFacts["claims"][number];
const sumOf = (adjustments: readonly { amountCents: Cents }[]) => sumCents(adjustments.map((one) => one.amountCents));

/**
 * Balances a remittance at its three levels (835 guide, "balancing"): each line's charge − its CAS = paid; each claim's
 * charge − CAS of the claim and all of its lines = paid; claims − PLB = check. AMT amounts never take part.
 */
export function balanceRemittance(remittance: RemittanceFacts): BalanceProblem[] {
  const problems = remittance.claims.flatMap((claim, claimIndex) => balanceClaim(claim, claimIndex));
  const expected = subtractCents(
    sumCents(remittance.claims.map((claim) => claim.paidCents)),
    sumOf(remittance.providerAdjustments),
  );
  const differenceCents = subtractCents(expected, checkCentsOf(remittance));
  if (differenceCents !== 0) {
    const message = `The claims less the provider-level adjustments give ${formatDollars(expected)}, the check says ${formatDollars(checkCentsOf(remittance))}: ${formatDollars(differenceCents)} too ${differenceCents > 0 ? "much" : "little"} in the claims.`;
    problems.push({ level: "check", differenceCents, message });
  }
  return problems;
}

function balanceClaim(claim: Claim, claimIndex: number): BalanceProblem[] {
  const problems: BalanceProblem[] = [];
  const say = (expected: Cents, paid: Cents) =>
    `charge less adjustments gives ${formatDollars(expected)}, paid says ${formatDollars(paid)}: a difference of ${formatDollars(subtractCents(expected, paid))}.`;
  claim.lines.forEach((line, lineIndex) => {
    const expected = subtractCents(line.chargeCents, sumOf(line.adjustments));
    const differenceCents = subtractCents(expected, line.paidCents);
    if (differenceCents === 0) return;
    const message = `Service line ${lineIndex + 1}: ${say(expected, line.paidCents)}`;
    problems.push({
      level: "line",
      differenceCents,
      segmentNumber: line.segmentNumber,
      claimIndex,
      lineIndex,
      message,
    });
  });
  const allAdjustments = [claim.adjustments, ...claim.lines.map((line) => line.adjustments)].map(sumOf);
  const expected = subtractCents(claim.chargeCents, sumCents(allAdjustments));
  const differenceCents = subtractCents(expected, claim.paidCents);
  if (differenceCents !== 0) {
    const message = `Claim as a whole: ${say(expected, claim.paidCents)}`;
    problems.push({ level: "claim", differenceCents, segmentNumber: claim.segmentNumber, claimIndex, message });
  }
  return problems;
}
