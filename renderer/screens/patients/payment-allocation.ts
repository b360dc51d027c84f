import type { AccountLine } from "../../../shared/contract/accounts.ts";
import type { OutputOf } from "../../../shared/contract/contract.ts";
import type { IsoDate } from "../../../shared/dates/iso-date.ts";
import { type Cents, subtractCents, sumCents, ZERO_CENTS } from "../../../shared/money/cents.ts";

/** A line that a payment can go to. */
export interface PayableLine {
  lineId: string;
  serviceDate: IsoDate | null;
  procedureCode: string;
  /** Whose service it was, where it is not the account's own patient. */
  who?: string;
  owesCents: Cents;
}

/** Lines of an account that the patient owes on. */
export function payableLines(lines: readonly AccountLine[]): PayableLine[] {
  return lines
    .filter((line) => line.patientOwesCents > 0)
    .map(({ lineId, serviceDate, procedureCode, patientOwesCents }) => ({
      ...{ lineId, serviceDate, procedureCode, owesCents: patientOwesCents },
    }));
}

/** What the rest of the family owes, line by line. */
export function familyLines(family: OutputOf<"accounts.family">): PayableLine[] {
  return family.flatMap((member) =>
    member.lines.map(({ lineId, serviceDate, procedureCode, owesCents }) => ({
      ...{ lineId, serviceDate, procedureCode, owesCents, who: member.name },
    })),
  );
}

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
export function allocationFault(amount: Cents, allocation: Allocation, lines: readonly PayableLine[]): string | null {
  if (unallocatedCents(amount, allocation) < 0) return "More is given to the lines than was paid. Lower a line.";
  for (const line of lines) {
    const given = allocation.get(line.lineId) ?? ZERO_CENTS;
    if (given < 0) return "A line cannot take less than nothing.";
    if (given > line.owesCents) return `${line.procedureCode} is given more than the patient owes on it.`;
  }
  return null;
}
