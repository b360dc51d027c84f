import { formatDate } from "../../../dates/date-text.ts";
import { addDays, addMonths, daysBetween, type IsoDate } from "../../../dates/iso-date.ts";
import type { InstitutionalClaim } from "../../institutional-claim.ts";
import { destinationOf, type ScrubContext, warning } from "../scrub-rule.ts";
import type { InstitutionalRule } from "./institutional-rule.ts";

function isMedicare(claim: InstitutionalClaim): boolean {
  return ["MA", "MB"].includes(destinationOf(claim)?.payer.filingCode ?? "");
}

/** Days before the limit from which it is worth a word. */
const NEAR_DAYS = 30;

/**
 * The last day on which the payer must have received the bill. An institution's time runs from the last day of the
 * statement period: for Medicare a calendar year (42 CFR 424.44), else the payer's own days; undefined when not known.
 */
export function billFilingLimit(
  claim: InstitutionalClaim,
  { payer }: Pick<ScrubContext, "payer">,
): IsoDate | undefined {
  if (isMedicare(claim)) return addMonths(claim.statementTo, 12);
  return payer.timelyFilingDays === null ? undefined : addDays(claim.statementTo, payer.timelyFilingDays);
}

/**
 * Limits near and past. A warning: with proof of earlier filing such a bill may still go. Medicare counts alike when it
 * pays second and when a bill is replaced; of others only a first payer's original has this limit.
 */
export const checkBillTimelyFiling: InstitutionalRule = (claim, context) => {
  const isFirst = claim.destination === "primary" && claim.frequency !== "7";
  if (claim.frequency === "8" || !(isFirst || isMedicare(claim))) return [];
  const limit = billFilingLimit(claim, context);
  if (limit === undefined) return [];
  const place = { box: "6", field: "statementTo" };
  const left = daysBetween(context.today, limit);
  if (left < 0) {
    const message = `The payer had to receive this bill by ${formatDate(limit)}. It would be denied as filed too late.`;
    const fix = "Send it only with proof of earlier filing or of an exception.";
    return [warning({ code: "filing-limit-past", ...place }, message, fix)];
  }
  if (left > NEAR_DAYS) return [];
  const days = left === 1 ? "1 day is" : `${left} days are`;
  const message = `The payer must receive this bill by ${formatDate(limit)}: ${days} left.`;
  return [warning({ code: "filing-limit-near", ...place }, message)];
};
