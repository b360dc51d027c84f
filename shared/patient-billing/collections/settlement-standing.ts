import type { IsoDate } from "../../dates/iso-date.ts";
import { type Cents, cents, subtractCents, sumCents } from "../../money/cents.ts";

/** A line that a settlement was offered for: as it stood then, and as it stands now. */
export interface SettledLine {
  lineId: string;
  /** What the patient had paid on it when the settlement was offered. */
  paidBeforeCents: Cents;
  paidNowCents: Cents;
  /** What is still open of the patient's part, with an agency or not; never below zero. */
  openCents: Cents;
}

export interface SettlementTerms {
  settleCents: Cents;
  /** The last day on which a payment still counts. */
  untilDate: IsoDate;
}

export interface SettlementStanding {
  paidCents: Cents;
  stillToPayCents: Cents;
  /** What is written off once it is paid: all that is then open on these lines. */
  restCents: Cents;
  state: "open" | "paid" | "lapsed";
}

/** Where a settlement stands: paid when the lines took in the agreed sum since it was offered. */
export function standSettlement(
  terms: SettlementTerms,
  lines: readonly SettledLine[],
  today: IsoDate,
): SettlementStanding {
  const paid = sumCents(lines.map((line) => subtractCents(line.paidNowCents, line.paidBeforeCents)));
  const paidCents = cents(Math.max(0, paid));
  const restCents = sumCents(lines.map((line) => line.openCents));
  const stillToPayCents = cents(Math.max(0, terms.settleCents - paidCents));
  if (stillToPayCents === 0) return { paidCents, stillToPayCents, restCents, state: "paid" };
  return { paidCents, stillToPayCents, restCents, state: today <= terms.untilDate ? "open" : "lapsed" };
}
