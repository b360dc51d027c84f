import { type Cents, ZERO_CENTS } from "../../../../shared/money/cents.ts";
import { formatMoney, parseMoney } from "../../../../shared/money/money-text.ts";
import type { EobRow } from "../../../../shared/remittance/eob-grid.ts";

/** What the paper says of a line besides allowed, paid and the patient's share. */
export type OtherReasons = Pick<EobRow, "otherAdjustments" | "remarks">;

const REMARK = /^(MA?|N)\d{1,4}$/i;
const REASON = /^(CO|PR|OA|PI)[-\s]?([A-Z]?\d{1,4})(?:\s+(\S+))?$/i;

/**
 * Reads denials, further reasons and remarks as a biller types them: `CO-97 85`, `CO16, N130`, `co97 85 OA23 12.50 M76`.
 * A reason without an amount takes what nothing else on the line explains.
 * @param restCents what the line's other cells leave unexplained
 * @returns undefined when a part is none, or when a reason has neither an amount nor anything left to take
 */
export function readOtherReasons(text: string, restCents: Cents = ZERO_CENTS): OtherReasons | undefined {
  const read: OtherReasons = { otherAdjustments: [], remarks: [] };
  for (const part of partsOf(text)) {
    if (REMARK.test(part)) read.remarks.push(part.toUpperCase());
    else {
      const match = REASON.exec(part);
      const amountCents = match?.[3] === undefined ? restCents : parseMoney(match[3]);
      if (!match || amountCents === undefined || amountCents === null || amountCents === 0) return undefined;
      const group = match[1]?.toUpperCase() as OtherReasons["otherAdjustments"][number]["group"];
      read.otherAdjustments.push({ group, carc: match[2]?.toUpperCase() ?? "", amountCents });
    }
  }
  return read;
}

/** Cuts before every reason and remark; commas are welcome and not needed. */
function partsOf(text: string): string[] {
  const marked = text.replace(/[,;]\s/g, " ").replace(/\s+(?=(?:(?:CO|PR|OA|PI)[-\s]?[A-Z]?\d|(?:MA?|N)\d))/gi, ";");
  return marked
    .split(/[;\n]|,$/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** Writes them out again, as {@link readOtherReasons} reads them. */
export function writeOtherReasons({ otherAdjustments, remarks }: OtherReasons): string {
  const reasons = otherAdjustments.map(
    (one) => `${one.group}-${one.carc} ${formatMoney(one.amountCents).replaceAll(",", "")}`,
  );
  return [...reasons, ...remarks].join(", ");
}
