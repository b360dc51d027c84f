import { type Cents, cents, negateCents } from "../money/cents.ts";
import type { RemittanceFacts } from "./remittance-facts.ts";

type ClaimAdjustment = RemittanceFacts["claims"][number]["adjustments"][number];

/** A line's share of claim-level amounts: what the payment becomes, and which adjustments took the rest. */
export interface LineShare {
  paidCents: Cents;
  adjustments: { group: string; carc: string; amountCents: Cents }[];
}

/**
 * Spreads a claim's own adjustments (2100 CAS) over its lines, because receivables are kept by line. Each adjustment
 * lowers the payment of the lines in their order, none below zero; so the lines' payments end as the sum that the payer
 * paid for the claim. The payer's own figures are kept verbatim beside this.
 * @param paid the payment of each line before claim-level amounts: SVC03, or the whole charge when no line was answered.
 */
export function spreadClaimLevel(
  paid: readonly Cents[],
  adjustments: readonly ClaimAdjustment[],
  isReversal: boolean,
): LineShare[] {
  const turn = (amount: Cents) => (isReversal ? negateCents(amount) : amount);
  const shares: LineShare[] = paid.map((amount) => ({ paidCents: turn(amount), adjustments: [] }));
  // Increases first, so that there is enough payment for the reductions to take from.
  const ordered = [...adjustments].sort((one, other) => turn(one.amountCents) - turn(other.amountCents));
  for (const adjustment of ordered) {
    let left: number = turn(adjustment.amountCents);
    shares.forEach((share, index) => {
      const isLast = index === shares.length - 1;
      const taken = left < 0 || isLast ? left : Math.min(left, Math.max(0, share.paidCents));
      if (taken === 0) return;
      left -= taken;
      share.paidCents = cents(share.paidCents - taken);
      share.adjustments.push({ group: adjustment.group, carc: adjustment.carc, amountCents: turn(cents(taken)) });
    });
  }
  return shares.map((share) => ({ ...share, paidCents: turn(share.paidCents) }));
}
