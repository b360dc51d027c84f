import type { Remittance } from "../../../../shared/edi/835/remittance.ts";
import { type Cents, cents } from "../../../../shared/money/cents.ts";
import type { PlannedClaim, PostingPlan } from "../../../../shared/remittance/posting-plan.ts";

/** A payer's answer to one claim: what it sent, and what the plan makes of it. */
export interface Answer {
  readonly planned: PlannedClaim;
  /** As the payer names the patient. */
  readonly patientName: string;
  readonly writtenOffCents: Cents;
  readonly patientCents: Cents;
  readonly deniedCents: Cents;
}

/** What the eye must find first: held answers, then those with a remark, then clean ones, then what posted before. */
function urgency(claim: PlannedClaim): number {
  if (claim.settled) return 3;
  if (claim.exceptions.some((exception) => exception.holds) || !claim.posts) return 0;
  return claim.exceptions.length > 0 ? 1 : 2;
}

function sumOf(claim: PlannedClaim, action: "write-off" | "patient-responsibility"): Cents {
  let total = 0;
  for (const line of claim.lines) {
    for (const adjustment of line.adjustments) if (adjustment.action === action) total += adjustment.postedCents;
  }
  return cents(total);
}

/** The answers of a check, exceptions first. */
export function answersOf(plan: PostingPlan, contents: Remittance): Answer[] {
  const answers = plan.claims.map((planned) => {
    const patient = contents.claims[planned.claimIndex]?.patient;
    return {
      planned,
      patientName: [patient?.lastOrOrganization, patient?.first].filter(Boolean).join(", "),
      writtenOffCents: sumOf(planned, "write-off"),
      patientCents: sumOf(planned, "patient-responsibility"),
      deniedCents: cents(
        planned.lines.flatMap((line) => line.denials).reduce((total, denial) => total + denial.amountCents, 0),
      ),
    };
  });
  return answers.sort((one, other) => urgency(one.planned) - urgency(other.planned));
}
