import { type Cents, cents, MAX_ENTERED_CENTS } from "../../money/cents.ts";

/** Whether the text is an X12 decimal number (type R): digits, one optional point, a minus sign in front. */
export function isDecimal(text: string): boolean {
  return /^-?(\d+\.?\d*|\.\d+)$/.test(text);
}

/**
 * Reads an X12 monetary amount exactly.
 * @returns undefined when the text is not a number, has more than two significant decimals or leaves the bound.
 */
export function centsFromDecimal(text: string): Cents | undefined {
  const match = /^(-?)(\d*)(?:\.(\d*))?$/.exec(text);
  if (!match) return undefined;
  const [, sign = "", whole = "", decimals = ""] = match;
  if (whole === "" && decimals === "") return undefined;
  const fraction = decimals.replace(/0+$/, "");
  if (fraction.length > 2) return undefined;
  const magnitude = Number(`${whole}${fraction.padEnd(2, "0")}`);
  if (magnitude > MAX_ENTERED_CENTS) return undefined;
  return cents(sign === "-" ? -magnitude : magnitude);
}

/** Writes cents as X12 wants decimals: no leading zeros, a point only where needed, e.g. 100, 43.5, .05, -12.3. */
export function decimalFromCents(amount: Cents): string {
  const magnitude = Math.abs(amount);
  const whole = Math.floor(magnitude / 100);
  const fraction = String(magnitude % 100)
    .padStart(2, "0")
    .replace(/0+$/, "");
  const text = fraction === "" ? String(whole) : `${whole === 0 ? "" : whole}.${fraction}`;
  return amount < 0 ? `-${text}` : text;
}
