import { z } from "zod";

/**
 * The largest sum the ledger knows, in cents: ten trillion dollars either way. It fits a 53-bit integer with room, so
 * arithmetic on checked cents is exact.
 */
export const MAX_CENTS = 1_000_000_000_000_000;

/**
 * The largest amount that a person or a file may bring in: a hundred million dollars either way. Sums of 100,000 such
 * amounts stay within {@link MAX_CENTS}, so no single entry can make a balance that the ledger cannot say.
 */
export const MAX_ENTERED_CENTS = 10_000_000_000;

/** Zod schema of an exact amount of money in integer cents that comes from a person. */
export const enteredCentsSchema = z.int().min(-MAX_ENTERED_CENTS).max(MAX_ENTERED_CENTS).brand<"Cents">();

/** Zod schema of an exact amount of money in integer cents: sums and what is answered. */
export const centsSchema = z.int().min(-MAX_CENTS).max(MAX_CENTS).brand<"Cents">();

/** An exact amount of money in integer cents, within ±{@link MAX_CENTS}. Make one with {@link cents}. */
export type Cents = z.infer<typeof centsSchema>;

/**
 * Brands a whole number as cents.
 * @throws RangeError when the number is not an integer or lies outside ±{@link MAX_CENTS}.
 */
export function cents(value: number): Cents {
  if (!Number.isSafeInteger(value) || Math.abs(value) > MAX_CENTS) {
    throw new RangeError("An amount of money must be a whole number of cents within the ledger's bound.");
  }
  // Adding zero turns -0 into 0, which would otherwise print as "-0" and differ under Object.is.
  return (value + 0) as Cents;
}

export const ZERO_CENTS: Cents = cents(0);

/** Adds amounts exactly. @throws RangeError when the sum leaves the ledger's bound. */
export function sumCents(amounts: Iterable<Cents>): Cents {
  let total = 0;
  for (const amount of amounts) total += amount;
  return cents(total);
}

/** First amount less the others. @throws RangeError when the result leaves the ledger's bound. */
export function subtractCents(from: Cents, ...amounts: readonly Cents[]): Cents {
  return cents(from - sumCents(amounts));
}

/** The amount with its sign turned. */
export function negateCents(amount: Cents): Cents {
  return cents(-amount);
}

/** A unit price times a whole number of units. @throws RangeError outside the ledger's bound or for broken units. */
export function multiplyCents(unitPrice: Cents, units: number): Cents {
  return cents(unitPrice * units);
}
