import { type Cents, cents } from "../../money/cents.ts";

/** An agency's share of what was paid, to the nearest cent with halves up. @param feePermille tenths of a percent */
export function agencyFee(paidCents: Cents, feePermille: number): Cents {
  return cents(Math.floor((Math.max(0, paidCents) * feePermille + 500) / 1000));
}
