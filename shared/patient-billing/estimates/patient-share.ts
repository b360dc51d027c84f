import { type Cents, cents, sumCents, ZERO_CENTS } from "../../money/cents.ts";

/** What a plan leaves to the patient, as a person or a 271 told the practice on some day. */
export interface Benefits {
  /** What is left of this year's deductible. */
  deductibleLeftCents: Cents;
  /** For the visit, on top of deductible and coinsurance. */
  copayCents: Cents;
  /** Of what is allowed beyond the deductible, 0 to 100. */
  coinsurancePercent: number;
  /** The most that the patient still pays this year; null when nobody said. */
  outOfPocketLeftCents: Cents | null;
}

/** A service with what the payer will allow for it. */
export interface AllowedService {
  allowedCents: Cents;
  /** Preventive services are owed by the plan alone, without copay, deductible or coinsurance (42 USC 300gg-13). */
  preventive: boolean;
}

export interface PatientShare {
  allowedCents: Cents;
  deductibleCents: Cents;
  coinsuranceCents: Cents;
  copayCents: Cents;
  /** What the year's limit takes off again. */
  limitedCents: Cents;
  shareCents: Cents;
  planCents: Cents;
}

/**
 * What a patient will owe of a visit: first the deductible, then coinsurance of the rest, and the copay, which never
 * asks for more than is allowed; all of it within what is left of the year's limit. It is an estimate: the payer decides.
 */
export function estimateShare(services: readonly AllowedService[], benefits: Benefits): PatientShare {
  const allowedCents = sumCents(services.map((one) => one.allowedCents));
  const shared = sumCents(services.filter((one) => !one.preventive).map((one) => one.allowedCents));
  const deductibleCents = cents(Math.min(shared, benefits.deductibleLeftCents));
  const beyond = shared - deductibleCents;
  // Half a cent goes up, as payers round.
  const coinsuranceCents = cents(Math.round((beyond * benefits.coinsurancePercent) / 100));
  const copayCents = cents(Math.min(benefits.copayCents, beyond - coinsuranceCents));
  const asked = deductibleCents + coinsuranceCents + copayCents;
  const shareCents = cents(Math.min(asked, benefits.outOfPocketLeftCents ?? asked));
  return {
    ...{ allowedCents, deductibleCents, coinsuranceCents, copayCents, shareCents },
    limitedCents: cents(asked - shareCents),
    planCents: cents(allowedCents - shareCents),
  };
}

/** Benefits of a plan about which nothing was recorded but the copay on the patient's card. */
export function benefitsOfCopay(copayCents: Cents | null): Benefits {
  return {
    deductibleLeftCents: ZERO_CENTS,
    copayCents: copayCents ?? ZERO_CENTS,
    coinsurancePercent: 0,
    outOfPocketLeftCents: null,
  };
}
