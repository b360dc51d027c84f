import { type Cents, cents, sumCents } from "../money/cents.ts";
import type { PlannedClaim, PlannedProviderAdjustment, PlanTotals } from "./posting-plan.ts";
import { providerAdjustmentRule } from "./provider-adjustment-account.ts";
import { checkCentsOf, type RemittanceFacts } from "./remittance-facts.ts";

/** Gives each provider-level adjustment its account. One without a reference is kept under its reason. */
export function planProviderAdjustments(
  adjustments: RemittanceFacts["providerAdjustments"],
): PlannedProviderAdjustment[] {
  return adjustments.map(({ reason, reference, amountCents, segmentNumber }) => {
    const { account, label, review } = providerAdjustmentRule(reason);
    const known = reference !== undefined && reference !== "" ? reference : reason;
    return { reason, label, reference: known, amountCents, account, review, segmentNumber };
  });
}

/** The figures under the plan; `remainingCents` is the proof that the deposit equals the check. */
export function totalsOf(remittance: RemittanceFacts, claims: readonly PlannedClaim[]): PlanTotals {
  const paidBy = (isCounted: (claim: PlannedClaim) => boolean) =>
    sumCents(claims.filter(isCounted).map((claim) => claim.paidCents));
  const checkCents = checkCentsOf(remittance);
  const providerAdjustmentsCents = sumCents(remittance.providerAdjustments.map((one) => one.amountCents));
  const postedCents = paidBy((claim) => claim.posts);
  const settledCents = paidBy((claim) => claim.settled);
  const heldCents = paidBy((claim) => !claim.posts && !claim.settled);
  const posting = claims.filter((claim) => claim.posts);
  const adjusted = (action: string, amountOf: "postedCents" | "amountCents"): Cents =>
    sumCents(
      posting.flatMap((claim) =>
        claim.lines.flatMap((line) =>
          line.adjustments.filter((one) => one.action === action).map((one) => one[amountOf]),
        ),
      ),
    );
  return {
    checkCents,
    claimsCents: paidBy(() => true),
    providerAdjustmentsCents,
    postedCents,
    heldCents,
    settledCents,
    remainingCents: cents(checkCents + providerAdjustmentsCents - postedCents - heldCents - settledCents),
    writtenOffCents: adjusted("write-off", "postedCents"),
    patientResponsibilityCents: adjusted("patient-responsibility", "postedCents"),
    deniedCents: adjusted("denial", "amountCents"),
  };
}
