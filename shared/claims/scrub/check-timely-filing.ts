import { formatDate } from "../../dates/date-text.ts";
import { addDays, addMonths, daysBetween, type IsoDate } from "../../dates/iso-date.ts";
import type { Claim } from "../claim.ts";
import { destinationOf, type ScrubContext, type ScrubRule, warning } from "./scrub-rule.ts";

/** Days before the limit from which it is worth a word. */
const NEAR_DAYS = 30;

/**
 * The last day on which the payer must have received the claim: for Medicare one calendar year after the earliest
 * service (42 CFR 424.44), else the payer's own number of days; undefined when that is not known.
 */
export function filingLimit(claim: Claim, context: Pick<ScrubContext, "payer">): IsoDate | undefined {
  const first = claim.lines.map((line) => line.fromDate).sort()[0];
  if (first === undefined) return undefined;
  const { timelyFilingDays } = context.payer;
  const filing = destinationOf(claim)?.payer.filingCode;
  if (filing === "MB" || filing === "MA") return addMonths(first, 12);
  return timelyFilingDays === null ? undefined : addDays(first, timelyFilingDays);
}

/**
 * Filing limits, near and past. Past is a warning too: with proof of earlier filing such a claim may still go. Later
 * payers count from the earlier answer, replacements by rules of their own.
 */
export const checkTimelyFiling: ScrubRule = (claim, context) => {
  if (claim.destination !== "primary" || claim.frequency !== "1") return [];
  const limit = filingLimit(claim, context);
  if (limit === undefined) return [];
  const place = { box: "24A", field: "lines[0].fromDate" };
  const left = daysBetween(context.today, limit);
  if (left < 0) {
    const message = `The payer had to receive this claim by ${formatDate(limit)}. It would be denied as filed too late.`;
    return [
      warning(
        { code: "filing-limit-past", ...place },
        message,
        "Send it only with proof of earlier filing or of an exception.",
      ),
    ];
  }
  if (left > NEAR_DAYS) return [];
  const days = left === 1 ? "1 day is" : `${left} days are`;
  return [
    warning(
      { code: "filing-limit-near", ...place },
      `The payer must receive this claim by ${formatDate(limit)}: ${days} left.`,
    ),
  ];
};
