import type { AccountLine } from "../../../shared/contract/accounts.ts";
import { type Cents, subtractCents, sumCents, ZERO_CENTS } from "../../../shared/money/cents.ts";

/** How much of a payment goes to each line, by line id. Lines without an amount are not in it. */
export type Allocation = ReadonlyMap<string, Cents>;

/** The answer of the ledger as a map. */
export function allocationOf(list: ReadonlyArray<{ lineId: string; amountCents: Cents }>): Allocation {
  return new Map(list.map(({ lineId, amountCents }) => [lineId, amountCents]));
}

/** What of the payment is on no line yet; negative when more was given out than came in. */
export function unallocatedCents(amount: Cents, allocation: Allocation): Cents {
  return subtractCents(amount, sumCents(allocation.values()));
}

/** The allocation with one line's amount changed. Nothing at all takes the line out. */
export function withLineAmount(allocation: Allocation, lineId: string, amount: Cents | null): Allocation {
  const next = new Map(allocation);
  if (amount === null || amount === ZERO_CENTS) next.delete(lineId);
  else next.set(lineId, amount);
  return next;
}

/** Why an allocation cannot be posted, as a sentence; null when it can. */
export function allocationFault(amount: Cents, allocation: Allocation, lines: readonly AccountLine[]): string | null {
  if (unallocatedCents(amount, allocation) < 0) return "More is given to the lines than was paid. Lower a line.";
  for (const line of lines) {
    const given = allocation.get(line.lineId) ?? ZERO_CENTS;
    if (given < 0) return "A line cannot take less than nothing.";
    if (given > line.patientOwesCents) return `${line.procedureCode} is given more than the patient owes on it.`;
  }
  return null;
}
