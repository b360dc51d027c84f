import { z } from "zod";
import { type Cents, cents, centsSchema, subtractCents } from "../money/cents.ts";
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

/**
 * Balances a remittance at its three levels (835 guide, "balancing"): each line's charge − its CAS = paid; each claim's
 * charge − CAS of the claim and all of its lines = paid; claims − PLB = check. AMT amounts never take part.
 */
export function balanceRemittance(remittance: RemittanceFacts): BalanceProblem[] {
  const balance = new RemittanceBalance();
  const problems = remittance.claims.flatMap((claim) => balance.take(claim));
  return [...problems, ...balance.finish(remittance)];
}

/** The same for claims that come one by one: nothing of them is kept but their sum. */
export class RemittanceBalance {
  #claimsPaid = 0;
  #claimIndex = 0;

  /** Where this claim and its lines do not add up. */
  take(claim: Claim): readonly BalanceProblem[] {
    this.#claimsPaid = cents(this.#claimsPaid + claim.paidCents);
    this.#claimIndex += 1;
    return balanceClaim(claim, this.#claimIndex - 1);
  }

  /** Whether all claims taken, less the provider-level adjustments, are the check. */
  finish(remittance: Pick<RemittanceFacts, "payment" | "providerAdjustments">): BalanceProblem[] {
    const expected = cents(this.#claimsPaid - sumOf(remittance.providerAdjustments));
    const check = checkCentsOf(remittance);
    const differenceCents = subtractCents(expected, check);
    if (differenceCents === 0) return [];
    const message = `The claims less the provider-level adjustments give ${formatDollars(expected)}, the check says ${formatDollars(check)}: ${formatDollars(cents(Math.abs(differenceCents)))} too ${differenceCents > 0 ? "much" : "little"} in the claims.`;
    return [{ level: "check", differenceCents, message }];
  }
}

const BALANCED: readonly BalanceProblem[] = [];

function balanceClaim(claim: Claim, claimIndex: number): readonly BalanceProblem[] {
  let adjustments: number = sumOf(claim.adjustments);
  let problems = BALANCED;
  for (let lineIndex = 0; lineIndex < claim.lines.length; lineIndex += 1) {
    const line = claim.lines[lineIndex] as Claim["lines"][number];
    const ofLine = sumOf(line.adjustments);
    adjustments += ofLine;
    const expected = cents(line.chargeCents - ofLine);
    if (expected === line.paidCents) continue;
    const { segmentNumber, paidCents } = line;
    const message = `Service line ${lineIndex + 1}: ${differenceWords(expected, paidCents)}`;
    const differenceCents = subtractCents(expected, paidCents);
    problems = [...problems, { level: "line", differenceCents, segmentNumber, claimIndex, lineIndex, message }];
  }
  const expected = cents(claim.chargeCents - adjustments);
  if (expected === claim.paidCents) return problems;
  const { segmentNumber, paidCents } = claim;
  const message = `Claim as a whole: ${differenceWords(expected, paidCents)}`;
  const differenceCents = subtractCents(expected, paidCents);
  return [...problems, { level: "claim", differenceCents, segmentNumber, claimIndex, message }];
}

function differenceWords(expected: Cents, paid: Cents): string {
  return `charge less adjustments gives ${formatDollars(expected)}, paid says ${formatDollars(paid)}: a difference of ${formatDollars(subtractCents(expected, paid))}.`;
}

function sumOf(adjustments: readonly { readonly amountCents: Cents }[]): Cents {
  let sum = 0;
  for (let index = 0; index < adjustments.length; index += 1) sum += adjustments[index]?.amountCents ?? 0;
  return cents(sum);
}
