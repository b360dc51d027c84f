import { formatMoney, parseMoney } from "../../../../shared/money/money-text.ts";
import type { EobRow } from "../../../../shared/remittance/eob-grid.ts";

type OtherReasons = EobRow["otherAdjustments"];

/**
 * Reads further reasons as a biller types them, `CO-97 85` or `CO97 85, OA23 12.50`: group, CARC, amount.
 * @returns undefined when a part is none.
 */
export function readOtherReasons(text: string): OtherReasons | undefined {
  const parts = text.split(/[,;]/).filter((part) => part.trim() !== "");
  const reasons: OtherReasons = [];
  for (const part of parts) {
    const match = /^\s*(CO|PR|OA|PI)[-\s]?([A-Z]?\d{1,4})\s+(\S+)\s*$/i.exec(part);
    const amountCents = match && parseMoney(match[3] ?? "");
    if (!match || amountCents === undefined || amountCents === null) return undefined;
    const group = match[1]?.toUpperCase() as OtherReasons[number]["group"];
    reasons.push({ group, carc: match[2]?.toUpperCase() ?? "", amountCents });
  }
  return reasons;
}

/** Writes them out again, as {@link readOtherReasons} reads them. */
export function writeOtherReasons(reasons: OtherReasons): string {
  return reasons
    .map((one) => `${one.group}-${one.carc} ${formatMoney(one.amountCents).replaceAll(",", "")}`)
    .join(", ");
}
