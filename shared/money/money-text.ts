import { type Cents, cents, MAX_ENTERED_CENTS } from "./cents.ts";

/**
 * Reads money as a biller types it: `125`, `125.5`, `$1,250.00`, `-3.10`, `(3.10)`. A whole number is always dollars:
 * `12550` is $12,550.00, never guessed to be $125.50.
 * @returns the amount, or undefined when the text is not one amount of money in dollars and at most two decimals.
 */
export function parseMoney(text: string): Cents | undefined {
  const trimmed = text.trim();
  const inParentheses = /^\(.*\)$/.test(trimmed);
  const bare = inParentheses ? trimmed.slice(1, -1).trim() : trimmed;
  const match = /^([-+]?)\$?([-+]?)(\d{1,3}(?:,\d{3})+|\d*)(?:\.(\d{0,2}))?$/.exec(bare);
  if (!match) return undefined;
  const [, signBefore = "", signAfter = "", whole = "", fraction = ""] = match;
  if ((whole === "" && fraction === "") || (signBefore !== "" && signAfter !== "")) return undefined;
  if (inParentheses && (signBefore !== "" || signAfter !== "")) return undefined;
  const digits = `${whole.replaceAll(",", "") || "0"}${fraction.padEnd(2, "0")}`;
  if (digits.replace(/^0+/, "").length > String(MAX_ENTERED_CENTS).length) return undefined;
  const magnitude = Number(digits);
  if (magnitude > MAX_ENTERED_CENTS) return undefined;
  const negative = inParentheses || signBefore === "-" || signAfter === "-";
  return cents(negative ? -magnitude : magnitude);
}

/** Dollars and cents with thousands separators, e.g. `1,250.00`, `-3.10`. No currency sign: columns say it once. */
export function formatMoney(amount: Cents): string {
  const magnitude = Math.abs(amount);
  const dollars = String(Math.floor(magnitude / 100)).replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  return `${amount < 0 ? "-" : ""}${dollars}.${String(magnitude % 100).padStart(2, "0")}`;
}

/** Like {@link formatMoney} with a dollar sign, for sentences: `$1,250.00`, `-$3.10`. */
export function formatDollars(amount: Cents): string {
  return amount < 0 ? `-$${formatMoney(cents(-amount))}` : `$${formatMoney(amount)}`;
}
