import { type Cents, subtractCents, ZERO_CENTS } from "../money/cents.ts";

/** A slip's three amounts. */
export interface DepositAmounts {
  /** What the slip said when it was made. */
  slipCents: Cents;
  /** What the journal says today that its receipts brought; a receipt voided since brings nothing. */
  booksCents: Cents;
  /** The line of the bank statement; null until it is typed. */
  bankCents: Cents | null;
}

export interface DepositStanding {
  state: "waiting" | "matched" | "differs";
  /** Bank less slip: what the bank credited too much. Zero while no bank line is there. */
  bankDifferenceCents: Cents;
  /** Books less slip: zero unless a receipt of the slip was voided or corrected since. */
  booksDifferenceCents: Cents;
}

/** How a deposit stands. It is matched only when slip, books and bank are one amount to the cent. */
export function depositStanding({ slipCents, booksCents, bankCents }: DepositAmounts): DepositStanding {
  const bankDifferenceCents = bankCents === null ? ZERO_CENTS : subtractCents(bankCents, slipCents);
  const booksDifferenceCents = subtractCents(booksCents, slipCents);
  const differs = bankDifferenceCents !== 0 || booksDifferenceCents !== 0;
  const state = differs ? "differs" : bankCents === null ? "waiting" : "matched";
  return { state, bankDifferenceCents, booksDifferenceCents };
}
